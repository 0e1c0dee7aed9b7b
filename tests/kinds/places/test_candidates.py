"""What may be a place, finder by finder, and what is left of it beside longer names and other kinds."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from newsfacts.finds import PersonFind
from newsfacts.kinds.places.candidates import (
    PlaceCandidate,
    drop_covered,
    find_cities_beside_rivers,
    find_in_dateline,
    find_in_entities,
    find_missed_places,
    find_table_names,
)
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText, Entity


def read(text: str, *entities: tuple[str, str]) -> ArticleText:
    """Make an article whose recogniser marked the given words, each at its first place."""
    spans = [Entity(text.index(name), text.index(name) + len(name), label) for name, label in entities]
    return ArticleText(text, entities=spans)


def names(found: Iterable[PlaceCandidate | Rejected]) -> list[str]:
    return [candidate.name for candidate in found if isinstance(candidate, PlaceCandidate)]


@pytest.mark.parametrize(
    ("text", "label", "wanted"),
    [
        ("Region Bozen", "LOC", ["Bozen"]),
        ("Landkreis Fulda", "LOC", ["Landkreis Fulda"]),
        ("Linz/Graz", "LOC", ["Linz", "Graz"]),
        ("Wien/Bozen", "LOC", ["Wien", "Bozen"]),
        ("Nahe Linz", "LOC", ["Linz"]),
        ("bei Linz", "LOC", ["Linz"]),
        ("Linz gestern", "LOC", ["Linz"]),
        ("Nordhausenstadt", "ORG", []),
        ("Linz", "ORG", ["Linz"]),
    ],
)
def test_entities_are_cut_to_names(text: str, label: str, wanted: list[str]) -> None:
    assert names(find_in_entities(read(text, (text, label)))) == wanted


def test_a_place_that_the_recogniser_missed_follows_a_preposition() -> None:
    assert names(find_missed_places(read("Sie wohnt in Den Haag und in Linz."))) == ["Den Haag", "Linz"]
    assert names(find_missed_places(read("Sie wohnt in Den Haag.", ("Haag", "LOC")))) == ["Den Haag"]
    assert names(find_missed_places(read("Sie wohnt in Linz.", ("Linz", "LOC")))) == []
    assert names(find_missed_places(read("Sie wohnt in Saus."))) == []
    assert names(find_missed_places(read("Sie wohnt in Žatec und in Česká Lípa."))) == ["Žatec", "Česká Lípa"]


def test_dateline_and_cities_beside_rivers() -> None:
    assert names(find_in_dateline(read("Wien/Bozen (APA) – Es regnet."))) == ["Wien", "Bozen"]
    assert names(find_in_dateline(read("Es regnet."))) == []
    assert names(find_cities_beside_rivers(read("Aus Frankfurt/Main und Frankfurt (Oder)."))) == [
        "Frankfurt/Main",
        "Frankfurt (Oder)",
    ]


def test_names_of_the_tables_are_no_parts_of_people() -> None:
    article = read("Anna Etsch badet in der Etsch.", ("Anna Etsch", "PER"))
    assert list(find_table_names(article)) == [
        PlaceCandidate(24, 29, "Etsch"),
        Rejected(5, 10, "overlaps what is found already"),
    ]


def test_the_longest_is_kept_that_no_other_kind_covers() -> None:
    article = read("Rothenburg ob der Tauber, Linz")
    short, long, other = (
        PlaceCandidate(0, 10, "Rothenburg"),
        PlaceCandidate(0, 24, "Rothenburg ob der Tauber"),
        PlaceCandidate(26, 30, "Linz"),
    )
    article.set_finds({PersonFind: [PersonFind(26, 30, "Linz")]})
    assert list(drop_covered(article, [short, long, other])) == [
        long,
        Rejected(0, 10, "overlaps what is found already"),
        Rejected(26, 30, "overlaps what is found already"),
    ]
    article.set_finds({})
    assert names(list(drop_covered(article, [short, long, other]))) == ["Rothenburg ob der Tauber", "Linz"]
