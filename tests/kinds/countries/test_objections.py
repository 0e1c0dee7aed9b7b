"""Each objection by its name, in sentences where it holds and where it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsfacts.kinds.countries.candidates import StateCandidate, find_candidates
from newsfacts.kinds.countries.objections import (
    OBJECTIONS,
    is_language,
    is_language_or_name,
    is_mere_place,
    is_part_of_organisation,
    is_part_of_person,
    is_titled_surname,
)
from newsfacts.text import ArticleText, Entity
from tests.marks import read_marks

Holds = Callable[[ArticleText, StateCandidate], bool]


def read(marked: str) -> ArticleText:
    """Make an article of a sentence in which `[Anna Gruber]{label=PER}` is what the recogniser marks."""
    text, marks = read_marks(marked)
    return ArticleText(text, entities=[Entity(mark.start, mark.end, mark.attributes["label"]) for mark in marks])


@pytest.mark.parametrize(
    ("objection", "sentence", "holds"),
    [
        (is_titled_surname, "Das sagte Frau Schweizer.", True),
        (is_titled_surname, "Das sagte eine Schweizerin.", False),
        (is_part_of_person, "Es kam [Alexa China]{label=PER}.", True),
        (is_part_of_person, "[Alexa China]{label=PER} ging. Dann kam [China]{label=PER}.", True),
        (is_part_of_person, "Es kam der [Schweizer Roger Federer]{label=PER}.", False),
        (is_part_of_person, "Es kam [US-Präsident Trump]{label=PER}.", False),
        (is_part_of_person, "Es ging um [Antigua und Barbuda]{label=PER}.", False),
        (is_part_of_person, "Es kam [Franzose]{label=PER}.", False),
        (is_mere_place, "Sie wohnt in Moskau.", True),
        (is_mere_place, "Gestern erklärte Moskau das.", False),
        (is_mere_place, "Der Kreml schweigt.", False),
        (is_language, "Sie redet auf deutsch.", True),
        (is_language, "Das ist typisch deutsch.", False),
        (is_language, "Die Stadt ist russisch besetzt.", False),
        (is_language, "Sie kann russisch sprechen.", True),
        (is_language, "Die russische Sprache", True),
        (is_language, "Die russische Armee", False),
        (is_language_or_name, "Sie übersetzt ins Deutsche.", True),
        (is_language_or_name, "Viele Deutsche reisen.", False),
        (is_language_or_name, "Die [Deutsche Bahn]{label=ORG} fährt.", True),
        (is_language_or_name, "Deutsche Züge fahren.", False),
        (is_language_or_name, "Sie las „Deutsche Wörter“.", True),
        (is_language_or_name, "Sie sah den Französischen Hof.", True),
        (is_part_of_organisation, "Sie ging zu [China Nordwerk]{label=ORG}.", True),
        (is_part_of_organisation, "Sie ging zur [Bund of China]{label=ORG}.", True),
        (is_part_of_organisation, "Sie fuhr nach [China]{label=ORG}.", False),
    ],
)
def test_objection(objection: Holds, sentence: str, holds: bool) -> None:
    article = read(sentence)
    candidate = list(find_candidates(article))[-1]
    assert objection(article, candidate) is holds


def test_each_is_asked() -> None:
    asked = {objection.holds for objection in OBJECTIONS}
    assert asked == {is_titled_surname, is_part_of_person, is_mere_place, is_language, is_language_or_name, is_part_of_organisation}  # fmt: skip
