"""How figures changed: the examples of the table, and several figures in a sentence."""

from __future__ import annotations

import re

import pytest

from newsfacts.german.change_words import ChangeWord
from newsfacts.tables import load_table
from tests.kinds.figures.finding import find_in_sentence

CHANGES = load_table("german/change_words", ChangeWord)


@pytest.mark.parametrize("row", CHANGES, ids=[row.example for row in CHANGES])
def test_change(row: ChangeWord) -> None:
    (figure,) = [found for found in find_in_sentence(row.example) if found.kind in ("percent", "money")]
    wanted = "to" if " auf " in row.example and row.particle != "auf" else "by"
    assert (figure.change, figure.change_part) == (row.direction, wanted)
    assert set(re.findall(r"\w+", row.example)) & set(row.forms)


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        ("Die Quote stieg von 3 auf 5 Prozent.", ["up from", "up to"]),
        ("Der Umsatz legte um 3,2 Prozent auf 4,5 Milliarden Euro zu.", ["up by", "up to"]),
        ("Der Umsatz stieg um 3 Prozent, der Gewinn brach um 40 Prozent ein.", ["up by", "down by"]),
        ("Der Pegel sank auf 2,5 Meter und soll um weitere 20 Zentimeter fallen.", ["down to", "down by"]),
        ("Es gab 200 Anzeigen mehr als im Vorjahr.", ["up by"]),
        ("Die Zahl der Toten stieg auf 17.", ["up to"]),
        ("Die Schweiz gewann 3 Spiele, die Quote blieb bei 5 Prozent.", [None, None]),
        ("Das Dorf liegt auf 1.200 Metern Seehöhe, wo die Temperatur sinkt.", [None]),
        ("Mehr als 300 Gäste kamen auf das Fest.", [None]),
    ],
)
def test_changes_of_a_sentence(sentence: str, changes: list[str | None]) -> None:
    found = [fact.to_attributes() for fact in find_in_sentence(sentence)]
    found_changes = [f"{fact['change']} {fact['change_part']}" if fact["change"] else None for fact in found]
    assert found_changes == changes
