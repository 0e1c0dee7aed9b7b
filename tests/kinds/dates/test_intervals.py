"""First and last days of TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.kinds.dates.intervals import bound_value


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
    bounds = bound_value(value)
    assert bounds is not None
    assert [day.isoformat() for day in bounds] == [first, last]


@pytest.mark.parametrize(
    "value",
    [
        "2025-03-XX", "2025-03-XXTEV", "XXXX-09-04", "XXXX-WXX-3", "2025-WXX", "XXXX", "19X", "P3Y", "PXW", "P1D",
        "PRESENT_REF", "BC0044", "2025-09-04TXX:XX", "2025-02-30", "2025-13", "2021-W53", "2025-Q5", "0000", "",
    ],
)  # fmt: skip
def test_value_is_not_bounded(value: str) -> None:
    assert bound_value(value) is None


@given(st.dates(date(1000, 1, 10), date(2900, 1, 1)))
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    year, week, _ = day.isocalendar()
    for value in (f"{year}-W{week:02}", f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}"[:3], f"{day:%Y}"[:2]):
        bounds = bound_value(value)
        assert bounds is not None
        assert bounds[0] <= day <= bounds[1]


@given(st.integers(1000, 2900))
def test_seasons_follow_each_other_without_a_gap(year: int) -> None:
    seasons = [bound_value(f"{year}-{season}") for season in ("SP", "SU", "FA", "WI")]
    seasons.append(bound_value(f"{year + 1}-SP"))
    for before, after in pairwise(seasons):
        assert before is not None
        assert after is not None
        assert before[1] + timedelta(1) == after[0]
