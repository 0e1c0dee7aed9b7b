"""Reads tables in plain text: CSV, TSV, and what spreadsheets and databases write instead."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.decode import decode, decode_roughly, is_binary, is_wide
from newsfacts.read.problems import Problem
from newsfacts.read.records.facts import are_rows_of_facts
from newsfacts.read.streams import unify_line_ends
from newsfacts.read.tabular.dialect import Dialect, count_known, find_dialect, is_separator_line
from newsfacts.read.tabular.rows import Rows, TableRow, read_rows
from newsfacts.types import Article

_SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".psv"})
_MEDIA_TYPES = ("text/csv", "text/tab-separated-values")
_LINE_END = re.compile(r"[\r\n]")
_ANY_DELIMITER = re.compile(r"[,;\t|]")
_LONGEST_HEADER = 5_000  # characters
_ALL = 1 << 12  # bytes; what begins with fewer has no more
_FEWEST_KNOWN = 2  # names in the header of what is not called a table
_SMALLEST_SHARE = 0.8  # of its rows that are as wide as the header


def is_delimited(content: Content) -> bool:
    """Return whether it is a table: its header names a text, and its rows fit it; one of both if it is called so."""
    if content.options.encoding is None and is_binary(content.head):
        return False
    beginning = decode_roughly(content.head[: 4 * _LONGEST_HEADER])
    first = _LINE_END.split(beginning, maxsplit=1)[0][:_LONGEST_HEADER]
    cells = _ANY_DELIMITER.split(first)
    if is_separator_line(first) or are_rows_of_facts(cells):
        return True
    if content.suffix in _SUFFIXES or content.media_type.startswith(_MEDIA_TYPES):
        _, fit = find_dialect(_decode_head(content))
        return fit.divides or fit.known > 0 or content.options.text_column is not None or not content.head.strip()
    if count_known(cells) < _FEWEST_KNOWN:
        return False
    _, fit = find_dialect(_decode_head(content))
    return fit.known >= _FEWEST_KNOWN and fit.divides and fit.share >= _SMALLEST_SHARE


def read_delimited(content: Content) -> Iterator[Article | Problem]:
    """Yield the article of each row, as it is read."""
    dialect, _ = find_dialect(_decode_head(content))
    rows = split_rows(_decode_lines(content), dialect, content.source)
    yield from read_rows(rows, content.source, content.options.text_column)


def split_rows(lines: Iterator[tuple[int, str | ReadError]], dialect: Dialect, where: str) -> Rows:
    """Yield the rows of numbered lines; after one that is wrong, reading goes on at the line after its first."""
    ahead = _Ahead(lines)
    reader = dialect.split(ahead)
    width = 0
    while True:
        ahead.taken.clear()
        try:
            row = next(reader, None)
        except ReadError as error:
            yield error
            continue
        except csv.Error as error:
            (number, line), *others = ahead.taken
            ahead.put_back(others)
            # Between tabs a text may begin with a quotation mark of its own, since few programs quote cells there.
            row = line.rstrip("\r\n").split(dialect.delimiter)
            if others or len(row) != width or dialect.delimiter != "\t":
                yield ReadError(f"this is no row of a table ({error})", where=f"{where}:{number}")
                continue
        if row is None:
            return
        width = width or len(row)
        yield TableRow(f"{where}:{ahead.taken[0][0]}", row)


class _Ahead:
    """Lines that are taken and may be put back."""

    def __init__(self, lines: Iterator[tuple[int, str | ReadError]]) -> None:
        self.taken: list[tuple[int, str]] = []
        self._lines = lines
        self._again: list[tuple[int, str]] = []

    def __iter__(self) -> _Ahead:
        return self

    def __next__(self) -> str:
        number, line = self._again.pop() if self._again else next(self._lines)
        if isinstance(line, ReadError):
            raise line
        self.taken.append((number, line))
        return line

    def put_back(self, lines: list[tuple[int, str]]) -> None:
        self._again += reversed(lines)


def _decode_head(content: Content) -> list[str]:
    """Return the first lines, without one that is cut off, as well as they can be read."""
    head, encoding = content.head, content.options.encoding
    is_all = len(head) < _ALL
    try:
        if encoding or is_wide(head):
            text = decode_roughly(head, encoding)
        else:
            end = len(head) if is_all else max(head.rfind(b"\n"), head.rfind(b"\r")) + 1
            text = decode(head[:end] or head, content.source, declared=content.charset)
    except (ReadError, LookupError):
        text = decode_roughly(head)
    lines = list(io.StringIO(text, newline=""))
    return lines if is_all or len(lines) == 1 or lines[-1].endswith(("\n", "\r")) else lines[:-1]


def _decode_lines(content: Content) -> Iterator[tuple[int, str | ReadError]]:
    """Yield the lines with their numbers, without one that only names the delimiter."""
    for number, line in _split_lines(content):
        if number > 1 or isinstance(line, ReadError) or not is_separator_line(line):
            yield number, line


def _split_lines(content: Content) -> Iterator[tuple[int, str | ReadError]]:
    if content.options.encoding or is_wide(content.head):
        yield from enumerate(io.StringIO(content.decode(), newline=""), 1)
        return
    if b"\r" in content.head and b"\n" not in content.head:
        content.stream = unify_line_ends(content.stream)
    for number, line in content.lines():
        if isinstance(line, ReadError):
            yield number, line
            continue
        try:
            yield number, decode(line, f"{content.source}:{number}", declared=content.charset)
        except ReadError as error:
            yield number, error
