"""How long an expression says, as a TIMEX3 duration."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.readings.lengths import duration_of, format_amounts, split_fraction, write_number


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
    assert duration_of(list(CalendarText(text))) == value


@pytest.mark.parametrize(
    ("value", "split"), [("P1.5Y", "P1Y6M"), ("PT0.5H", "PT30M"), ("P2.5D", "P2DT12H"), ("P1.5DE", "P15Y"), ("P1.3Y", "P1.3Y"), ("P3Y", "P3Y")]
)  # fmt: skip
def test_a_fraction_is_written_in_the_next_smaller_unit(value: str, split: str) -> None:
    assert split_fraction(value) == split


def test_amounts_go_from_large_to_small() -> None:
    assert format_amounts([("1", "Y"), ("2", "M")]) == "P1Y2M"
    assert format_amounts([("2", "M"), ("1", "Y")]) is None
    assert format_amounts([]) is None


@pytest.mark.parametrize(
    ("number", "text"), [(3, "3"), (2.5, "2.5"), (4.5e6, "4500000"), (1e12, "1000000000000"), (0.1 + 0.2, "0.3")]
)
def test_no_number_has_an_exponent(number: float, text: str) -> None:
    assert write_number(number) == text


def test_infinity_is_no_number() -> None:
    with pytest.raises(OverflowError):
        write_number(float("inf"))
