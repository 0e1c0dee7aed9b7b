"""Days, weeks and months before and after a day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.shifts import shift_date, shift_month, shift_week

days = st.dates(date(1000, 1, 1), date(2900, 1, 1))


def test_a_year_ends() -> None:
    assert shift_date(date(2024, 12, 31), 1) == "2025-01-01"
    assert shift_week(date(2024, 12, 30), -1) == "2024-W52"
    assert shift_week(date(2024, 12, 30), 0) == "2025-W01"
    assert [shift_month(date(2024, 12, 31), months) for months in (-12, 0, 2)] == ["2023-12", "2024-12", "2025-02"]


@given(days, st.integers(-500, 500))
def test_the_week_so_many_on_has_the_day_so_many_on(day: date, weeks: int) -> None:
    bounds, later = bound_value(shift_week(day, weeks)), bound_value(shift_date(day, 7 * weeks))
    assert bounds is not None
    assert later is not None
    assert bounds[0] <= later[0] <= bounds[1]
