"""Ages that words state, and the durations that they are not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newsfacts.german.age_phrases import read_age_phrase
from newsfacts.german.age_words import AgePhrase, read_age_word
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
        ("Der Fisch ist 90 Millionen Jahre alt.", "90", "90 Millionen Jahre alt", None),
        ("Die Altersklasse 30 bis 39 Jahre siegt.", "30", "Altersklasse 30 bis 39 Jahre", None),
        ("Das Heiratsalter stieg von 29,1 auf 34,8 Jahre.", "34,8", "Heiratsalter stieg von 29,1 auf 34,8 Jahre", None),
        ("Wer jünger als fünf Jahre ist, zahlt nichts.", "fünf", "jünger als fünf Jahre", None),
    ],
)
def test_an_age_is_read_with_its_words(text: str, number: str, words: str, unit: str | None) -> None:
    sentence = view(text)
    age = read_age_phrase(sentence, numeral_at(sentence, number))
    assert age is not None
    assert (words_of(sentence, age), age.unit) == (words, unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Er bekam 3 Jahre Haft.", "3"),
        ("Er rechnet mit drei Jahren Haft.", "drei"),
        ("Die 80 Jahre alte Brücke fiel.", "80"),
        ("Das dauert 5 Wochen.", "5"),
        ("Die Strafe ab 6 Jahren schreckt.", "6"),
        ("Es kamen mehr als 65.", "65"),
        ("Das 3000 Jahre alte Gestein bröckelt.", "3000"),
        ("Die Zahl der Kinder unter 14 sank.", "14"),
        ("Kinder unter 200 zahlen nichts.", "200"),
        ("Die Altersgruppe wuchs um 20.", "20"),
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
        ("Die sechsmonatige Tochter schläft.", "sechsmonatige", "Tochter"),
        ("Das einjährige Kind schläft.", "einjährige", "Kind"),
    ],
)
def test_an_adjective_takes_the_person_along(text: str, word: str, counted: str | None) -> None:
    sentence = view(text)
    index = index_of(sentence, word)
    age = read_age_word(sentence, index)
    assert age is not None
    assert age.counted == counted


def test_the_adjective_of_a_person_who_is_named_is_an_age() -> None:
    sentence = view("Die dreijährige Anna kam.", per="Anna")
    assert read_age_word(sentence, 1) == AgePhrase.of(1, 2, Fraction(3))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Der 31-jährige Vertrag endet.", "31-jährige"),
        ("Der Dreißigjährige Krieg begann.", "Dreißigjährige"),
        ("Die 900-jährige Frau kam.", "900-jährige"),
        ("Die dreitägige Feier endet.", "dreitägige"),
        ("Der 18-monatige Krieg endet.", "18-monatige"),
    ],
)
def test_durations_and_names_are_no_age(text: str, word: str) -> None:
    sentence = view(text)
    index = index_of(sentence, word)
    assert read_age_word(sentence, index) is None
