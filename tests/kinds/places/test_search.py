"""Places that need no recogniser: long names, landscape, genitives, and what their surroundings exclude."""

from __future__ import annotations

import pytest

from newsfacts.german.gazetteer import country_of_place, is_ambiguous_place, is_known_place
from newsfacts.kinds.places.search import (
    ContextRow,
    find_beside_rivers,
    find_names,
    is_excluded,
    name_beside_river,
    stands_as_place,
)
from newsfacts.tables import load_table, split_cell


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Rothenburg ob der Tauber und Sand in Taufers", ["Rothenburg ob der Tauber", "Sand in Taufers"]),
        ("Die Etsch führt Wasser, der Ätna raucht.", ["Etsch", "Ätna"]),
        ("Tirols Bauern und die Berge Südtirols", ["Tirols", "Südtirols"]),
        ("Tirols sang es.", []),
        ("am Inn, über den Brenner, an der Mulde", ["Inn", "Brenner", "Mulde"]),
        ("Eine Mulde voll Wasser, Frau Brenner.", []),
        ("in Wien-Favoriten, die Wien-Favoriten-Linie", ["Wien-Favoriten"]),
        ("Etsch-Radweg und Etschtalbahn", []),
        ("an der Côte d'Azur", ["Côte d'Azur"]),
    ],
)
def test_find_names(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in find_names(text, 0)] == wanted


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Frankfurt/Main", "Frankfurt am Main"),
        ("Frankfurt (Oder)", "Frankfurt (Oder)"),
        ("Hamburg/Kiel", None),
        ("Wien (APA)", None),
    ],
)
def test_name_beside_river(written: str, name: str | None) -> None:
    assert name_beside_river(written) == name
    assert [written[slice(*span)] for span in find_beside_rivers(written, 0)] == ([written] if name else [])


def test_a_word_of_the_sentence_excludes_a_place() -> None:
    assert is_excluded("Ruhr", "Er ist an der Ruhr erkrankt.")
    assert not is_excluded("Ruhr", "Die Fabriken an der Ruhr schließen.")
    assert is_excluded("Kurden", "Die Kurden feiern.")


def test_what_stands_before_makes_a_place() -> None:
    assert stands_as_place("Stau am Brenner", 8, "Brenner")
    assert not stands_as_place("Der Brenner flackert", 4, "Brenner")


@pytest.mark.parametrize(
    ("name", "iso"),
    [("Prad am Stilfserjoch", "IT"), ("Wien-Favoriten", "AT"), ("Essen", "DE"), ("Washington", "US"), ("Donau", None)],
)
def test_country_of_place(name: str, iso: str | None) -> None:
    assert country_of_place(name) == iso


def test_contexts_are_about_places_that_are_doubtful() -> None:
    for row in load_table("places/contexts", ContextRow):
        assert not (row.before and row.unless)
        for name in split_cell(row.names) if row.before else ():
            assert is_known_place(name) and is_ambiguous_place(name), name
