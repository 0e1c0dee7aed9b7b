"""What words mean beside their class, as the tables write it."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.meanings import NO_MEANING, Meaning, read_argument, read_meaning
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.kinds.dates.values.units import DayPart, Unit, YearPart
from newsfacts.kinds.dates.values.value import PAST


@pytest.mark.parametrize(
    ("cls", "text", "means"),
    [
        ("MONTH", "9", Meaning(9)),
        ("SHIFT", "-1", Meaning(-1)),
        ("PART", "EV", Meaning(day_part=DayPart.EVENING)),
        ("SEASON", "SU", Meaning(year_part=YearPart.SUMMER)),
        ("PERIOD", "Y-1", Meaning(-1, Unit.YEAR)),
        ("VAGUE", "PAST_REF", Meaning(value=PAST)),
        ("FEW", "", NO_MEANING),
    ],
)
def test_a_class_says_how_its_meaning_is_written(cls: str, text: str, means: Meaning) -> None:
    assert read_meaning(cls, text) == means


@pytest.mark.parametrize(("cls", "text"), [("MONTH", ""), ("MONTH", "Y"), ("PART", "9"), ("PERIOD", "Y"), ("FEW", "3")])
def test_a_meaning_that_is_written_in_another_way_is_refused(cls: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"invalid literal|is not a valid|not a unit|mean nothing else"):
        read_meaning(cls, text)


def test_a_pattern_gives_its_reader_a_period_or_a_value() -> None:
    assert read_argument("Y-1") == Meaning(-1, Unit.YEAR)
    assert read_argument("PXM") == Meaning(value=parse_timex("PXM"))
