"""Reads a corrections file, and reports a mistake in it with its line."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from newsfacts.corrections.kinds import correctable_fields, correctable_kinds
from newsfacts.corrections.rules import Corrections
from newsfacts.errors import CorrectionsError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_LONGEST = 16_000_000  # bytes
FILE_NAME = "newsfacts.toml"
# What the file may hold beside corrections, for `newsfacts.settings`.
SETTINGS = ("format", "model", "only", "no_vague", "corrections")

_VERBS = tuple(f"[[{verb}]]" for verb in Corrections.model_fields)
_HEADER = re.compile(
    r"\s*\[{1,2}\s*([\"']?)(?P<name>[^\[\]\"'\s](?:[^\[\]\"']*[^\[\]\"'\s])?)\1\s*\]{1,2}\s*(?:#.*)?\Z"
)
# What a bracket or a line end may be part of: strings of several lines, of one, comments.
_LEXEME = re.compile(
    r'"{3}(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}\n]', re.DOTALL
)
# A key of many parts, which takes the parser quadratic time.
_MOST_PARTS = 30
_PART = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\.[ \t]*"
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:{_PART}){{{_MOST_PARTS}}}")


def as_corrections(corrections: Corrections | str | os.PathLike[str] | None) -> Corrections | None:
    """Return the corrections as they are, or load them from that path."""
    if corrections is None or isinstance(corrections, Corrections):
        return corrections
    return load_corrections(corrections)


def load_corrections(path: str | os.PathLike[str]) -> Corrections:
    """Load and check a corrections file. Raises CorrectionsError for the first mistake, with its line."""
    text = _read(path)
    content = {name: value for name, value in _parse(text, path).items() if name not in SETTINGS}
    try:
        return Corrections.model_validate(content)
    except ValidationError as error:
        lines = _Lines(text)
        mistakes = [_describe(details, lines) for details in error.errors()]
        line, what, remedy = min(mistakes, key=lambda mistake: mistake[0])
    raise CorrectionsError(what, where=f"{os.fspath(path)}, line {line}", remedy=remedy)


def read_toml(path: str | os.PathLike[str]) -> tuple[dict[str, Any], Callable[[str], int]]:
    """Return what a file holds, and what finds the line of a key in it. Raises CorrectionsError for broken TOML."""
    text = _read(path)
    return _parse(text, path), lambda key: _Lines(text).find(key)


def _parse(text: str, path: str | os.PathLike[str]) -> dict[str, Any]:
    if deep := _DEEP_KEY.search(text):
        line, what, remedy = text.count("\n", 0, deep.start()) + 1, "a key has too many parts", "split it into tables"
    else:
        try:
            return tomllib.loads(text)
        except ValueError as error:
            line, what, remedy = _describe_syntax(str(error), text)
        except RecursionError:
            line = max(_read_lexemes(text), key=lambda lexeme: lexeme.depth).line + 1
            what, remedy = "lists are nested too deeply", "look at the brackets"
    raise CorrectionsError(what, where=f"{os.fspath(path)}, line {line}", remedy=remedy)


def _read(path: str | os.PathLike[str]) -> str:
    try:
        with Path(path).open("rb") as file:  # It may be a device without an end.
            content = file.read(_LONGEST + 1)
    except (OSError, ValueError) as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else getattr(error, "strerror", None)
        raise CorrectionsError("cannot read the file", where=os.fspath(path), remedy=reason or str(error)) from None
    if len(content) > _LONGEST:
        raise CorrectionsError(f"corrections have at most {_LONGEST:,} bytes", where=os.fspath(path))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        where = f"{os.fspath(path)}, line {line}"
        raise CorrectionsError("the corrections are not in UTF-8", where=where, remedy="save them as UTF-8") from None


def _describe_syntax(message: str, text: str) -> tuple[int, str, str]:
    """Return line, sentence and remedy for a message of tomllib: "Invalid value (at line 3, column 8)"."""
    place = re.search(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)\Z", message)
    reason = message[: place.start()] if place else message
    line = int(place["line"]) if place and place["line"] else text.rstrip("\n").count("\n") + 1
    return line, f"this is not TOML ({reason})", "look at the quotes, commas and brackets"


def _describe(details: Any, lines: _Lines) -> tuple[int, str, str]:
    """Return line, sentence and remedy for an error of pydantic."""
    place, context = details["loc"], details.get("ctx", {})
    if details["type"] != "correction":
        return (lines.find(*place), *_explain(details["type"], place, context, details["input"]))
    if "key" in context:
        place = (*place[:2], context["key"])
    if "other" not in context:
        return lines.find(*place), context["what"], context["remedy"]
    first, last = sorted((lines.find(*context["place"]), lines.find(*context["other"])))
    return last, context["what"], f"take it out of here or of line {first}"


def _explain(error: str, place: tuple[Any, ...], context: dict[str, Any], given: Any) -> tuple[str, str]:
    """Describe what is wrong at a place such as ("merge", 0, "names"), and what to do."""
    table = f"[[{place[0]}]]"
    if table not in _VERBS:
        return f"there is no {table}", f"choose from {', '.join(_VERBS)}; or set {', '.join(SETTINGS)}"
    if len(place) < 3:
        return f"{place[0]!r} is no list of tables", f"begin each with {table}, in two pairs of brackets"
    key = place[2]
    if error == "extra_forbidden":
        return f"{table} has no {key!r}", f"it takes {', '.join(_keys(place[0]))}"
    if error == "missing":
        return f"{table} lacks {key!r}", f"write {_example(key)}"
    if error == "literal_error":
        return f"{table} has no kind {given!r}", f"choose from {str(context['expected']).replace(' or ', ', ')}"
    if error == "too_short":
        return f"{table} has too few names", f"it needs {context['min_length']} or more"
    return f"{key!r} has no value that fits", f"write {_example(key)}"


def _keys(verb: str) -> list[str]:
    (rule, _) = Corrections.model_fields[verb].annotation.__args__  # type: ignore[union-attr]
    return list(rule.keys_in_file())


def _example(key: str) -> str:
    if key in ("names", "forms"):
        return f"{key} = " + ('["…", "…"]' if key == "names" else '["…"]')
    examples = {field.name: field.example for field in correctable_fields().values()}
    examples["kind"] = next(iter(correctable_kinds()), "…")
    return f'{key} = "{examples.get(key, "…")}"'


class _Lines:
    """Finds the line of a rule or of a key in it, which the parser does not keep, in a file that it can read."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._headers: dict[str, list[int]] = {}
        starts: list[int] = []
        for number in _list_statements(text):
            if match := _HEADER.match(self._lines[number]):
                self._headers.setdefault(match["name"], []).append(number)
                starts.append(number)
        self._ends = dict(pairwise([*starts, len(self._lines)]))
        self._find_key = cache(self._search_key)

    def find(self, name: str, number: int = 0, key: str = "", *_: object) -> int:
        """Return the line, counted from 1, of the key in the number-th table of that name, or of its header."""
        starts = self._headers.get(name, [])
        if number >= len(starts):  # It is written in another way: merge = [{…}].
            return self._find_key(name, 0, len(self._lines)) or 1
        start = starts[number]
        return (self._find_key(key, start + 1, self._ends[start]) if key else None) or start + 1

    def _search_key(self, key: str, start: int, end: int) -> int | None:
        assignment = re.compile(rf"\s*([\"']?){re.escape(key)}\1\s*[=.]")
        return next((n + 1 for n in range(start, end) if assignment.match(self._lines[n])), None)


class _Lexeme(NamedTuple):
    """A string, a comment, a bracket or a line end, the line after it, from 0, and how many brackets are open there."""

    text: str
    line: int
    depth: int


def _read_lexemes(text: str) -> Iterator[_Lexeme]:
    line = depth = 0
    for match in _LEXEME.finditer(text):
        line += match[0].count("\n")
        depth += (match[0] in ("[", "{")) - (match[0] in ("]", "}"))
        yield _Lexeme(match[0], line, depth)


def _list_statements(text: str) -> list[int]:
    """Return the lines that begin neither in a string nor in a list: what looks like a header is one there."""
    return [0, *(lexeme.line for lexeme in _read_lexemes(text) if lexeme.text == "\n" and not lexeme.depth)]
