"""What is no person; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.objections import ThingRow, is_named_after, is_thing_noun, names_thing, object_to_person
from newsfacts.tables import load_table


def objection(marked: str, known: frozenset[str] = frozenset()) -> str:
    start, end = marked.index("<"), marked.index(">") - 1
    return object_to_person(marked.replace("<", "").replace(">", ""), (start, end), known)


@pytest.mark.parametrize("row", load_table("people/things", ThingRow), ids=lambda row: f"{row.noun} {row.place}")
def test_noun_makes_a_thing_of_the_name(row: ThingRow) -> None:
    assert row.noun in row.example
    assert objection(row.example)


@pytest.mark.parametrize(
    "marked",
    [
        "Das Rettungsschiff <Alan Kurdi> lief aus",
        "Der Kapitän des Schiffes „<Anna Maria>“ funkte",
        "Die <Heinrich Böll> Stiftung lud ein",
        "Am <Helmut Kohlplatz> brannte es",
        "Die <Robert Bosch GmbH> baut um",
        "Die <Böll-Stiftung> lud ein",
        "Der <Orkan Kyrill> zog ab",
        "Die Familie <Huber> zog um",
        "Die Kirche St. <Georg> ist zu",
        "In <Berlin> regnet es",
    ],
)
def test_things_places_and_families_are_no_person(marked: str) -> None:
    assert objection(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Der Spieler <Florian Neuhaus> fehlt", "<Susan Sontag> schrieb", "<Thomas Preis> kam", "<Rose Huber> kam",
        "<Wolf Biermann> sang", "Gestern sprach <Hoch Martin> vor", "Beim Hof traf er <Anna Huber>",
        "<Angela Merkels> Haus steht dort", "Landrätin <Kiel> kam",
        "Präsident <Grover Cleveland> kam", "<Lex Barker> spielte", "Der Gründer des Konzerns <Hans Huber> kam",
    ],
)  # fmt: skip
def test_people_named_like_things_stay_people(marked: str) -> None:
    assert objection(marked) == ""


def test_an_article_tells_the_animal_from_the_given_name() -> None:
    assert names_thing("Der Wolf Bruno kam", 9)
    assert not names_thing("Wolf Bruno kam", 5)


def test_nouns_in_compounds() -> None:
    assert is_thing_noun("Rettungsschiffs")
    assert not is_thing_noun("Landwirtschaft")
    assert is_named_after("Tower")
    assert not is_named_after("Regierung")
