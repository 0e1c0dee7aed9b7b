"""Numbers that measure, with what is around them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsfacts.kinds.figures.numbers_with_units import find_unit_beside, read_named_measure, read_with_unit
from newsfacts.kinds.figures.quantity import Quantity
from tests.kinds.figures.sentences import index_of, numeral_at, view, words_of


def read(text: str, number: str) -> tuple[str, Quantity] | None:
    """Read the number with the unit beside it; None where it has none, or measures nothing."""
    sentence = view(text)
    numeral = numeral_at(sentence, number)
    bare = replace(Quantity.of(numeral.first, numeral.end, numeral.value), first=numeral.sign_first)
    beside = find_unit_beside(sentence, numeral, bare)
    quantity = read_with_unit(sentence, numeral, *beside) if beside else None
    return None if quantity is None else (words_of(sentence, quantity), quantity)


@pytest.mark.parametrize(
    ("text", "number", "words", "value", "unit"),
    [
        ("Der Weg ist 3 Kilometer lang.", "3", "3 Kilometer", 3, "km"),
        ("Es kostet 20 Euro.", "20", "20 Euro", 20, "EUR"),
        ("Es kostet $ 20 mehr.", "20", "$ 20", 20, "USD"),
        ("Es hatte minus 5 Grad.", "5", "minus 5 Grad", -5, "°C"),
        ("Es sank um -5 Prozent.", "5", "-5 Prozent", -5, "%"),
        ("Es waren plus 5 Prozent.", "5", "plus 5 Prozent", 5, "%"),
        ("Er fuhr 90 Kilometer pro Stunde schnell.", "90", "90 Kilometer pro Stunde", 90, "km/h"),
        ("Es sind 5 Liter pro Quadratmeter.", "5", "5 Liter pro Quadratmeter", 5, "l/m²"),
    ],
)
def test_a_unit_is_read_with_its_sign(text: str, number: str, words: str, value: int, unit: str) -> None:
    found = read(text, number)
    assert found is not None
    assert (found[0], found[1].value, found[1].unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("Er kaufte 5 Tonnen Stahl.", "5", "Stahl"),
        ("Er kaufte Tausende von Tonnen Stahl.", "Tausende", "Stahl"),
        ("Das sagten 40 Prozent der Befragten.", "40", "Befragten"),
        ("Er flog in 30.000 Fuß Höhe.", "30.000", None),
        ("Er bekam 53 Prozent Ja bei der Wahl.", "53", None),
        ("Es waren 5 Tonnen der Ware.", "5", None),
    ],
)
def test_what_is_measured_follows(text: str, number: str, counted: str | None) -> None:
    found = read(text, number)
    assert found is not None
    assert found[1].counted == counted


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ein Liter Milch kostet 2 Euro.", "Ein"),
        ("Es fehlt eine Krone am Baum.", "eine"),
        ("Es kamen 5 Gäste.", "5"),
        ("Er kam 5.", "5"),
    ],
)
def test_articles_and_counts_measure_nothing(text: str, number: str) -> None:
    assert read(text, number) is None


def test_a_dash_between_blanks_is_no_minus() -> None:
    found = read("Die Quote – 5 Prozent – stieg.", "5")
    assert found is not None
    assert (found[0], found[1].value) == ("5 Prozent", 5)


@pytest.mark.parametrize(
    ("text", "number", "words", "unit"),
    [
        ("Dort gilt Tempo 30 seitdem.", "30", "Tempo 30", "km/h"),
        ("Es hatte die Stärke 7,3.", "7,3", "Stärke 7,3", None),
        ("Es hatte eine Magnitude von etwa 5,9 am Ende.", "5,9", "Magnitude von etwa 5,9", None),
    ],
)
def test_a_noun_may_say_what_is_measured(text: str, number: str, words: str, unit: str | None) -> None:
    sentence = view(text)
    index = index_of(sentence, number)
    found = read_named_measure(sentence, Quantity.of(index, index + 1, None))
    assert found is not None
    assert (words_of(sentence, found), found.kind, found.unit) == (words, "measure", unit)


@pytest.mark.parametrize("text", ["Er spielt mit der Nummer 30.", "Das Tempo stieg 30 Mal.", "30 kamen."])
def test_other_nouns_measure_nothing(text: str) -> None:
    sentence = view(text)
    index = index_of(sentence, "30")
    assert read_named_measure(sentence, Quantity.of(index, index + 1, None)) is None
