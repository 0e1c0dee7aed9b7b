"""How long an expression says, as a TIMEX3 duration."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.readings.lengths import duration_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zwei Jahre und vier Monate", "P2Y4M"),
        ("eine Stunde und 30 Minuten", "PT1H30M"),
        ("anderthalb Stunden", "PT1H30M"),
        ("ein halbes Jahr", "P6M"),
        ("mehrere Wochen", "PXW"),
        ("drei Viertelstunde", "PT45M"),
        ("zwei Millionen Jahre", "P2000000Y"),
        ("100000 Dreiviertelstunde", "PT4500000M"),
        ("vier Monate und zwei Jahre", None),
        ("drei", None),
    ],
)
def test_numbers_and_units_add_up(text: str, value: str | None) -> None:
    duration = duration_of(list(CalendarText(text)))
    assert (duration and duration.to_timex()) == value
