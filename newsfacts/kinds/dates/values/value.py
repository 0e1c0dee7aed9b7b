"""What an expression of the calendar means: vague references, eras, years, and periods of a year.

A value keeps what is known and has None for the rest: `Month(None, 9)` is September of some year. `to_timex` writes
it as TIMEX3. Days with their times are in `days`, what was before Christ in `eras`, how long something lasts in
`duration`. No value can be made of what the calendar does not have, as 30 February or the year 10000: that raises
ValueError or OverflowError.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cached_property
from typing import Literal, TypeVar

from newsfacts.kinds.dates.values.intervals import Interval, month_days
from newsfacts.kinds.dates.values.units import Unit, YearPart

_SATURDAY, _SUNDAY = 6, 7
# Years in which all days and weeks are that any year has.
LEAP_YEAR, LONG_YEAR = 2000, 2020
# So many decimals of a number are written.
DECIMALS = 6


AnyCalendarValue = TypeVar("AnyCalendarValue", bound="CalendarValue")


class Value:
    """What an expression means. Values are frozen, and equal if they mean the same."""

    def to_timex(self) -> str:
        """Write it as the value of a TIMEX3."""
        raise NotImplementedError

    @cached_property
    def bounds(self) -> Interval | None:
        """Its first and last day; None for what has none, is not known, or ends after the calendar does."""
        try:
            return self._bound()
        except (ValueError, OverflowError):
            return None

    def _bound(self) -> Interval | None:
        return None


@dataclass(frozen=True)
class Reference(Value):
    """The past, the present or the future, without saying when.

    `unit` is what it is some of from the present, where that is said: days in "vor einigen Tagen".
    """

    to: Literal["PAST", "PRESENT", "FUTURE"]
    unit: Unit | None = field(default=None, compare=False)

    def to_timex(self) -> str:
        """Write PAST_REF, PRESENT_REF or FUTURE_REF."""
        return f"{self.to}_REF"


PAST, PRESENT, FUTURE = Reference("PAST"), Reference("PRESENT"), Reference("FUTURE")


@dataclass(frozen=True)
class Decade(Value):
    """The ten years that begin with the same three digits, which are its number: 199."""

    number: int | None

    def __post_init__(self) -> None:
        check_range(self.number, 0, 999)

    def to_timex(self) -> str:
        """Write 199, or XXX."""
        return write_digits(self.number, 3)

    def _bound(self) -> Interval | None:
        return None if self.number is None else _years(self.number * 10, self.number * 10 + 9)


@dataclass(frozen=True)
class Century(Value):
    """The hundred years that begin with the same two digits, which are its number: 19 of the twentieth."""

    number: int | None

    def __post_init__(self) -> None:
        check_range(self.number, 0, 99)

    def to_timex(self) -> str:
        """Write 19, or XX."""
        return write_digits(self.number, 2)

    def _bound(self) -> Interval | None:
        return None if self.number is None else _years(self.number * 100, self.number * 100 + 99)


@dataclass(frozen=True)
class CalendarValue(Value):
    """What lies in a year, known or not."""

    year: int | None

    def __post_init__(self) -> None:
        check_range(self.year, MINYEAR, MAXYEAR)

    def shift_years(self: AnyCalendarValue, years: int) -> AnyCalendarValue:
        """Return the same period a number of years later."""
        return self if self.year is None else replace(self, year=self.year + years)


@dataclass(frozen=True)
class Year(CalendarValue):
    """A year."""

    def to_timex(self) -> str:
        """Write 2025, or XXXX."""
        return write_digits(self.year, 4)

    def _bound(self) -> Interval | None:
        return None if self.year is None else _years(self.year, self.year)


@dataclass(frozen=True)
class YearSpan(CalendarValue):
    """A season or school year that begins in one year and ends in the next, or the one after."""

    year: int
    last: int

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range(self.last, self.year, MAXYEAR)

    def shift_years(self, years: int) -> YearSpan:
        """Return the season or school year a number of years later."""
        return YearSpan(self.year + years, self.last + years)

    def to_timex(self) -> str:
        """Write 2024/2025."""
        return f"{self.year}/{self.last}"

    def _bound(self) -> Interval | None:
        return _years(self.year, self.last)


@dataclass(frozen=True)
class PartOfYear(CalendarValue):
    """A quarter, a half or a season of a year."""

    part: YearPart

    def to_timex(self) -> str:
        """Write 2025-Q3, 2025-SU, XXXX-H1."""
        return f"{write_digits(self.year, 4)}-{self.part.value}"

    def _bound(self) -> Interval | None:
        return None if self.year is None else month_days(self.year, *self.part.months)


@dataclass(frozen=True)
class Month(CalendarValue):
    """A month of a year."""

    month: int | None

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range(self.month, 1, 12)

    @classmethod
    def of(cls, day: date, shift: int = 0) -> Month:
        """Return the month that a day is in, or the one a number of months after it."""
        year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
        return cls(year, month + 1)

    def to_timex(self) -> str:
        """Write 2025-09, XXXX-09, 2025-XX."""
        return f"{write_digits(self.year, 4)}-{write_digits(self.month, 2)}"

    def _bound(self) -> Interval | None:
        return None if self.year is None or self.month is None else month_days(self.year, self.month)


@dataclass(frozen=True)
class Week(CalendarValue):
    """A week of a year by its number in ISO 8601."""

    week: int | None

    def __post_init__(self) -> None:
        super().__post_init__()
        check_week(self.year, self.week)

    @classmethod
    def of(cls, day: date, shift: int = 0) -> Week:
        """Return the week that a day is in, or the one a number of weeks after it."""
        return cls(*(day + timedelta(7 * shift)).isocalendar()[:2])

    @property
    def weekend(self) -> Weekend:
        """Its Saturday and Sunday."""
        return Weekend(self.year, self.week)

    def to_timex(self) -> str:
        """Write 2025-W36, 2025-WXX."""
        return f"{write_digits(self.year, 4)}-W{write_digits(self.week, 2)}"

    def _bound(self) -> Interval | None:
        return None if self.year is None or self.week is None else _days_of_week(self.year, self.week, 1)


@dataclass(frozen=True)
class Weekend(CalendarValue):
    """The Saturday and Sunday of a week."""

    week: int | None

    def __post_init__(self) -> None:
        super().__post_init__()
        check_week(self.year, self.week)

    def to_timex(self) -> str:
        """Write 2025-W36-WE, XXXX-WXX-WE."""
        return f"{write_digits(self.year, 4)}-W{write_digits(self.week, 2)}-WE"

    def _bound(self) -> Interval | None:
        return None if self.year is None or self.week is None else _days_of_week(self.year, self.week, _SATURDAY)


@dataclass(frozen=True)
class Recurrence:
    """What recurs: at an interval, or on every such day."""

    of: Value


def check_range(number: float | None, least: float, most: float) -> None:
    """Raise ValueError for a number that is known and out of range."""
    if number is not None and not least <= number <= most:
        raise ValueError(f"not from {least} to {most}: {number}")


def check_week(year: int | None, week: int | None) -> None:
    """Raise ValueError for a week that the year, or, if that is unknown, no year has."""
    if week is not None:
        date.fromisocalendar(year or LONG_YEAR, week, 1)


def write_number(number: float) -> str:
    """Write a number without an exponent, and without decimals where it is whole."""
    return str(int(number)) if number == int(number) else f"{number:.{DECIMALS}f}".rstrip("0").rstrip(".")


def write_digits(number: int | None, width: int) -> str:
    """Write a number with leading zeros, or as many X where it is not known."""
    return "X" * width if number is None else f"{number:0{width}}"


def _years(first: int, last: int) -> Interval:
    return Interval(date(first, 1, 1), date(last, 12, 31))


def _days_of_week(year: int, week: int, first: int) -> Interval:
    return Interval(date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, _SUNDAY))
