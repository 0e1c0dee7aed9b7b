"""Abbreviations, and the names that they fit."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.abbreviations import (
    BodyNounRow,
    abbreviation_after,
    find_introduced,
    is_abbreviation_of,
)
from newsfacts.tables import load_table
from tests.kinds.organisations.examples import read_example, texts_of
from tests.kinds.organisations.reading import read
from tests.kinds.rules import without


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
    ("text", "short"),
    [
        ("Südtiroler Bauernbund (SBB)", "SBB"),
        ("Südtiroler Bauernbund (kurz: SBB) tagt", "SBB"),
        ("Südtiroler Bauernbund (EASO) tagt", "EASO"),  # may be in another language
        ("Südtiroler Bauernbund (CDU) tagt", None),
        ("Südtiroler Bauernbund (gegründet 1904) tagt", None),
        ("Südtiroler Bauernbund, SBB", None),
    ],
)
def test_abbreviation_after_a_name(text: str, short: str | None) -> None:
    name = "Südtiroler Bauernbund"
    assert abbreviation_after(text, name, len(name)) == short


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Kölner Verkehrs-Betriebe (KVB) streiken.", ["Kölner Verkehrs-Betriebe"]),
        ("Der Verband der Imker (VDI) warnt.", ["Verband der Imker"]),
        ("Die Künstliche Intelligenz (KI) hilft.", []),
        ("Die Kölner Verkehrs-Betriebe (Wien) streiken.", []),
    ],
)
def test_introduced_names(text: str, names: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_introduced(read(text))] == names


@pytest.mark.parametrize("row", load_table("organisations/body_nouns", BodyNounRow), ids=lambda row: row.noun)
def test_example_of_a_noun_for_a_body(row: BodyNounRow) -> None:
    article, wanted = read_example(row.example)
    assert texts_of(article, find_introduced(article)) == wanted
    with without([row], "kinds.organisations"):
        assert texts_of(article, find_introduced(article)) != wanted
