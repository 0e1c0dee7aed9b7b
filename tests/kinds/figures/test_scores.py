"""Scores, and the times and ratios that look like them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newsfacts.kinds.figures.scores import read_score, read_spaced_score, read_spoken_score
from tests.kinds.figures.sentences import index_of, numeral_at, view, words_of


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Sie gewannen 2:1 nach Elfmetern.", "2:1"),
        ("Am Ende stand es 98:102 gegen sie.", "98:102"),
        ("Der Satz endete 25:15 für sie.", "25:15"),
        ("Der Satz endete 20:15 für sie.", "20:15"),
    ],
)
def test_two_numbers_with_a_colon_are_a_score(text: str, score: str) -> None:
    sentence = view(text)
    found = read_score(sentence, index_of(sentence, score))
    assert found is not None
    assert (found.kind, found.value, words_of(sentence, found)) == ("score", None, score)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Am 3.5.2020, 20:15 geht es los.", "20:15"),
        ("Er lief in 3:05 ins Ziel.", "3:05"),
        ("Sie lief 2:10 Stunden.", "2:10"),
        ("Um 20:15 Uhr geht es los.", "20:15"),
        ("Es begann um 0:30 herum.", "0:30"),
    ],
)
def test_times_are_no_scores(text: str, score: str) -> None:
    sentence = view(text)
    assert read_score(sentence, index_of(sentence, score)) is None


def test_a_score_may_have_blanks_on_both_sides_of_its_colon() -> None:
    sentence = view("Sie gewannen 2 : 1 nach Elfmetern.")
    found = read_spaced_score(sentence, numeral_at(sentence, "2"))
    assert found is not None
    assert words_of(sentence, found) == "2 : 1"


@pytest.mark.parametrize(
    "text", ["Er nannte 2: 1 und 3.", "Es sind 2 , 1 davon.", "Es sind 2 : drei.", "Die Nummer 2 : 1000000."]
)
def test_a_list_after_a_colon_is_no_score(text: str) -> None:
    sentence = view(text)
    assert read_spaced_score(sentence, numeral_at(sentence, "2")) is None


@pytest.mark.parametrize(
    ("text", "number", "words", "kind", "value"),
    [
        ("Sie gewannen drei zu eins.", "drei", "drei zu eins", "score", None),
        ("Sie nahmen es mit 90 zu 7 Stimmen an.", "90", "90 zu 7 Stimmen", "score", None),
        ("Es steht im Verhältnis drei zu zwei.", "drei", "drei zu zwei", "ratio", Fraction(3, 2)),
    ],
)
def test_a_score_may_be_spoken(text: str, number: str, words: str, kind: str, value: Fraction | None) -> None:
    sentence = view(text)
    found = read_spoken_score(sentence, numeral_at(sentence, number))
    assert found is not None
    assert (words_of(sentence, found), found.kind, found.value) == (words, kind, value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Drei zu vermieten.", "Drei"),
        ("Er lädt drei zu zwei Konzerten.", "drei"),
        ("Er kaufte drei zu 5 Euro.", "drei"),
        ("Es sind drei zu zwei Millionen.", "drei"),
        ("Es sind 2,5 zu 3.", "2,5"),
        ("Es sind drei oder zwei.", "drei"),
    ],
)
def test_prices_and_visits_are_no_scores(text: str, number: str) -> None:
    sentence = view(text)
    assert read_spoken_score(sentence, numeral_at(sentence, number)) is None
