"""Ages that words state, and the durations that they are not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newsfacts.kinds.figures.ages import read_age_adjective, read_age_phrase
from newsfacts.kinds.figures.quantity import Quantity
from tests.kinds.figures.sentences import index_of, numeral_at, view, words_of


@pytest.mark.parametrize(
    ("text", "number", "words", "unit"),
    [
        ("Sie ist 31 Jahre alt.", "31", "31 Jahre alt", None),
        ("Das Baby ist 3 Wochen alt.", "3", "3 Wochen alt", "week"),
        ("Eine 80 Jahre alte Frau starb.", "80", "80 Jahre alte Frau", None),
        ("Er starb im Alter von 93 Jahren.", "93", "Alter von 93 Jahren", None),
        ("Er starb mit nur 41 Jahren.", "41", "41 Jahren", None),
        ("Kinder ab 6 Jahren zahlen.", "6", "6 Jahren", None),
        ("Kinder unter 14 zahlen nichts.", "14", "14", None),
        ("Das gilt für alle über 60.", "60", "alle über 60", None),
        ("Wer jünger als fünf Jahre ist, zahlt nichts.", "fünf", "jünger als fünf Jahre", None),
    ],
)
def test_an_age_is_read_with_its_words(text: str, number: str, words: str, unit: str | None) -> None:
    sentence = view(text)
    age = read_age_phrase(sentence, numeral_at(sentence, number))
    assert age is not None
    assert (age.kind, words_of(sentence, age), age.unit) == ("age", words, unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Er bekam 3 Jahre Haft.", "3"),
        ("Er rechnet mit drei Jahren Haft.", "drei"),
        ("Die 80 Jahre alte Brücke fiel.", "80"),
        ("Das dauert 5 Wochen.", "5"),
        ("Die Strafe ab 6 Jahren schreckt.", "6"),
        ("Es kamen mehr als 65.", "65"),
        ("Das Gestein ist 3000 Jahre alt.", "3000"),
        ("Die Zahl der Kinder unter 14 sank.", "14"),
        ("Kinder unter 200 zahlen nichts.", "200"),
    ],
)
def test_durations_and_old_things_are_no_ages(text: str, number: str) -> None:
    sentence = view(text)
    assert read_age_phrase(sentence, numeral_at(sentence, number)) is None


@pytest.mark.parametrize(("word", "qualifier"), [("jünger", "less_than"), ("älter", "more_than")])
def test_a_comparison_limits_the_age(word: str, qualifier: str) -> None:
    sentence = view(f"Wer {word} als 65 ist, zahlt.")
    assert read_age_phrase(sentence, numeral_at(sentence, "65")) is None
    sentence = view(f"Er ist {word} als 65.")
    age = read_age_phrase(sentence, numeral_at(sentence, "65"))
    assert age is not None
    assert age.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "word", "counted"),
    [
        ("Die 31-jährige Frau kam.", "31-jährige", "Frau"),
        ("Ein 78-Jähriger kam.", "78-Jähriger", None),
        ("Der 31-jährige kam.", "31-jährige", None),
    ],
)
def test_an_adjective_takes_the_person_along(text: str, word: str, counted: str | None) -> None:
    sentence = view(text)
    index = index_of(sentence, word)
    age = read_age_adjective(sentence, index, index + 1, Quantity.of(index, index + 1, Fraction(31)))
    assert age is not None
    assert (age.kind, age.counted) == ("age", counted)


def test_the_adjective_of_a_person_who_is_named_is_an_age() -> None:
    sentence = view("Die dreijährige Anna kam.", per="Anna")
    assert read_age_adjective(sentence, 1, 2, Quantity.of(1, 2, Fraction(3))) == Quantity.of(1, 2, Fraction(3), "age")


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Der 31-jährige Vertrag endet.", "31-jährige", 31),
        ("Der Dreißigjährige Krieg begann.", "Dreißigjährige", 30),
        ("Die 900-jährige Frau kam.", "900-jährige", 900),
    ],
)
def test_durations_and_names_are_no_age(text: str, word: str, value: int) -> None:
    sentence = view(text)
    index = index_of(sentence, word)
    assert read_age_adjective(sentence, index, index + 1, Quantity.of(index, index + 1, Fraction(value))) is None
