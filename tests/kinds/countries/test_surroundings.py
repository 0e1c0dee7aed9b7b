"""The words beside what may mean a state."""

from __future__ import annotations

import pytest

from newsfacts.german.states import Form
from newsfacts.kinds.countries.candidates import StateCandidate
from newsfacts.kinds.countries.surroundings import GERMANS, follows_word, precedes_noun
from newsfacts.text import ArticleText, Entity


def mark(text: str, word: str) -> StateCandidate:
    start = text.index(word)
    return StateCandidate(start, start + len(word), word, Form("DE", "adjective"), "DE", "adjective")


@pytest.mark.parametrize(
    ("text", "precedes"),
    [
        ("Der Deutsche Bundestag tagt.", True),
        ("Die Deutsche gewann.", False),
        ("Die Deutsche, Mutter zweier Kinder, gewann.", False),
        ("Das sagt die Deutsche", False),
    ],
)
def test_a_noun_follows_without_a_sign_between(text: str, precedes: bool) -> None:
    assert precedes_noun(ArticleText(text), mark(text, "Deutsche")) == precedes


def test_a_person_is_no_noun() -> None:
    text = "Die Deutsche Anna Berg gewann."
    start = text.index("Anna")
    assert not precedes_noun(ArticleText(text, entities=[Entity(start, start + 9, "PER")]), mark(text, "Deutsche"))
    assert precedes_noun(ArticleText(text, entities=[Entity(start, start + 9, "LOC")]), mark(text, "Deutsche"))


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("Er spricht auf Deutsch.", True),
        ("Auf Deutsch heißt das so.", True),
        ("Er hofft auf gutes Deutsch.", False),
        ("Drauf Deutsch.", False),
        ("Verlass ist darauf, Deutsch hilft.", False),
        ("Deutsch ist schwer.", False),
    ],
)
def test_a_word_comes_right_before(text: str, follows: bool) -> None:
    assert follows_word(ArticleText(text), mark(text, "Deutsch"), {"auf"}) == follows


def test_words_in_upper_case_are_those_of_the_list() -> None:
    text = "in der Sprache Deutsch"
    assert follows_word(ArticleText(text), mark(text, "Deutsch"), {"Sprache"})


def test_germans_are_inflected_and_their_language_and_state_are_others() -> None:
    assert all(GERMANS.match(word) for word in ("Deutsche", "Deutschen", "Deutscher", "deutsche"))
    assert not any(GERMANS.match(word) for word in ("Deutsch", "Deutsches", "Deutschland", "Deutschem"))
