"""The tense of clauses."""

from __future__ import annotations

import pytest

from newsfacts.german.calendar.tense import find_tense


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Die Richter trafen sich am § in Karlsruhe.", "past"),
        ("Am § feierte der Verein sein Jubiläum.", "past"),
        ("Am § ist der Dichter gestorben.", "past"),
        ("Er soll am § ein Auto gestohlen haben.", "past"),
        ("Das Dorf wurde am § geräumt.", "past"),
        ("Der Rat will am § entscheiden.", "future"),
        ("Die Ausstellung wird am § eröffnet.", "future"),
        ("Das Turnier beginnt am § in Bern.", "future"),
        ("Die Sitzung ist am § geplant.", "future"),
        ("Der Streik beginne am §, teilte die Gewerkschaft mit.", "future"),
        ("Der Streik werde beginnen, teilte die Gewerkschaft am § mit.", "past"),
        ("Am §, so hofft der Trainer, spielt auch der Kapitän.", "future"),
        ("Die Polizei teilte am § mit, dass die Straße gesperrt bleibt.", "past"),
        ("Mann bei Unfall am § auf der A 12", None),
        ("Konzert am §: Advent feiern", None),
    ],
)
def test_tense(sentence: str, tense: str | None) -> None:
    assert find_tense(sentence.replace("§", "Montag"), sentence.index("§")) == tense
