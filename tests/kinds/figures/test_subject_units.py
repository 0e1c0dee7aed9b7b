"""Points and cents are units by the subject of their passage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsfacts.kinds.figures.passes import read_numbers
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.subject_units import read_cents, read_points
from newsfacts.text.sentence import Sentence
from tests.kinds.figures.sentences import view


def read(sentence: Sentence) -> list[Quantity]:
    return [quantity for quantity in read_numbers(sentence, []) if isinstance(quantity, Quantity)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Die Inflation stieg um 0,4 Punkte auf 3,8 Prozent.", ["%", "%"]),
        ("In der Umfrage sind es acht Punkte mehr.", ["%"]),
        ("In der Umfrage hat er acht Punkte.", [None]),
        ("Er hat jetzt acht Punkte mehr.", [None]),
        ("Der Dax stieg um 4 Punkte auf 3,8 Prozent.", [None, "%"]),
        ("Die Inflation stieg um 400 Punkte auf 3,8 Prozent.", [None, "%"]),
    ],
)
def test_two_of_three_signs_make_points_percentage_points(text: str, units: list[str | None]) -> None:
    sentence = view(text)
    assert [quantity.unit for quantity in read_points(sentence, read(sentence))] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Das Fass kostete 72,53 Dollar, 71 Cent weniger.", ["USD", "USD"]),
        ("Das Fass kostete 72,53 Euro, 71 Cent weniger.", ["EUR", "EUR"]),
        ("Das Fass kostete 72 Dollar oder 65 Euro, 71 Cent weniger.", ["USD", "EUR", "EUR"]),
        ("Das Fass kostete 71 Cent.", ["EUR"]),
    ],
)
def test_cents_are_of_the_only_dollar(text: str, units: list[str]) -> None:
    sentence = view(text)
    assert [quantity.unit for quantity in read_cents(sentence, read(sentence))] == units


def test_cents_keep_their_value() -> None:
    sentence = view("Das Fass kostete 72,53 Dollar, 71 Cent weniger.")
    before = read(sentence)
    assert read_cents(sentence, before) == [before[0], replace(before[1], unit="USD")]
