"""Puts the text of a document into lines as it is read: a paragraph a line, a row of a table a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsfacts.read.pages.layout import tidy

_BETWEEN_CELLS = " | "


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, composed and without needless blanks, those that are empty left out."""
    return [line for line in map(tidy, unicodedata.normalize("NFC", text).split("\n")) if line]


def lay_out_row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return a row of a table as one line; as many as there are where a cell has several, as in a table for layout."""
    if any(len(cell) > 1 for cell in cells):
        return [line for cell in cells for line in cell]
    row = _BETWEEN_CELLS.join(cell[0] for cell in cells if cell)
    return [row] if row else []


@dataclass
class _Paragraph:
    parts: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


@dataclass
class _Row:
    cells: list[list[str]] = field(default_factory=lambda: [[]])


class Flow:
    """The lines of a document whose elements nest. What a box or a note in a paragraph says follows the paragraph."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: list[_Paragraph | _Row] = []
        self._carried: _Paragraph | None = None

    def begin_paragraph(self) -> None:
        """Begin a paragraph, which may lie in another."""
        self._open.append(self._carried or _Paragraph())
        self._carried = None

    def write(self, text: str) -> None:
        """Add to the paragraph; what stands outside of all is no text."""
        if self._open and isinstance(self._open[-1], _Paragraph):
            self._open[-1].parts.append(text)

    def end_paragraph(self, *, goes_on: bool = False) -> None:
        """End the paragraph, or let the next one go on with it."""
        paragraph = self._open.pop()
        assert isinstance(paragraph, _Paragraph)
        if goes_on:
            self._carried = paragraph
        else:
            self._add([*split_lines("".join(paragraph.parts)), *paragraph.after])

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self._open.append(_Row())

    def begin_cell(self) -> None:
        """Begin a cell of the row."""
        row = self._open[-1]
        assert isinstance(row, _Row)
        row.cells.append([])

    def end_row(self) -> None:
        """End the row."""
        row = self._open.pop()
        assert isinstance(row, _Row)
        self._add(lay_out_row(row.cells))

    def finish(self) -> list[str]:
        """Return all lines."""
        if self._carried:
            self.begin_paragraph()
            self.end_paragraph()
        return self.lines

    def _add(self, lines: list[str]) -> None:
        if not self._open:
            self.lines += lines
        elif isinstance(outer := self._open[-1], _Paragraph):
            outer.after += lines
        else:
            outer.cells[-1] += lines
