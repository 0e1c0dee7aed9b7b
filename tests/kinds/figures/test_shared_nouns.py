"""Quantities that share the noun of another."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from newsfacts.kinds.figures.figure_sentence import Carried
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.shared_nouns import count_brackets, share_nouns
from tests.kinds.figures.sentences import bare, view

TEXT = "Anna Berg (29 Stimmen), Eva Lang (24)."
VOTES = Quantity.of(3, 4, Fraction(29)).counting("Stimmen", 5)
AGE = Quantity.of(10, 11, Fraction(24), "age")


def test_a_number_in_brackets_is_no_age_where_votes_are_counted() -> None:
    assert count_brackets(view(TEXT), [VOTES, AGE]) == [VOTES, replace(AGE, kind="count", counted="Stimmen")]


@pytest.mark.parametrize("others", [[], [replace(VOTES, counted="Gäste")], [replace(VOTES, kind="measure")]])
def test_it_is_one_without_votes(others: list[Quantity]) -> None:
    assert count_brackets(view(TEXT), [*others, AGE]) == [*others, AGE]


def test_an_age_with_its_words_stays_one() -> None:
    stated = replace(AGE, end=AGE.end + 2)
    assert count_brackets(view(TEXT), [VOTES, stated])[1] == stated


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("Die Zahl der Toten stieg auf 17.", "17", "Toten"),
        ("Davon kamen drei.", "drei", None),
        ("Es kamen davon drei.", "drei", "Gäste"),
        ("Es kamen acht weitere.", "acht", "Gäste"),
        ("Sieben holte er ins Freie.", "Sieben", "Gäste"),
        ("Am Ende kamen sieben von ihnen.", "sieben", "Gäste"),
        ("Am Ende kamen sieben von vielen.", "sieben", None),
        ("Am Ende holte er 17 heraus.", "17", None),
    ],
)
def test_a_bare_number_counts_on_or_takes_the_noun_of_the_total(text: str, number: str, counted: str | None) -> None:
    sentence = view(text, carried=Carried("Gäste"))
    assert [quantity.counted for quantity in share_nouns(sentence, [bare(sentence, number)])] == [counted]


def test_a_part_counts_what_its_whole_does() -> None:
    sentence = view("Von 16 Zügen fuhren acht, 5 standen still.", carried=Carried("Gäste"))
    trains = Quantity.of(1, 2, Fraction(16)).counting("Zügen", 3)
    shared = share_nouns(sentence, [trains, bare(sentence, "acht"), bare(sentence, "5")])
    assert [quantity.counted for quantity in shared] == ["Zügen", "Zügen", "Zügen"]


def test_what_is_measured_counts_nothing() -> None:
    sentence = view("Die Zahl der Toten stieg um 17 Prozent.")
    percent = replace(bare(sentence, "17"), kind="percent", unit="%")
    assert share_nouns(sentence, [percent]) == [percent]
