"""One quantity on its way from the words of a sentence to a fact."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from newsfacts.types import Change, ChangePart, FigureKind, Qualifier


@dataclass
class Quantity:
    """A quantity in a sentence: its number is words[core:core_end], all of it words[first:end].

    `open_unit` is true while it may still take its unit from the figure after it ("von 3 auf 5 Prozent"),
    `is_doubtful` for a number that is a quantity only if it takes a unit ("in Graz 48"). `scale` is the value of
    its scale word, `factor` that of its unit (0.01 for Cent).
    """

    core: int
    core_end: int
    first: int
    end: int
    value: Fraction | None
    kind: FigureKind
    high: Fraction | None = None
    unit: str | None = None
    qualifier: Qualifier = "exact"
    counted: str | None = None
    per: str | None = None
    change: Change | None = None
    change_part: ChangePart | None = None
    scale: Fraction = Fraction(1)
    factor: Fraction = Fraction(1)
    open_unit: bool = False
    is_doubtful: bool = False

    def cover(self, first: int, end: int) -> None:
        """Widen it to these words too."""
        self.first, self.end = min(self.first, first), max(self.end, end)
