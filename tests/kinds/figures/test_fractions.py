"""Parts of a whole."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newsfacts.kinds.figures.fractions import read_every, read_fraction
from newsfacts.kinds.figures.quantity import Quantity
from tests.kinds.figures.sentences import index_of, numeral_at, view


def read(text: str, number: str) -> Quantity | None:
    sentence = view(text)
    numeral = numeral_at(sentence, number)
    return read_fraction(sentence, numeral, Quantity.of(numeral.first, numeral.end, numeral.value))


@pytest.mark.parametrize(
    ("text", "number", "value", "counted"),
    [
        ("Die Hälfte der Sitze blieb leer.", "Hälfte", Fraction(1, 2), "Sitze"),
        ("Zwei Drittel der Wähler kamen.", "Zwei", Fraction(2, 3), "Wähler"),
        ("Die letzte Hälfte der Strecke fehlt.", "Hälfte", Fraction(1, 2), "Strecke"),
        ("Rund 3/4 aller Betriebe warten.", "3/4", Fraction(3, 4), "Betriebe"),
        ("Er verlor um ein Viertel.", "ein", Fraction(1, 4), None),
    ],
)
def test_a_part_is_read_with_its_whole(text: str, number: str, value: Fraction, counted: str | None) -> None:
    fraction = read(text, number)
    assert fraction is not None
    assert (fraction.kind, fraction.value, fraction.counted) == ("fraction", value, counted)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Das zweite Drittel begann.", "Drittel"),
        ("Die zweite Hälfte der Saison begann.", "Hälfte"),
        ("Im Norden liegt ein Viertel am See.", "ein"),
        ("Zwei Hundertstel fehlten auf den Sieg.", "Zwei"),
    ],
)
def test_periods_quarters_of_a_town_and_seconds_are_no_parts(text: str, number: str) -> None:
    assert read(text, number) is None


@pytest.mark.parametrize(
    ("text", "every", "value", "counted"),
    [
        ("Jeder vierte Betrieb wartet.", "Jeder", Fraction(1, 4), "Betrieb"),
        ("Nur jeder Zweite kam.", "jeder", Fraction(1, 2), None),
        ("Es traf jeden 25. Bewerber.", "jeden", Fraction(1, 25), "Bewerber"),
        ("Jede dritte der Frauen kam.", "Jede", Fraction(1, 3), "Frauen"),
    ],
)
def test_every_so_many_is_a_part(text: str, every: str, value: Fraction, counted: str | None) -> None:
    sentence = view(text)
    fraction = read_every(sentence, index_of(sentence, every))
    assert fraction is not None
    assert (fraction.kind, fraction.value, fraction.counted) == ("fraction", value, counted)


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("Jedes dritte Jahr kommt er.", "Jedes"),
        ("Jeder erste Gast zahlt.", "Jeder"),
        ("Jeder Gast zahlt.", "Jeder"),
        ("Jedes zweite Mal fehlt er.", "Jedes"),
        ("Der vierte Betrieb wartet.", "Der"),
        ("Jeder 25 Bewerber.", "Jeder"),
    ],
)
def test_times_and_ranks_are_none(text: str, every: str) -> None:
    sentence = view(text)
    assert read_every(sentence, index_of(sentence, every)) is None
