"""Days as values: their order and their times."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.kinds.dates.values.days import SOME_TIME, AnyDay, Clock, Day
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.kinds.dates.values.units import DayPart

dates = st.dates(date(1000, 1, 10), date(2900, 1, 1))


@given(dates, dates)
def test_days_are_in_the_order_of_the_calendar(one: date, other: date) -> None:
    assert Day.of(one).is_after(Day.of(other)) == (one > other)


@pytest.mark.parametrize(
    ("later", "earlier", "is_after"),
    [
        ("2025-10-01", "2025-09-XX", True),
        ("2025-09-30", "2025-09-XX", False),
        ("2026-01-01", "2025-XX-XX", True),
        ("2025-12-31", "2025-XX-XX", False),
        ("2025-09-04", "XXXX-XX-XX", False),
        ("2025-09-XX", "2024-09-04", False),
        ("2025-09-04", "2024-WXX-3", False),
    ],
)
def test_a_day_lies_after_all_that_an_unknown_one_may_be(later: str, earlier: str, is_after: bool) -> None:
    one, other = parse_timex(later), parse_timex(earlier)
    assert isinstance(one, Day) and isinstance(other, AnyDay)
    assert one.is_after(other) is is_after


def test_a_day_has_one_time_or_none() -> None:
    day = Day(2025, 9, 4)
    assert day.at(DayPart.EVENING).at(Clock(20, 15)).at(None) == day
    assert [day.at(time).is_after_noon for time in (None, SOME_TIME, DayPart.NOON, DayPart.EVENING)] == [False] * 3 + [
        True
    ]
    assert [day.at(Clock(hour, 0)).is_after_noon for hour in (11, 12, 24)] == [False, True, True]
