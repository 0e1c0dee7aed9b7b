"""Values: what is known of them, their first and last days, and their notation, which gives them back."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.kinds.dates.values.days import SOME_TIME, Clock, Day, DayOfWeek
from newsfacts.kinds.dates.values.duration import Amount, Duration
from newsfacts.kinds.dates.values.eras import BeforeChrist, Kiloyears
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.kinds.dates.values.units import DayPart, Unit, YearPart
from newsfacts.kinds.dates.values.value import (
    FUTURE,
    PAST,
    PRESENT,
    Century,
    Decade,
    Month,
    PartOfYear,
    Value,
    Week,
    Weekend,
    Year,
    YearSpan,
)

Values: TypeAlias = st.SearchStrategy[Any]
SEASONS = [part for part in YearPart if part.is_season]


def known_or_not(first: int, last: int) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(first, last)


def build_in_calendar(make: Callable[..., Value], *parts: st.SearchStrategy[Any], **fields: Any) -> Values:
    """Build values of the parts that the calendar has: no 30 February, no week 53 in most years."""
    return st.tuples(*parts, st.fixed_dictionaries(fields)).map(lambda made: try_making(make, *made)).filter(bool)


def try_making(make: Callable[..., Any], *made: Any) -> Any:
    try:
        return make(*made[:-1], **made[-1])
    except ValueError:
        return None


years, months, weeks = known_or_not(1, 9999), known_or_not(1, 12), known_or_not(1, 53)
clocks = st.builds(Clock, st.integers(0, 24), st.integers(0, 59), known_or_not(0, 59))
times = st.none() | st.just(SOME_TIME) | clocks | st.sampled_from(DayPart)
# Units of the calendar before those of the clock, as TIMEX3 writes them.
units = st.sampled_from([Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.DECADE, Unit.WEEKEND, Unit.NIGHT])
clock_units = st.sampled_from([Unit.HOUR, Unit.MINUTE, Unit.SECOND])
numbers = st.none() | st.integers(0, 10**6) | st.integers(1, 10**6).map(lambda number: number / 10)
amounts = st.tuples(
    st.lists(st.builds(Amount, numbers, units), min_size=1, max_size=2),
    st.lists(st.builds(Amount, numbers, clock_units), max_size=2),
)
values: Values = st.one_of(
    st.sampled_from([PAST, PRESENT, FUTURE]),
    st.builds(Kiloyears, st.integers(1, 999).map(lambda number: number / 10), st.sampled_from(["KA", "MA", "GA"])),
    st.builds(BeforeChrist, st.integers(0, 9999)),
    st.builds(BeforeChrist, st.integers(0, 99), st.just(Unit.CENTURY)),
    st.builds(BeforeChrist, st.integers(0, 9), st.just(Unit.MILLENNIUM)),
    st.builds(Decade, known_or_not(0, 999)),
    st.builds(Century, known_or_not(0, 99)),
    st.builds(Year, years),
    st.integers(1000, 9998).map(lambda year: YearSpan(year, year + 1)),
    st.builds(PartOfYear, years, st.sampled_from(YearPart)),
    st.builds(Month, years, months),
    build_in_calendar(Week, years, weeks),
    build_in_calendar(Weekend, years, weeks),
    build_in_calendar(Day, years, months, known_or_not(1, 31), time=times),
    build_in_calendar(DayOfWeek, years, weeks, st.integers(1, 7), time=times),
    amounts.map(lambda lists: Duration((*lists[0], *lists[1]))),
)
dates = st.dates(date(1000, 1, 10), date(2900, 1, 1))


@given(values)
def test_the_notation_of_a_value_gives_it_back(value: Value) -> None:
    assert parse_timex(value.to_timex()) == value


@given(values)
def test_a_value_has_bounds_in_order_where_nothing_is_unknown(value: Value) -> None:
    if value.bounds is not None:
        assert value.bounds.first <= value.bounds.last
        assert "X" not in value.to_timex()


@pytest.mark.parametrize(
    "text", ["", "X", "2025-9-4", "2025-Q5", "2025-09-04T", "2025-09-04TXY", "P", "PT", "yesterday"]
)
def test_what_is_no_notation_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no value of TIMEX3|is not a valid"):
        parse_timex(text)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2024-02-29T13:30", "2024-02-29", "2024-02-29"),
        ("2025-09-03TEV", "2025-09-03", "2025-09-03"),
        ("2025-09-04T24:00", "2025-09-04", "2025-09-04"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("18", "1800-01-01", "1899-12-31"),
        ("2024-FA", "2024-09-01", "2024-11-30"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2025-W01", "2024-12-30", "2025-01-05"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2025-W36-WE", "2025-09-06", "2025-09-07"),
        ("2022/2023", "2022-01-01", "2023-12-31"),
    ],
)
def test_value_is_bounded(value: str, first: str, last: str) -> None:
    bounds = parse_timex(value).bounds
    assert bounds is not None
    assert [day.isoformat() for day in bounds] == [first, last]


@pytest.mark.parametrize(
    "value",
    [
        "2025-03-XX", "2025-03-XXTEV", "XXXX-09-04", "XXXX-WXX-3", "2025-WXX", "XXXX", "XXX", "P3Y", "PXW", "P1D",
        "PRESENT_REF", "BC0044", "2025-09-04TXX:XX", "2025-QX",
    ],
)  # fmt: skip
def test_value_is_not_bounded(value: str) -> None:
    assert parse_timex(value).bounds is None


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-29", "2025-02-30", "XXXX-02-30", "2025-11-31", "2025-13", "XXXX-00", "2021-W53", "2021-W53-WE",
        "XXXX-W54-3", "0000", "2025/2024", "P7480723739703133300Y", "GA9962000",
    ],
)  # fmt: skip
def test_there_is_no_value_for_what_the_calendar_does_not_have(value: str) -> None:
    with pytest.raises(ValueError):
        parse_timex(value)


@given(st.integers(1, 9999) | st.integers(-(10**6), 10**6), st.integers(-1, 14), st.integers(-1, 40))
def test_a_day_is_one_of_the_calendar(year: int, month: int, day: int) -> None:
    known = try_making(date, year, month, day, {})
    made = try_making(Day, year, month, day, {})
    assert (made and made.bounds) == (known and (known, known))


@given(st.floats(0, 10**6), st.sampled_from(["KA", "MA", "GA"]))
def test_no_number_of_years_ago_has_an_exponent(number: float, scale: str) -> None:
    assert re.fullmatch(r"[KMG]A\d+(\.\d+)?", Kiloyears(number, scale).to_timex())


@given(dates)
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    year, week, _ = day.isocalendar()
    assert Week.of(day) == Week(year, week)
    for value in (Week.of(day), Month.of(day), Year(day.year), Decade(day.year // 10), Century(day.year // 100)):
        assert value.bounds is not None
        assert value.bounds.first <= day <= value.bounds.last


@given(st.integers(1000, 2900))
def test_seasons_follow_each_other_without_a_gap(year: int) -> None:
    seasons = [PartOfYear(year, season).bounds for season in SEASONS]
    seasons.append(PartOfYear(year + 1, YearPart.SPRING).bounds)
    for before, after in pairwise(seasons):
        assert before is not None
        assert after is not None
        assert before[1] + timedelta(1) == after[0]


@given(dates, st.integers(-500, 500))
def test_the_week_and_month_so_many_on_have_the_day_so_many_on(day: date, number: int) -> None:
    week, later = Week.of(day, number).bounds, Day.of(day, 7 * number).bounds
    assert week and later and week.first <= later.first <= week.last
    month = Month.of(day, number)
    assert month.year is not None and month.month is not None
    assert (month.year - day.year) * 12 + month.month - day.month == number


def test_the_year_is_moved_where_it_is_known() -> None:
    assert PartOfYear(2025, YearPart.Q3).shift_years(-1) == PartOfYear(2024, YearPart.Q3)
    assert Month(None, 9).shift_years(1) == Month(None, 9)
