"""Of which class a number is by its shape."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.number_notations import NUMBER_CLASSES, classify_number

SHAPES = {
    "ISOTIME": "2025-09-04T13:30",
    "ISO": "2025-09-04",
    "SHORTYEAR": "'98",
    "DECADE": "1990er",
    "DMY": "04.09.25",
    "DM": "4.9.",
    "ORD": "31.",
    "CLOCK": "24:00",
    "LAPSE": "2:03:15",
    "DOTTED": "20.15",
    "SMALL": "31",
    "YEAR": "1998",
    "NUM": "32.",
}


@pytest.mark.parametrize("cls", SHAPES)
def test_a_number_has_the_class_of_its_shape(cls: str) -> None:
    assert classify_number(SHAPES[cls]) == cls


def test_every_class_is_tested() -> None:
    assert set(SHAPES) == NUMBER_CLASSES


@pytest.mark.parametrize(
    ("text", "cls"),
    [("2025-13-04", "NUM"), ("25:00", "LAPSE"), ("25.15", "NUM"), ("2200", "NUM"), ("999", "NUM"), ("…", None)],
)
def test_what_no_calendar_has_is_a_number_as_others(text: str, cls: str | None) -> None:
    assert classify_number(text) == cls
