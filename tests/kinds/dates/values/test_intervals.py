"""Spans of days."""

from __future__ import annotations

from datetime import date

import pytest

from newsfacts.kinds.dates.values.intervals import Interval, month_days


def test_months_end_with_their_last_day() -> None:
    assert month_days(2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))
    assert month_days(2024, 12, 3) == (date(2024, 12, 1), date(2025, 2, 28))


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="month"):
        month_days(2024, 13)


def test_how_many_days_there_are() -> None:
    day = date(2025, 9, 4)
    assert Interval(day, day).is_day and not month_days(2024, 2).is_day
    assert [Interval(day, day).days, month_days(2024, 2).days] == [1, 29]
