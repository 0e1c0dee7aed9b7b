"""Adding what was not found."""

from __future__ import annotations

import pytest

from newsfacts.corrections import Corrections, Corrector
from newsfacts.types import Article, Facts, Mention, Person
from tests.corrections.correcting import ARTICLE, correct, shown


def test_adding_an_organisation() -> None:
    facts = correct(
        add=[{"kind": "organisations", "name": "Freie Heide", "forms": ["Freien Heide", "FH"], "short": "FH"}]
    )
    # Neither in the header, nor in other words, nor twice where one was found.
    assert shown(facts.organisations) == {"Freie Heide": ["Freie Heide", "FH", "Freien\nHeide"]}
    assert facts.organisations is not None
    assert facts.organisations[0].short == "FH"
    assert facts.organisations[0].mentions[0].start > ARTICLE.body_start


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nordwerks Chef", ["Nordwerks"]),
        ("das Nordwerk’s", ["Nordwerk’s"]),
        ("Nordwerk-Chef und Neu-Nordwerk", ["Nordwerk"]),
        ("Nordwerke, Altnordwerk, nordwerk", []),
        ("„Nordwerk“, Nordwerk.", ["Nordwerk", "Nordwerk"]),
        ("Café\u0301s Cafe\u0301 Eck, Café Eck, Café\n\nEck", ["Cafe\u0301 Eck", "Café Eck"]),
        ("beim Heiz lang, Heizs", ["Heiz"]),
        ("im Nordwerk Wien, im Nordwerk", ["Nordwerk Wien", "Nordwerk"]),
    ],
)
def test_added_names_are_whole_words(text: str, found: list[str]) -> None:
    add = {"kind": "organisations", "name": "Nordwerk", "forms": ["Café Eck", "Heiz", "Nordwerk Wien"]}
    facts = correct(Facts(source="-", organisations=[]), Article(source="-", text=text), add=[add])
    assert shown(facts.organisations) == ({"Nordwerk": found} if found else {})


def test_adding_a_country_a_person_and_a_place() -> None:
    text = "Macedonia liegt bei Griechenland. Frau Rose wohnt im Winkel."
    facts = correct(
        Facts(source="-", people=[], countries=[], places=[]),
        Article(source="-", text=text),
        add=[
            {"kind": "countries", "name": "Macedonia", "iso": "MK"},
            {"kind": "countries", "name": "Griechenland", "iso": "GR"},
            {"kind": "people", "name": "Rose", "role": "Richterin"},
            {"kind": "places", "name": "Winkel", "iso": "AT"},
        ],
    )
    assert facts.countries is not None
    assert [(c.name, c.iso, c.mentions[0].by) for c in facts.countries] == [
        ("Nordmazedonien", "MK", "name"),
        ("Griechenland", "GR", "name"),
    ]
    assert [entry.model_dump(exclude={"mentions"}) for entry in (*facts.people, *facts.places)] == [  # type: ignore[misc]
        Person(name="Rose", role="Richterin", roles=["Richterin"], mentions=[]).model_dump(exclude={"mentions"}),
        {"name": "Winkel", "iso": "AT"},
    ]


def test_what_is_dropped_makes_room_for_what_is_added() -> None:
    facts = correct(
        drop=[{"kind": "organisations", "names": ["Freien Heide"]}],
        add=[{"kind": "organisations", "name": "Heide"}],
    )
    assert shown(facts.organisations) == {"Heide": ["Heide", "Heide", "Heide"]}


def test_a_long_text_full_of_what_was_found_is_added_to() -> None:
    number = 20_000
    text = "Anna Huber " * number
    mentions = [Mention(start=start, end=start + 4, text="Anna") for start in range(0, len(text), 11)]
    facts = Facts(source="-", people=[Person(name="Anna", mentions=mentions)])
    corrector = Corrector(Corrections.model_validate({"add": [{"kind": "people", "name": "Huber"}]}))
    corrected = corrector.correct(facts, Article(source="-", text=text))
    assert corrected.people is not None
    assert [(person.name, len(person.mentions)) for person in corrected.people] == [("Anna", number), ("Huber", number)]
