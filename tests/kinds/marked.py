"""Reads marked sentences (see README.md beside this file)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[(?P<text>[^\[\]]*)\](?P<braces>(?:\{[^{}]*\})*)")
_BRACES = re.compile(r"\{([^{}]*)\}")
_FIELD = re.compile(r'(?P<key>\w+)=(?:"(?P<quoted>[^"]*)"|(?P<plain>\S*))')


@dataclass(frozen=True)
class Mark:
    """A find that is asked for: half-open offsets in the plain sentence, and the fields to compare."""

    start: int
    end: int
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MarkedSentence:
    """A sentence without its marks, and the marks."""

    published: str | None
    text: str
    marks: tuple[Mark, ...]


def read_marked(path: Path) -> list[MarkedSentence]:
    """Read the rows of a table of marked sentences."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip() and line[0] != "#"]
    assert lines[0].split("\t") == ["published", "sentence"], f"{path}: columns must be published, sentence"
    return [_parse(*line.split("\t")) for line in lines[1:]]


def _parse(published: str, marked: str) -> MarkedSentence:
    marked = marked.replace("\\n", "\n")
    text, marks, position = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        start, end = len(text), len(text) + len(match["text"])
        finds = _BRACES.findall(match["braces"]) or [""]
        marks += [Mark(start, end, _parse_fields(fields)) for fields in finds]
        text += match["text"]
        position = match.end()
    text += marked[position:]
    assert not set("[]{}") & set(text), f"a mark is not closed: {marked}"
    return MarkedSentence(published or None, text, tuple(marks))


def _parse_fields(braces: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (field["key"], field["plain"] if field["quoted"] is None else field["quoted"])
        for field in _FIELD.finditer(braces)
    )


def as_text(value: object) -> str:
    """Write a field's value as a mark does: numbers without needless decimals, null for None, lists with "; "."""
    if value is None:
        return "null"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return "; ".join(map(as_text, value))
    return str(value)


def same_value(wanted: str, got: object) -> bool:
    """Compare a mark's value with a fact's; numbers by value ("3.2e9")."""
    if isinstance(got, (int, float)):
        try:
            return abs(float(wanted) - got) <= 1e-3 * max(1, abs(got))
        except ValueError:
            return False
    return wanted == as_text(got)
