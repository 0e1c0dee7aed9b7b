"""Units of time: what the calendar, ages and rates make of them."""

from __future__ import annotations

import pytest

from newsfacts.german.time_units import TimeUnit, age_adjectives, age_units, time_nouns, time_units
from tests.kinds.finding import find
from tests.marks import read_marks


@pytest.mark.parametrize("unit", time_units(), ids=lambda unit: unit.singular[0].base)
def test_the_calendar_reads_the_example_and_figures_do_not(unit: TimeUnit) -> None:
    text, marks = read_marks(unit.example)
    dates = find("dates", text, published="2025-09-04")
    assert [(found.start, found.end, found.value) for found in dates] == [
        (mark.start, mark.end, mark.attributes["value"]) for mark in marks
    ]
    assert not find("figures", text)


def test_ages_are_in_years_or_smaller_units() -> None:
    assert (age_units()["jahren"], age_units()["monat"], age_units()["wochen"], age_units()["tage"]) == (
        None, "month", "week", "day",
    )  # fmt: skip
    assert "stunden" not in age_units()
    assert age_adjectives()["monatiges"] == "month"


def test_every_noun_of_time_is_one_in_any_form() -> None:
    assert {"jahres", "std", "dekaden", "uhr", "ehejahre"} <= time_nouns()
