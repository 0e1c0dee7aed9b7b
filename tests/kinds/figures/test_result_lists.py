"""Lists of results in running text."""

from __future__ import annotations

import pytest

from tests.kinds.figures.finding import find_in_sentence


def counts(text: str) -> list[tuple[object, str | None]]:
    return [(figure.value, figure.counted) for figure in find_in_sentence(text) if figure.kind == "count"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sitzverteilung: SPÖ 23, ÖVP 17, Grüne 12.", [(23, None), (17, None), (12, None)]),
        ("Die Sitze im Rat: SPÖ 23, ÖVP 17 und Grüne 12.", [(23, "Sitze"), (17, "Sitze"), (12, "Sitze")]),
        ("Tabelle: 1. Bayern 9 Punkte, 2. FC Köln 7.", [(9, "Punkte"), (7, "Punkte")]),
        ("Norwegen 16 Gold, Kanada 12.", [(16, "Gold"), (12, "Gold")]),
        ("Stimmen: Huber: 1.412, Maier: 389.", [(1412, "Stimmen"), (389, "Stimmen")]),
        ("Einwohner: Berlin 3,9 Millionen, Hamburg 1,9 Millionen.", [(3900000, None), (1900000, None)]),
    ],
)
def test_the_numbers_of_a_list_count_what_it_says(text: str, found: list[tuple[object, str | None]]) -> None:
    assert counts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Die Startnummern der Torschützen: Maier 12, Huber 8.",
        "Die Zahl der Linien: Bus 12, Bus 14.",
        "Kontakt: Rathaus 4711, Bauhof 4712.",
        "Aufstellung: Maier 1, Huber 6.",
        "Ergebnis: Maier 12.",
        "Tore: Huber (12.), Maier (67., 81.).",
        "Maier 12, Huber 14.",
    ],
)
def test_other_lists_count_nothing(text: str) -> None:
    assert counts(text) == []
