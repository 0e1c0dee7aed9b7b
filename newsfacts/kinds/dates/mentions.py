"""What readers ask of the dates that an article has mentioned: each function returns it, or None."""

from __future__ import annotations

from newsfacts.kinds.dates.values.days import AnyDay, Day
from newsfacts.kinds.dates.values.intervals import Interval
from newsfacts.kinds.dates.values.units import HALVES
from newsfacts.kinds.dates.values.value import CalendarValue, Month, PartOfYear, Value, Week, Year, YearSpan


def as_dated(value: Value) -> CalendarValue | None:
    """Return a value that is in a known year."""
    return value if isinstance(value, CalendarValue) and value.year is not None else None


def as_year(value: Value) -> int | None:
    """Return the year of a value that is in one."""
    return value.year if isinstance(value, CalendarValue) else None


def as_sole_year(value: Value) -> int | None:
    """Return the year of a value that is in one year alone."""
    return None if isinstance(value, YearSpan) else as_year(value)


def as_whole_year(value: Value) -> int | None:
    """Return a whole year."""
    return value.year if isinstance(value, Year) else None


def as_business_year(value: Value) -> Year | YearSpan | None:
    """Return a whole year that is known, or one that begins within a year."""
    return value if isinstance(value, Year | YearSpan) and value.year is not None else None


def as_period(value: Value) -> CalendarValue | None:
    """Return a known month, quarter, half or year, which figures may be reported for."""
    is_season = isinstance(value, PartOfYear) and value.part.is_season
    return as_dated(value) if isinstance(value, Month | PartOfYear | Year | YearSpan) and not is_season else None


def as_quarter(value: Value) -> PartOfYear | None:
    """Return a quarter of a known year."""
    is_quarter = isinstance(value, PartOfYear) and value.part.is_quarter and value.year is not None
    return value if is_quarter and isinstance(value, PartOfYear) else None


def as_half(value: Value) -> PartOfYear | None:
    """Return a half of a known year."""
    is_half = isinstance(value, PartOfYear) and value.part in HALVES and value.year is not None
    return value if is_half and isinstance(value, PartOfYear) else None


def as_week(value: Value) -> Week | None:
    """Return a known week."""
    return value if isinstance(value, Week) and value.bounds else None


def as_year_of_period(value: Value) -> Year | YearSpan | None:
    """Return the known year of a period longer than a week; of a business year both."""
    if isinstance(value, YearSpan):
        return value
    is_period = isinstance(value, Year | PartOfYear | Month) and value.year is not None
    return Year(value.year) if is_period and isinstance(value, CalendarValue) else None


def as_month(value: Value) -> tuple[int, int] | None:
    """Return the year and month of a month or a day."""
    if not isinstance(value, Month | Day) or value.year is None or value.month is None:
        return None
    return value.year, value.month


def as_whole_month(value: Value) -> Month | None:
    """Return a whole month of a known year."""
    return value if isinstance(value, Month) and as_month(value) else None


def as_month_or_day(value: Value) -> Interval | None:
    """Return the first and last day of a whole month, or a day."""
    return value.at(None).bounds if isinstance(value, Day) else value.bounds if isinstance(value, Month) else None


def as_day(value: Value) -> AnyDay | None:
    """Return a day, however little is known of it."""
    return value if isinstance(value, AnyDay) else None


def as_whole_day(value: Value) -> Day | None:
    """Return a day of a month, mentioned without a time."""
    is_whole = isinstance(value, Day) and value.time is None and value.month is not None and value.day is not None
    return value if is_whole and isinstance(value, Day) else None


def as_known_day(value: Value) -> Day | None:
    """Return a day that is known."""
    is_known = isinstance(value, Day) and as_month(value) is not None and value.day is not None
    return value if is_known and isinstance(value, Day) else None
