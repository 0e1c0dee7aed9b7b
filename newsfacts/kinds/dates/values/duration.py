"""How long something lasts, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsfacts.kinds.dates.values.units import MULTIPLES, SMALLER, Unit
from newsfacts.kinds.dates.values.value import DECIMALS, Value, check_range, write_number

# From large to small; a duration of several units has no others.
_ORDER = (
    Unit.CENTURY,
    Unit.DECADE,
    Unit.YEAR,
    Unit.MONTH,
    Unit.WEEK,
    Unit.DAY,
    Unit.HOUR,
    Unit.MINUTE,
    Unit.SECOND,
)
# No text speaks of more units, and of more a float does not have each.
_MOST_UNITS = 10**15


class Amount(NamedTuple):
    """So many of a unit; None for an unknown number of them."""

    number: float | None
    unit: Unit


@dataclass(frozen=True)
class Duration(Value):
    """How long something lasts: one amount, or several from large units to small ones."""

    amounts: tuple[Amount, ...]

    def __post_init__(self) -> None:
        for amount in self.amounts:
            check_range(amount.number, 0, _MOST_UNITS)

    @classmethod
    def of(cls, number: float | None, unit: Unit) -> Duration:
        """Return a number of units, in the smaller unit that a quarter of an hour and its like are written in."""
        factor, written = MULTIPLES.get(unit, (1, unit))
        return cls((Amount(None if number is None else number * factor, written),))

    @classmethod
    def add_up(cls, amounts: list[Amount]) -> Duration | None:
        """Return several amounts as one duration; None without any, or if they do not go from large to small."""
        if not amounts or not (len(amounts) == 1 or _is_descending([amount.unit for amount in amounts])):
            return None
        return cls(tuple(amount for number, unit in amounts for amount in cls.of(number, unit).amounts))

    @property
    def sole(self) -> Amount | None:
        """Its amount, if it has only one."""
        return self.amounts[0] if len(self.amounts) == 1 else None

    @property
    def whole(self) -> tuple[int, Unit] | None:
        """Its amount, if it has only one and that is a whole number."""
        if self.sole is None or self.sole.number is None or self.sole.number % 1:
            return None
        return int(self.sole.number), self.sole.unit

    @property
    def is_vague(self) -> bool:
        """Whether some number in it is unknown."""
        return any(amount.number is None for amount in self.amounts)

    def split_fraction(self) -> Duration:
        """Return it with its fraction in the next smaller unit, where it is whole there: P1.5Y as P1Y6M."""
        number, unit = self.sole or (None, None)
        if number is None or unit not in SMALLER or not number % 1:
            return self
        factor, smaller = SMALLER[unit]
        whole, rest = int(number), round(number % 1 * factor, DECIMALS)
        if rest % 1:
            return self
        if unit in (Unit.DECADE, Unit.CENTURY):
            return Duration.of(whole * factor + int(rest), smaller)
        amounts = [Amount(whole, unit)] if whole else []
        return Duration((*amounts, Amount(int(rest), smaller)))

    def to_timex(self) -> str:
        """Write P3Y, PXW, P2DT12H."""
        days = "".join(_write(amount) for amount in self.amounts if not amount.unit.is_of_clock)
        times = "".join(_write(amount) for amount in self.amounts if amount.unit.is_of_clock)
        return f"P{days}T{times}" if times else f"P{days}"


def _is_descending(units: list[Unit]) -> bool:
    if not set(units) <= set(_ORDER):
        return False
    ranks = [_ORDER.index(unit) for unit in units]
    return ranks == sorted(set(ranks))


def _write(amount: Amount) -> str:
    return ("X" if amount.number is None else write_number(amount.number)) + amount.unit.value.removeprefix("T")
