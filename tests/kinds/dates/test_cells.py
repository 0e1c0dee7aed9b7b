"""How dates look in a table, and in which order."""

from __future__ import annotations

from newsfacts.kinds.dates.cells import calendar_order, days_cell
from newsfacts.kinds.dates.find import make_find
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.types import Date


def make(value: str) -> Date:
    return Date(start=0, end=1, text="x", sentence="x", **make_find(0, 1, parse_timex(value)).to_attributes())


def test_days_are_shown_where_the_value_does_not_say_them() -> None:
    assert [days_cell(make(value)) for value in ("2025-09-04", "2024-FA", "P3Y", "XXXX-05")] == [
        "", "2024-09-01 – 2024-11-30", "", "",
    ]  # fmt: skip


def test_the_order_is_that_of_the_calendar() -> None:
    values = ["2025-09-04", "2025-09-04T08:00", "2025-09-04T20:00", "2025-09", "XXXX-05", "P3Y"]
    facts = sorted((make(value) for value in values[::-1]), key=calendar_order)
    assert [fact.value for fact in facts] == ["2025-09", *values[:3], "XXXX-05", "P3Y"]
