"""One quantity on its way from the words of a sentence to a fact, and the unit that it may have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from newsfacts.types import Change, ChangePart, FigureKind, Qualifier


class MeasuringUnit(NamedTuple):
    """A unit as it comes out: `factor` scales the number, `noun` is what is counted where it is no symbol."""

    symbol: str | None
    kind: FigureKind
    factor: Fraction = Fraction(1)
    after_article: bool = False
    noun: str | None = None


class UnitRead(NamedTuple):
    """A unit and the index after its last word."""

    unit: MeasuringUnit
    end: int


@dataclass(frozen=True)
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

    @classmethod
    def of(
        cls, first: int, end: int, value: Fraction | None, kind: FigureKind = "count", high: Fraction | None = None
    ) -> Quantity:
        """Make a quantity that is nothing but its number, words[first:end]."""
        return cls(first, end, first, end, value, kind, high)

    def counting(self, noun: str, end: int) -> Quantity:
        """Return it with what it counts, a noun that ends before this index."""
        return replace(self, counted=noun, end=end)

    def measured_in(self, unit: MeasuringUnit, scale: Fraction | int = 1) -> Quantity:
        """Return it with a unit, and with its number in that unit; `scale` is that of a scale word it lacks."""
        size = scale * unit.factor
        return replace(
            self,
            kind=unit.kind,
            unit=unit.symbol,
            factor=unit.factor,
            value=None if self.value is None else self.value * size,
            high=None if self.high is None else self.high * size,
        )
