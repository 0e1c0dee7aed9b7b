"""Amounts in two parts, and numbers after an amount that are something of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsfacts.kinds.figures.numbers_with_units import add_part
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.units import read_unit
from tests.kinds.figures.sentences import FigureSentence, numeral_at, view, words_of


def read(text: str, number: str) -> tuple[FigureSentence, Quantity]:
    sentence = view(text)
    numeral = numeral_at(sentence, number)
    unit = read_unit(sentence, numeral.end, numeral.value)
    assert unit is not None
    first = Quantity.of(numeral.first, numeral.end, numeral.value).measured_in(unit.unit)
    return sentence, add_part(sentence, numeral, replace(first, end=unit.end))


@pytest.mark.parametrize(
    ("text", "number", "words", "value"),
    [
        ("Es kostet sechs Euro und achtzig Cent.", "sechs", "sechs Euro und achtzig Cent", 6.8),
        ("Es kostet 6 Euro 80.", "6", "6 Euro 80", 6.8),
        ("Es kostet 6 Euro achtzig.", "6", "6 Euro achtzig", 6.8),
        ("Es kostet 6 Dollar 80 Cent.", "6", "6 Dollar 80 Cent", 6.8),
        ("Es kostet 6 Franken und 5 Rappen.", "6", "6 Franken und 5 Rappen", 6.05),
        ("Er ist 2 Meter 3 Zentimeter groß.", "2", "2 Meter 3 Zentimeter", 2.03),
        ("Der 1 Meter 98 große Spieler kam.", "1", "1 Meter 98", 1.98),
        ("Das Brot wog 2 Kilo 250.", "2", "2 Kilo 250", 2.25),
    ],
)
def test_both_parts_are_added(text: str, number: str, words: str, value: float) -> None:
    sentence, quantity = read(text, number)
    assert (words_of(sentence, quantity), float(quantity.value or 0)) == (words, value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Für 2 Euro 90 Minuten parken.", "2"),
        ("Für 2 Euro 90 Eier kaufen.", "2"),
        ("Sie zahlten 2 Euro 90 bis 100 Tage lang.", "2"),
        ("Sie zahlten 2 Euro 2019.", "2"),
        ("Sie zahlten 2 Euro 5 Mal.", "2"),
        ("Sie zahlten 2 Euro und 90 Dollar.", "2"),
        ("Sie zahlten 2 Euro und 190 Cent.", "2"),
        ("Es liegt zwischen 2 Euro und 90 Cent.", "2"),
        ("Sie zahlten 2 Millionen Euro 50.", "2"),
        ("Sie zahlten 2,5 Euro 50.", "2,5"),
        ("Sie ging 2 Meter 500.", "2"),
        ("Sie fuhr 2 Grad 50.", "2"),
    ],
)
def test_other_numbers_are_left_out(text: str, number: str) -> None:
    sentence, quantity = read(text, number)
    assert words_of(sentence, quantity).count(" ") == 1 + ("Millionen" in text)
