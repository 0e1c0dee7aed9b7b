"""Numbers alone that are ages."""

from __future__ import annotations

import pytest

from newsfacts.german.bare_ages import read_bare_age
from tests.kinds.figures.sentences import numeral_at, view


@pytest.mark.parametrize(
    ("text", "number", "person"),
    [
        ("Anna Berg (54) kam.", "54", "Anna Berg"),
        ("Anna Berg, 54, kam.", "54", "Anna Berg"),
        ("Anna Berg war erst 17, als sie kam.", "17", "Anna Berg"),
        ("Der Franzose, 35, kam.", "35", ""),
        ("Er ist 54.", "54", ""),
        ("Der Rentner (78) kam.", "78", ""),
        ("Der Lenker des Lastwagens (39) floh.", "39", ""),
        ("Anna B. (54) kam.", "54", ""),
        ("Zwei Frauen (22 und 36) kamen.", "22", ""),
        ("Zwei Frauen (22 und 36) kamen.", "36", ""),
        ("Ihre Kinder, zwei und fünf, kamen.", "zwei", ""),
        ("Anna Berg wird am Montag 70.", "70", "Anna Berg"),
        ("Die Sängerin wurde gestern 55.", "55", ""),
        ("Am 3. Mai wird Anna Berg 60.", "60", "Anna Berg"),
        ("Morgen wird der Maler 80, sein Sohn feiert.", "80", ""),
        ("Der Maler, der im Mai 80 wird, feiert.", "80", ""),
        ("Anna Berg (54) warf drei Tore.", "54", "Anna Berg"),
        ("Den Preis holten Anna Berg (54) und Tom Lang.", "54", "Anna Berg"),
    ],
)
def test_the_number_beside_a_person_is_an_age(text: str, number: str, person: str) -> None:
    sentence = view(text, per=person)
    age = read_bare_age(sentence, numeral_at(sentence, number))
    assert age is not None
    assert age.is_bare


@pytest.mark.parametrize(
    ("text", "number", "person"),
    [
        ("Das Fenster (3) klemmt.", "3", ""),
        ("Anna Berg (154) kam.", "154", "Anna Berg"),
        ("Anna Berg (0) kam.", "0", "Anna Berg"),
        ("Anna Berg (54 Stimmen) kam.", "54", "Anna Berg"),
        ("Anna Berg (drei) kam.", "drei", "Anna Berg"),
        ("Anna Berg (3,5) kam.", "3,5", "Anna Berg"),
        ("Anna Berg ist 54 Meter entfernt.", "54", "Anna Berg"),
        ("Das Ergebnis ist 54.", "54", ""),
        ("Zwei Häuser (22 und 36) brannten.", "22", ""),
        ("Wien, 54, kam.", "54", ""),
        ("Der Franzose, 35 davon krank.", "35", ""),
        ("Der Franzose, 3, kam.", "3", ""),
        ("Er kam. (54)", "54", ""),
        ("Er ist 3 : 1 vorn.", "3", ""),
        ("Anna Berg wurde am Sonntag 12.", "12", "Anna Berg"),
        ("Am Montag wird der Kurs 70.", "70", ""),
        ("Der Saal wird am Montag 70.", "70", ""),
        ("Dort wird Anna Berg 23.", "23", "Anna Berg"),
        ("Die Tore warfen Anna Berg (5) und Tom Lang (4).", "5", "Anna Berg"),
        ("Beste Schützin war Anna Berg (5).", "5", "Anna Berg"),
    ],
)
def test_other_numbers_are_none(text: str, number: str, person: str) -> None:
    sentence = view(text, per=person)
    assert read_bare_age(sentence, numeral_at(sentence, number)) is None
