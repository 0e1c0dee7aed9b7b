"""What a figure is counted by."""

from __future__ import annotations

import pytest

from newsfacts.kinds.figures.rates import Rate, rate_of_adverb, read_rate
from tests.kinds.figures.sentences import view, word


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("pro Jahr", Rate("year", 2)),
        ("pro Besuch", Rate("Besuch", 2)),
        ("je Einwohner", Rate("person", 2)),
        ("pro Kilometer", Rate("km", 2, is_unit=True)),
        ("je 100.000 Einwohner", Rate("100000 person", 3)),
        ("auf 100 Kilometer", Rate("100 km", 3, is_unit=True)),
        ("/Monat", Rate("month", 2)),
        ("/h", Rate("hour", 2)),
        ("jährlich", Rate("year", 1)),
        ("im Monat.", Rate("month", 2)),
        ("in der Woche, sagt er", Rate("week", 3)),
        ("am Tag verkauft", Rate("day", 2)),
    ],
)
def test_a_rate_is_read(text: str, rate: Rate) -> None:
    assert read_rate(view(text), 0) == rate


@pytest.mark.parametrize(
    "text",
    [
        "im Jahr 2015",
        "am Tag danach",
        "in der Woche vor Ostern",
        "im Jahrhundert",
        "im Haus",
        "pro gesehen",
        "je 150.000 Einwohner",
        "auf 100.000 Euro",
        "auf Kilometer",
        "/xyz",
        "Jahr",
        "",
    ],
)
def test_dates_bids_and_places_are_no_rates(text: str) -> None:
    assert read_rate(view(text), 0) is None


def test_adverbs_name_a_rate_by_themselves() -> None:
    assert rate_of_adverb(word("Täglich")) == "day"
    assert rate_of_adverb(word("Tag")) is None
