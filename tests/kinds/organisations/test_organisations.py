"""Known organisations, head nouns with their examples, and the forms of names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from newsfacts.german.known_organisations import (
    OrganisationRow,
    find_known,
    is_known_organisation,
    is_party,
    known_at,
)
from newsfacts.kinds.organisations.cues import cue_holds
from newsfacts.kinds.organisations.forms import base_form, is_abbreviation_of, read_compound
from newsfacts.kinds.organisations.heads import HeadRow, head_of, head_rows
from newsfacts.kinds.organisations.spans import club_name, company_name, read_marked
from newsfacts.kinds.organisations.text import OrganisationText
from newsfacts.model.entities import EntityRecognizer
from newsfacts.model.sentences import mark_sentences
from newsfacts.tables import load_table, split_cell
from newsfacts.text import Entity
from tests.kinds.finding import find_in

ROWS = load_table("german/organisations", OrganisationRow)
QUOTES = '„“"»«'


@pytest.fixture(scope="module")
def recognizer() -> EntityRecognizer:
    return EntityRecognizer(model="default", threads=1)


def read(text: str, *entities: tuple[str, str]) -> OrganisationText:
    """Make an article whose model marked the given words, each at its first place."""
    spans = [Entity(text.index(name), text.index(name) + len(name), label) for name, label in entities]
    return OrganisationText(text, [0], sorted(spans))


def place(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


@pytest.mark.parametrize("row", head_rows().values(), ids=lambda row: row.head)
def test_example_of_head(row: HeadRow, recognizer: EntityRecognizer) -> None:
    wanted = re.search(r"\[(.*?)\]", row.example)
    assert wanted is not None
    doc: Doc = recognizer(mark_sentences(spacy.blank("de")(re.sub(r"[\[\]]", "", row.example))))
    found = [doc.text[find.start : find.end] for find in find_in("organisations", doc)]
    assert found == [wanted[1].strip(QUOTES)]


def test_names_in_the_table_are_unique() -> None:
    names = [row.name for row in ROWS]
    assert len(names) == len(set(names))


def test_doubtful_forms_are_forms_of_their_row() -> None:
    forms = {row.name: {row.name, row.short, *split_cell(row.aliases)} for row in ROWS}
    wrong = [row.name for row in ROWS if not set(split_cell(row.doubtful)) <= forms[row.name]]
    assert wrong == []
    assert [row.name for row in ROWS if row.doubtful and not row.cue] == []


@pytest.mark.parametrize("party", ["SPD", "ÖVP", "SVP", "Grüne", "Fratelli d'Italia", "Team K", "Linke", "EVP", "FPÖ"])
def test_party(party: str) -> None:
    assert is_party(party)


@pytest.mark.parametrize("text", ["Nato", "Siemens", "Bozen", "AUT", "78", "Foto", ""])
def test_no_party(text: str) -> None:
    assert not is_party(text)


@pytest.mark.parametrize(
    "text",
    ["NATO", "Nato", "Vereinten Nationen", "Europäischen Gerichtshofs", "Googles", "Bundesamtes für Verfassungsschutz"],
)
def test_known_organisation_in_any_inflection(text: str) -> None:
    assert is_known_organisation(text)


@pytest.mark.parametrize("text", ["Welt", "Zeit", "X", "Bahn", "Bundestag", "Polizei", "Haus"])
def test_no_known_organisation_by_itself(text: str) -> None:
    assert not is_known_organisation(text)


def test_abbreviation_and_long_form_are_one_row() -> None:
    short, long = find_known("dpa"), find_known("Deutschen Presse-Agentur")
    assert short is not None and long is not None
    assert short.row is long.row
    assert (short.base, long.base) == ("dpa", "Deutsche Presse-Agentur")


def test_longest_known_form_comes_first() -> None:
    text = "Siemens Energy baut aus."
    assert [text[:end] for _, end in known_at(text, 0, "Siemens")] == ["Siemens Energy", "Siemens"]


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("Im Onlinedienst X schrieb er.", "X", True),
        ("Er schrieb auf X, das sei falsch.", "X", True),
        ("Auf X Punkte kommt er nicht.", "X", False),
        ("Das Magazin „Stern“ berichtet.", "Stern", True),
        ("Wie die „Welt“ schreibt, geht er.", "Welt", True),
        ("Auf der Welt gibt es viele.", "Welt", False),
        ("Der Stern leuchtet.", "Stern", False),
        ("Die Grünen gewinnen.", "Grünen", True),
        ("Ein Haus im Grünen.", "Grünen", False),
        ("Der Autobauer Ford streicht Stellen.", "Ford", True),
    ],
)
def test_cue(text: str, word: str, holds: bool) -> None:
    known = find_known(word)
    assert known is not None and known.cue
    assert cue_holds(known.cue, read(text), *place(text, word)) is holds


@pytest.mark.parametrize(
    ("word", "base"),
    [("Landgerichts", "Landgericht"), ("Bundesamtes", "Bundesamt"), ("Polizei", "Polizei"), ("Tisch", None)],
)
def test_head(word: str, base: str | None) -> None:
    head = head_of(word)
    assert (head.base if head else None) == base


@pytest.mark.parametrize(
    ("text", "name", "base"),
    [
        ("Teil der Technischen Universität Graz", "Technischen Universität Graz", "Technische Universität Graz"),
        ("Leiter des Jüdischen Museums", "Jüdischen Museums", "Jüdisches Museum"),
        ("Sitz des Bozner Gemeinderates", "Bozner Gemeinderates", "Bozner Gemeinderat"),
        ("Chef der Deutschen Energie-Agentur", "Deutschen Energie-Agentur", "Deutsche Energie-Agentur"),
        ("Nordwinds Umsatz fiel; Nordwind bedauert", "Nordwinds", "Nordwind"),
        ("Der Kurs von Solaris fiel", "Solaris", "Solaris"),
    ],
)
def test_base_form(text: str, name: str, base: str) -> None:
    assert base_form(read(text), *place(text, name)) == base


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("TUM", "Technische Universität München", True),
        ("SBB", "Südtiroler Bauernbund", True),
        ("IWF", "Internationaler Währungsfonds", True),
        ("CDU", "Südtiroler Bauernbund", False),
        ("Graz", "Technische Universität München", False),
    ],
)
def test_abbreviation(short: str, name: str, fits: bool) -> None:
    assert is_abbreviation_of(short, name) is fits


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("EU-Kommission", "EU-Kommission"),
        ("EU-Spitzen", "EU"),
        ("CDU-Chef", "CDU"),
        ("US-Senat", "US-Senat"),
        ("LVH-Obmann", "LVH"),
        ("Haniel-Chef", "Haniel"),
        ("US-Präsident", None),
        ("TV-Moderator", None),
        ("Ex-Chef", None),
        ("Trump-Regierung", None),
    ],
)
def test_compound(word: str, part: str | None) -> None:
    compound = read_compound(read(word), 0, word)
    assert (word[: compound.length] if compound else None) == part


@pytest.mark.parametrize(
    ("text", "form", "club"),
    [
        ("Der 1. FC Köln siegt.", "FC", "1. FC Köln"),
        ("Der FSV Mainz 05 siegt.", "FSV", "FSV Mainz 05"),
        ("Der SC Freiburg 80 Minuten lang.", "SC", "SC Freiburg"),
        ("Der FC gewinnt.", "FC", None),
    ],
)
def test_club(text: str, form: str, club: str | None) -> None:
    span = club_name(read(text), *place(text, form))
    assert (text[slice(*span)] if span else None) == club


@pytest.mark.parametrize(
    ("text", "form", "company"),
    [
        ("Die Gruber Holzbau GmbH baut.", "GmbH", "Gruber Holzbau GmbH"),
        ("Die Firma Adler & Sohn KG wirbt.", "KG", "Adler & Sohn KG"),
        ("Eine GmbH gründen.", "GmbH", None),
    ],
)
def test_company(text: str, form: str, company: str | None) -> None:
    span = company_name(read(text), *place(text, form))
    assert (text[slice(*span)] if span else None) == company


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("Das sagt Melix-Geschäftsführer Thaler.", "Melix-Geschäftsführer", "Melix"),
        ("Ein Fund der Klinikkette aus Wien.", "Klinikkette", None),
        ("Im Finale der Champions League.", "Champions League", None),
        ("Der Vorstand der „Nordwerk“ tagt.", "„Nordwerk“", "Nordwerk"),
        ("Die Produkte von Coca-Cola sind süß.", "Coca-Cola", "Coca-Cola"),
        ("In Ecuador tagte der Rat.", "Ecuador", None),
        ("Europäische Länder zögern.", "Europäische Länder", None),
    ],
)
def test_span_of_the_model(text: str, marked: str, name: str | None) -> None:
    context = read(text, (marked, "ORG"))
    span = read_marked(context, context.entities[0])
    assert (text[slice(*span)] if span else None) == name


def test_long_text_takes_linear_time(recognizer: EntityRecognizer) -> None:
    text = "Die Nordwerk AG verhandelt mit der SPD. " * 20000
    doc = mark_sentences(spacy.blank("de")(text[:400_000]))
    finds = list(find_in("organisations", doc))
    assert len(finds) == 2 * (400_000 // 40)


def named_organisations() -> list[str]:
    """Return organisations that German news names without explaining; the table must not lose one."""
    lines = (Path(__file__).parent / "named_organisations.txt").read_text(encoding="utf-8").splitlines()
    return [name for line in lines for name in line.split("|")]


def test_what_the_news_does_not_explain_is_known() -> None:
    names = named_organisations()
    assert len(names) > 300
    assert not [name for name in names if find_known(name) is None]
