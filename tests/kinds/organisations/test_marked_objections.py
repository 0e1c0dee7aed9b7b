"""Whether what the recogniser marks names an organisation."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.marked_objections import is_common_tail, object_to_marked
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("Nordwerk", True),
        ("Deutsche", False),
        ("Klinikkette", False),
        ("QK", False),
        ("Österreich", False),
        ("Wien", False),
        ("GmbH", False),
        ("POL-WES", False),
        ("Rettung", False),
    ],
)
def test_name_of_one_word(name: str, holds: bool) -> None:
    text = f"Es kam {name} dran."
    objection = object_to_marked(read(text, (name, "ORG")), *place(text, name))
    assert (objection == "") is holds


def test_a_quoted_abstract_noun_is_a_name() -> None:
    text = "Der Verein „Rettung“ hilft."
    assert object_to_marked(read(text, ("Rettung", "ORG")), *place(text, "Rettung")) == ""


def test_a_person_of_the_article_is_none() -> None:
    text = "Anna Gruber kam. Gruber warnt."
    article = read(text, ("Anna Gruber", "PER"))
    start = text.rindex("Gruber")
    assert object_to_marked(article, start, start + 6) == "the name of a person of the article"


@pytest.mark.parametrize(("tail", "common"), [("Chef", True), ("Streik", True), ("Cola", False), ("", True)])
def test_common_tail(tail: str, common: bool) -> None:
    assert is_common_tail(tail) is common


@pytest.mark.parametrize(
    ("name", "objection"),
    [
        ("Europäische Banken", "an adjective and a common noun"),
        ("Deutsche Bank", ""),
        ("Banken Nordwerk", "begins with a common noun"),
        ("Freie Nordwerk Banken", ""),
        ("Nordwerk & Co", "cut off"),
        ("Nordwerk Trophy", "an event, a prize, a law or a street"),
        ("im Haus", ""),
    ],
)
def test_name_of_several_words(name: str, objection: str) -> None:
    text = f"Es kam {name} dran."
    assert object_to_marked(read(text, (name, "ORG")), *place(text, name)) == objection
