"""The tense of clauses."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.tense import find_tense


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
        ("Am § referiert der Biologe über Flechten.", "future"),
        ("Am § um acht tanzt das Ballett.", "future"),
        ("Die Opposition forderte, dass der Landtag am § zusammentritt.", "future"),
        ("Der Minister kündigte an, am § nach Wien zu reisen.", "future"),
        ("Er behauptet, am § im Kino gewesen zu sein.", "past"),
        ("Die für § geplante Feier wurde abgesagt.", "planned"),
        ("Die Wahl wurde auf § verschoben.", "planned"),
        ("Das am § beginnende Fest ist ausverkauft.", "planned"),
        ("Am § stahl ein Dieb die Orgel.", "past"),
        ("Am § beschloß der Rat die Gebühr.", "past"),
        ("Am § sind minus 14 Grad zu erwarten.", "future"),
    ],
)
def test_tense(sentence: str, tense: str | None) -> None:
    start = sentence.index("§")
    assert find_tense(sentence.replace("§", "Montag"), start, start + len("Montag")) == tense
