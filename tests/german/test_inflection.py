"""The notation of entries, with paradigms as a grammar has them."""

from __future__ import annotations

import re

import pytest

from newsfacts import tables
from newsfacts.errors import TableError
from newsfacts.german.inflection import (
    ADJECTIVE,
    Entries,
    Forms,
    LexiconEntry,
    OneEntry,
    adjective_stem,
    base_forms,
    genitives,
    match_forms,
    read_entry,
    read_forms,
)
from newsfacts.tables import Row, load_table


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("März", "März"),
        ("Minister:s,n", "Minister Ministers Ministern"),
        ("Präsident:en", "Präsident Präsidenten"),
        ("Kollege:n", "Kollege Kollegen"),
        ("Tag:(e)s,e,en", "Tag Tags Tages Tage Tagen"),
        ("Arzt:(e)s,Ärzte,Ärzten", "Arzt Arzts Arztes Ärzte Ärzten"),
        ("Ministerin:nen", "Ministerin Ministerinnen"),
        ("Haus:(e)s,Häuser,Häusern", "Haus Hauss Hauses Häuser Häusern"),
        ("US-Dollar:s", "US-Dollar US-Dollars"),
        ("heutig~", "heutig heutige heutigem heutigen heutiger heutiges"),
        ("letzte~", "letzte letztem letzten letzter letztes"),
        ("Vorsitzende~", "Vorsitzende Vorsitzendem Vorsitzenden Vorsitzender Vorsitzendes"),
        ("kein~", "kein keine keinem keinen keiner keines"),
        ("Mariä Himmelfahrt", "Mariä Himmelfahrt"),
        ("km/h", "km/h"),
    ],
)  # fmt: skip
def test_forms_of_an_entry(entry: str, forms: str):
    assert read_entry(entry).forms == tuple(forms.split(" ") if " " not in entry else [forms])


def test_adjectives_of_one_entry_agree():
    assert read_entry("Deutsche~ Demokratische~ Republik").forms == (
        "Deutsche Demokratische Republik", "Deutschem Demokratischem Republik", "Deutschen Demokratischen Republik",
        "Deutscher Demokratischer Republik", "Deutsches Demokratisches Republik",
    )  # fmt: skip
    assert "Heiligem Stuhls" in read_entry("Heilige~ Stuhl:(e)s").forms


def test_an_entry_knows_its_base_form_and_whether_it_is_declined_as_an_adjective():
    assert read_entry("Vorsitzende~") == LexiconEntry(
        "Vorsitzende", read_entry("Vorsitzende~").forms, is_adjectival=True
    )
    assert read_entry("Minister:s").base == "Minister"
    assert not read_entry("Heilige~ Stuhl").is_adjectival


@pytest.mark.parametrize(
    "entry", ["", ":s", "~", "heu~tig", "Tag:", "Tag:s,,e", "Tag:s, e", "Tag:s:e", "Tag:~", "Tag:(e"]
)
def test_what_is_no_entry_is_an_error(entry: str):
    with pytest.raises(ValueError, match=r"no ending|no word|must follow"):
        read_entry(entry)


def write_rows(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(tables, "_numbered_lines", lambda name: list(enumerate(lines, 1)))


class DeclinedRow(Row):
    noun: OneEntry = read_entry("nichts")
    words: Forms = ()
    stems: Entries = ()


def test_cells_of_a_table_have_forms(monkeypatch: pytest.MonkeyPatch):
    write_rows(monkeypatch, "noun\twords\tstems", "Fest:(e)s\tein~ | zwei\talt~|Jahr:(e)s")
    (row,) = load_table.__wrapped__("any", DeclinedRow)
    assert row.noun.forms == ("Fest", "Fests", "Festes")
    assert row.words == ("ein", "eine", "einem", "einen", "einer", "eines", "zwei")
    assert [entry.base for entry in row.stems] == ["alt", "Jahr"]


def test_an_error_in_a_cell_names_the_line(monkeypatch: pytest.MonkeyPatch):
    write_rows(monkeypatch, "noun\twords\tstems", "Fest:(e)s\tein~|zwei~n")
    with pytest.raises(TableError, match=r"(?s)line 2: .*zwei~n"):
        load_table.__wrapped__("any", DeclinedRow)


def test_forms_of_several_entries_are_listed_once():
    assert read_forms("ein~|eine~") == ("ein", "eine", "einem", "einen", "einer", "eines")


def test_a_pattern_of_an_entry_may_break_the_line():
    pattern = re.compile(match_forms(read_entry("Vereinigte~ Staaten")))
    assert pattern.fullmatch("Vereinigten\nStaaten")
    assert pattern.match("Vereinigte Staatenbund")
    assert not pattern.fullmatch("Vereinigt Staaten")


@pytest.mark.parametrize(
    ("name", "forms"),
    [("Polen", ("Polen", "Polens")), ("Laos", ("Laos",)), ("Merz", ("Merz",)), ("Zypern", ("Zypern", "Zyperns"))],
)
def test_genitives_of_names(name: str, forms: tuple[str, ...]):
    assert genitives(name) == forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("Amtes", ("Amtes", "Amte", "Amt")), ("Bundes", ("Bundes", "Bunde", "Bund")), ("Bank", ("Bank",)),
        ("Ministeriums", ("Ministeriums", "Ministerium")), ("es", ("es", "e")),
    ],
)  # fmt: skip
def test_base_forms(word: str, forms: tuple[str, ...]):
    assert base_forms(word) == forms


@pytest.mark.parametrize(
    ("word", "stem"),
    [("Schwarzen", "Schwarz"), ("Rotes", "Rot"), ("neue", "neu"), ("bayerischem", "bayerisch"), ("früherer", "früher"),
     ("rosa", None), ("Kunst", None)],
)  # fmt: skip
def test_adjective_stem(word: str, stem: str | None):
    assert adjective_stem(word) == stem


@pytest.mark.parametrize(
    ("word", "is_one"), [("neue", True), ("érigierter", True), ("vorzeitigem", True), ("Neue", False), ("neu", False)]
)
def test_an_attributive_adjective_by_its_ending(word: str, is_one: bool):
    assert (re.fullmatch(ADJECTIVE, word) is not None) == is_one
