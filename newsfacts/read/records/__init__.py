"""Reads JSON and JSON Lines as news systems, their interfaces and newsfacts itself write them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.decode import decode, is_binary, is_wide
from newsfacts.read.problems import Problem
from newsfacts.read.records.article import read_record
from newsfacts.read.records.facts import lacks_its_text, make_facts_error
from newsfacts.read.records.nested import find_records
from newsfacts.read.records.values import split_values
from newsfacts.read.streams import unify_line_ends
from newsfacts.types import Article

_LINES = frozenset({".jsonl", ".ndjson"})
_SUFFIXES = _LINES | {".json"}
# No article begins like this, though one may begin with a bracket.
_RECORDS = re.compile(r"\{\s*[\"}]|\[\s*[\[{\]]")
# What starts like a list or spreads one record over lines is read as a whole.
_NOT_LINES = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[|\{\s*[\r\n])")
_LINE_END = re.compile(r"\r\n?|\n")


def are_records(content: Content) -> bool:
    """Return whether it is JSON, in one piece or in lines."""
    if _RECORDS.match(content.beginning):
        return True
    return content.suffix in _SUFFIXES and (content.options.encoding is not None or not is_binary(content.head))


def read_records(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of JSON or JSON Lines, the latter as each line is read."""
    values = (_split_lines if _comes_in_lines(content) else _split_whole)(content)
    first = next(values, None)
    if first and lacks_its_text(first[1]):
        raise make_facts_error(content.source)
    places = _Places(content.source)
    for line, value in chain([first] if first else [], values):
        if isinstance(value, ReadError):
            yield value
            continue
        for record in find_records(value):
            yield from read_record(record, places.name(line))


class _Places:
    """Names the places of records: by their lines, and by numbers as well where several are on one line."""

    def __init__(self, source: str) -> None:
        self._source, self._line, self._number = source, 0, 0

    def name(self, line: int) -> str:
        self._number = self._number + 1 if line == self._line else 1
        self._line = line
        return f"{self._source}:{line}" + (f"#{self._number}" if self._number > 1 else "")


def _comes_in_lines(content: Content) -> bool:
    """Return whether each line holds records of its own; in a wide encoding a line end is no single byte."""
    if content.options.encoding or is_wide(content.head) or _NOT_LINES.match(content.head):
        return False
    first, *more = _LINE_END.split(content.beginning, maxsplit=1)
    return content.suffix in _LINES or (bool(more) and _is_json(first))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _split_whole(content: Content) -> Iterator[tuple[int, Any]]:
    """Yield the values of a record, a list of records, or several of them one after the other, with their lines."""
    text = content.decode()
    line, counted = 1, 0
    try:
        for start, value in split_values(text, content.source):
            line, counted = line + text.count("\n", counted, start), start
            yield line, value
    except ReadError as error:
        yield line, error


def _split_lines(content: Content) -> Iterator[tuple[int, Any]]:
    """Yield the values on each line as it is read; what is broken on a line is an error, and the next is read."""
    if b"\r" in content.head and b"\n" not in content.head:
        content.stream = unify_line_ends(content.stream)
    for number, line in content.lines():
        where = f"{content.source}:{number}"
        try:
            if isinstance(line, ReadError):
                raise line
            yield from ((number, value) for _, value in split_values(decode(line, where, None), where))
        except ReadError as error:
            yield number, error
