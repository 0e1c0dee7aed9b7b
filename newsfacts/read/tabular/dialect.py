"""Finds out how the cells of a table in plain text are divided and quoted, by its header and its first rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from newsfacts.read.records.fields import find_roles

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS = ",;\t|"
# Quotation marks, and the sign that may be put before one in a cell instead of doubling it; what is preferred first.
_QUOTING = (('"', ""), ('"', "\\"), ("", ""), ("'", ""))
_MOST_ROWS = 100
_LONGEST_CELL = 25_000_000  # characters
_SEPARATOR_LINE = re.compile(r"sep=(.)[\r\n]*\Z", re.IGNORECASE)
_OTHER_ROLES = frozenset({"records", "placeholder"})


@dataclass(frozen=True)
class Dialect:
    """How cells are divided and quoted."""

    delimiter: str
    quote: str
    escape: str

    def split(self, lines: Iterable[str]) -> Reader:
        """Return a reader of rows, which raises csv.Error for one that is wrong and goes on after it."""
        csv.field_size_limit(_LONGEST_CELL)  # of this process: 128 KiB are too few for an article
        options: dict[str, Any] = {"quotechar": self.quote} if self.quote else {"quoting": csv.QUOTE_NONE}
        if self.escape:
            options["escapechar"] = self.escape
        return csv.reader(lines, delimiter=self.delimiter, strict=True, **options)


@dataclass(frozen=True, order=True)
class Fit:
    """How well a dialect fits, what counts most first: `known` names in the header, a `share` of rows as wide as it."""

    known: int
    divides: bool
    share: float
    preference: int
    width: int


def find_dialect(lines: list[str]) -> tuple[Dialect, Fit]:
    """Return the dialect that fits the first lines of a text best, and how well it does.

    They may end within a row, and begin with a line `sep=;` as Excel writes it, which settles the delimiter.
    """
    separator = _SEPARATOR_LINE.match(lines[0]) if lines else None
    candidates = [
        (_judge(dialect, lines[1:] if separator else lines, -rank), dialect)
        for delimiter in (separator[1] if separator else _DELIMITERS)
        for rank, dialect in enumerate(Dialect(delimiter, *quoting) for quoting in _QUOTING)
    ]
    fit, dialect = max(candidates, key=lambda candidate: candidate[0])
    return dialect, fit


def is_separator_line(line: str) -> bool:
    """Return whether a line says only what divides the cells after it."""
    return bool(_SEPARATOR_LINE.match(line))


def count_known(cells: Iterable[str]) -> int:
    """Return how many cells are names of fields that articles have; none where the text is not among them."""
    roles = [roles for cell in cells if (roles := find_roles(cell) - _OTHER_ROLES)]
    return len(roles) if any(role in ("text", "standfirst") for found in roles for role in found) else 0


def _judge(dialect: Dialect, lines: list[str], preference: int) -> Fit:
    rows = list(islice(_split_roughly(dialect, lines), _MOST_ROWS))
    header, *others = rows or [[]]
    width = len(header)
    share = sum(len(row) == width for row in others) / max(1, len(others))
    return Fit(count_known(header), width > 1 and share > 0.5, share, preference, width)


def _split_roughly(dialect: Dialect, lines: list[str]) -> Iterator[list[str]]:
    """Yield the rows but for blank ones, an empty one for each that is wrong; not one that is cut off at the end."""
    reader = dialect.split(lines)
    while True:
        try:
            row = next(reader, None)
        except csv.Error:
            if reader.line_num < len(lines):
                yield []
            continue
        if row is None:
            return
        if row:
            yield row
