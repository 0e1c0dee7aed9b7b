"""Lines and blocks of text, and where they stand. Coordinates grow to the right and downwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

_SAME_EDGE = 0.15  # of the size of the letters
_SAME_CENTRE = 0.45
_MOST_LINES = 0.6
_SOME_LINES = 5


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


@dataclass(frozen=True)
class Block:
    """Lines below each other."""

    lines: Sequence[PrintedLine]
    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, lines: Sequence[PrintedLine]) -> Block:
        """Make a block of lines."""
        return cls(
            lines,
            min(line.left for line in lines),
            min(line.top for line in lines),
            max(line.right for line in lines),
            max(line.bottom for line in lines),
        )

    @cached_property
    def pitch(self) -> float:
        """The usual distance from line to line."""
        distances = sorted(line.top - before.top for before, line in pairwise(self.lines))
        return distances[len(distances) // 2] if distances else 0.0

    @cached_property
    def is_justified(self) -> bool:
        """Whether most lines reach to the right edge."""
        full = sum(self.right - line.right < _SAME_EDGE * line.height for line in self.lines)
        return len(self.lines) >= _SOME_LINES and full >= _MOST_LINES * len(self.lines)

    @cached_property
    def is_centred(self) -> bool:
        """Whether the middles of all lines are below each other."""
        centres = [(line.left + line.right) / 2 for line in self.lines]
        return max(centres) - min(centres) < _SAME_CENTRE * self.lines[0].height
