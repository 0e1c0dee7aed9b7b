"""Whether what the recogniser marks names an organisation."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.marked_objections import OBJECTIONS, view_marked
from newsfacts.kinds.stages import Rejected, object_by
from newsfacts.text import ArticleText
from tests.kinds.organisations.reading import place, read


def object_to_marked(article: ArticleText, start: int, end: int) -> str:
    """Return the objection to text[start:end], which is marked; an empty string without one."""
    candidate = OrganisationCandidate(start, end, Rank.MARKED)
    (result,) = object_by(OBJECTIONS, view=view_marked)(article, [candidate])
    return result.text.removeprefix("marked as ORG, but ") if isinstance(result, Rejected) else ""


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


@pytest.mark.parametrize(("name", "objection"), [("SPD", ""), ("X", "a known form that is more often something else")])
def test_of_a_known_form_is_only_asked_whether_it_is_doubtful(name: str, objection: str) -> None:
    assert (
        object_to_marked(read(f"Es kam {name} dran.", (name, "ORG")), *place(f"Es kam {name} dran.", name)) == objection
    )


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
