"""Bare numbers that count something, and those that a reader cannot name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.figures.bare_numbers import is_doubtful
from tests.kinds.figures.sentences import numeral_at, view


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Es begann um 8 in der Halle.", "8"),
        ("Gewählt haben in Graz 48 davon.", "48"),
        ("Sie nannte (48 als Zahl.", "48"),
        ("48 kamen später nach Hause.", "48"),
        ("Wien 3 8 Linz", "3"),
        ("Die Hundert war voll.", "Hundert"),
        ("Es war null.", "null"),
    ],
)
def test_hours_labels_and_tables_are_doubtful(text: str, number: str) -> None:
    sentence = view(text)
    assert is_doubtful(sentence, numeral_at(sentence, number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Es stieg um 8 auf 12 am Abend.", "8"),
        ("Es stieg um 30 in der Halle.", "30"),
        ("12.000 wären nötig gewesen.", "12.000"),
        ("70 Millionen wären geflossen.", "70"),
        ("Davon kamen später sieben.", "sieben"),
        ("Am Ende kamen dann 48 wieder.", "48"),
        ("Rund 48 kamen später wieder.", "48"),
    ],
)
def test_what_counts_is_not(text: str, number: str) -> None:
    sentence = view(text)
    assert not is_doubtful(sentence, numeral_at(sentence, number))


def test_a_number_in_a_name_is_doubtful() -> None:
    text = "Gestern gewann dann wieder 48 das Rennen."
    assert not is_doubtful(view(text), numeral_at(view(text), "48"))
    assert is_doubtful(view(text, loc="48"), numeral_at(view(text), "48"))
