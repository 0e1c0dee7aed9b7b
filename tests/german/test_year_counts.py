"""Counts that look like years, and years."""

from __future__ import annotations

import pytest

from newsfacts.german.year_counts import find_year_counts
from newsfacts.text import ArticleText


def counts(text: str) -> list[str]:
    article = ArticleText(text)
    return [article.text_of(count) for count in article.once(find_year_counts)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Die Zahl der Vereine stieg von 1950 auf 2010.", ["1950", "2010"]),
        ("Die Zahl der Vereine soll von 1950 auf 2010 steigen.", ["1950", "2010"]),
        ("Die Zahl der Vereine sank auf 1850.", ["1850"]),
        ("Die Mitgliederzahl sank 2019 auf 1850, das ist wenig.", ["1850"]),
        ("Die Kapazität wurde von 1500 auf 2000 Plätze erhöht.", ["1500", "2000"]),
        ("Der Stall wird von 2000 auf 1600 verkleinert.", ["2000", "1600"]),
    ],
)
def test_a_number_that_changes_counts(text: str, numbers: list[str]) -> None:
    assert counts(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Die Zahl der Vereine stieg von 2019 auf 2020.",
        "Die Zahl der Vereine stieg von 2015 auf 2019 um 3 Prozent.",
        "Die Zahl der Vereine stieg von 2015 auf 2019 deutlich.",
        "Die Zahl der Vereine stieg von 2015 bis 2019.",
        "Die Preise steigen, das Fest wurde von 2020 auf 2024 verschoben.",
        "Der Umsatz stieg auf 2010.",
        "Er zog von 1950 auf 2010 Meter Höhe.",
    ],
)
def test_years_are_none(text: str) -> None:
    assert counts(text) == []
