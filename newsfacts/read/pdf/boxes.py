"""Lines of text and where they stand. Coordinates grow to the right and downwards."""

from __future__ import annotations

from typing import NamedTuple


class PrintedLine(NamedTuple):
    """A line of a column, or a piece of one."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    fonts: tuple[str, str]  # of its first and of its last character
    follows: bool = False  # the piece that comes before it in the file, after a gap that may be one between columns

    @property
    def height(self) -> float:
        """What the size of its font can be seen from."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.top + self.bottom) / 2

    @property
    def font(self) -> str:
        """The font, or nothing if it begins in another than it ends in."""
        return self.fonts[0] if self.fonts[0] == self.fonts[1] else ""

    def has_size_of(self, other: PrintedLine, tolerance: float = 1.15) -> bool:
        """Return whether its letters are about as large."""
        return self.height <= other.height * tolerance and other.height <= self.height * tolerance

    def overlap_across(self, other: PrintedLine) -> float:
        """Return the part of the narrower one that has the other one above or below it."""
        common = min(self.right, other.right) - max(self.left, other.left)
        return common / max(min(self.right - self.left, other.right - other.left), 0.1)

    def overlap_down(self, other: PrintedLine) -> float:
        """Return the part of the lower one that has the other one beside it."""
        common = min(self.bottom, other.bottom) - max(self.top, other.top)
        return common / max(min(self.height, other.height), 0.1)


def join_beside(left: PrintedLine, right: PrintedLine, between: str) -> PrintedLine:
    """Join two pieces that stand side by side."""
    high = max(left, right, key=lambda piece: piece.height)
    text = left.text + between + right.text
    return PrintedLine(
        text, left.left, high.top, right.right, high.bottom, (left.fonts[0], right.fonts[1]), left.follows
    )
