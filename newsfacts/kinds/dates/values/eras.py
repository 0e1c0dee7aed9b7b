"""What was before our era, as values: years, centuries and millennia before Christ, and thousands of years ago."""

from __future__ import annotations

from dataclasses import dataclass

from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import Value, check_range, write_digits, write_number

# Nothing was so many thousands, millions or thousands of millions of years ago.
_MOST_KILOYEARS = 10**6
_SIGNIFICANT = 4
# With how many digits a year, a century and a millennium before Christ are written.
_WIDTHS_BEFORE_CHRIST = {Unit.YEAR: 4, Unit.CENTURY: 2, Unit.MILLENNIUM: 1}


@dataclass(frozen=True)
class Kiloyears(Value):
    """So many thousands (KA), millions (MA) or thousands of millions (GA) of years ago."""

    number: float
    scale: str

    def __post_init__(self) -> None:
        check_range(self.number, 0, _MOST_KILOYEARS)

    def to_timex(self) -> str:
        """Write KA24, GA4.6."""
        return self.scale + write_number(float(f"{self.number:.{_SIGNIFICANT}g}"))


@dataclass(frozen=True)
class BeforeChrist(Value):
    """A year before Christ, or the digits that those of a century or a millennium begin with: 02 of the third."""

    number: int
    unit: Unit = Unit.YEAR

    @property
    def _width(self) -> int:
        return _WIDTHS_BEFORE_CHRIST[self.unit]

    def __post_init__(self) -> None:
        check_range(self.number, 0, 10**self._width - 1)

    def to_timex(self) -> str:
        """Write BC0044, BC02 for the third century, BC2 for the third millennium."""
        return f"BC{write_digits(self.number, self._width)}"
