"""What lies in a month or year, with the publication known and unknown."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am letzten Sonntag im Oktober wird die Uhr umgestellt.", ["2025-10-26"]),
        ("Am letzten Sonntag im Oktober wurde die Uhr umgestellt.", ["2024-10-27"]),
        ("Am vorletzten Tag des Jahres 2024 schneite es.", ["2024-12-30"]),
        ("Am letzten Tag im Februar 2024 schneite es.", ["2024-02-29"]),
        ("Am letzten Wochenende im Mai 2021 schneite es.", ["2021-W21-WE"]),
        ("In der letzten Woche des Jahres 2020 schneite es.", ["2020-W53"]),
        ("Im letzten Monat des Jahres 2020 schneite es.", ["2020-12"]),
        ("Im vorletzten Quartal des Jahres 2020 schneite es.", ["2020-Q3"]),
        ("In den ersten Wochen des Jahres 2020 schneite es.", ["2020"]),
        ("Der letzte Sonntag im Monat ist frei.", ["P1M"]),
    ],
)
def test_the_first_and_the_last(text: str, values: list[str]) -> None:
    assert find_values(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Der Preis stieg in der zweiten Maiwoche.", ["2025-05"]),
        ("Der Preis stieg an einem Maitag.", ["2025-05-XX"]),
        ("Der Preis stieg am ersten Maisonntag.", ["2025-05-04"]),
        ("Der Preis stieg an einem Maiabend 1999.", ["1999-05-XXTEV"]),
    ],
)
def test_words_made_with_a_month(text: str, values: list[str]) -> None:
    assert find_values(text) == values


def test_without_a_publication_the_year_is_unknown() -> None:
    assert find_values("Am ersten Maisonntag stieg der Preis.", published=None) == ["XXXX-05-XX"]
    assert find_values("Am letzten Tag im Mai stieg der Preis.", published=None) == ["XXXX-05-XX"]
    assert find_values("Zum Jahresende stieg der Preis.", published=None) == ["XXXX"]
