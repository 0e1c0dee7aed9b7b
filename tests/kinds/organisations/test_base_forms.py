"""The base form of a name that is in another case."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.base_forms import AdjectiveStemRow, NounGenderRow, base_form
from newsfacts.tables import load_table
from newsfacts.text import ArticleText
from tests.kinds.organisations.reading import place, read
from tests.kinds.rules import without
from tests.marks import read_marks


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


def is_as_marked(example: str) -> bool:
    text, (mark,) = read_marks(example)
    return base_form(ArticleText(text), mark.start, mark.end) == mark.attributes["name"]


@pytest.mark.parametrize("row", load_table("organisations/adjective_stems", AdjectiveStemRow), ids=lambda row: row.stem)
def test_example_of_an_adjective(row: AdjectiveStemRow) -> None:
    assert is_as_marked(row.example)
    with without([row], "kinds.organisations"):
        assert not is_as_marked(row.example)


@pytest.mark.parametrize("row", load_table("organisations/noun_genders", NounGenderRow), ids=lambda row: row.ending)
def test_example_of_a_gender(row: NounGenderRow) -> None:
    assert is_as_marked(row.example)
    with without([row], "kinds.organisations"):
        assert not is_as_marked(row.example)
