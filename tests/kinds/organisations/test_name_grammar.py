"""The examples in the tables of what belongs to a name, each with its row and without it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet

from newsfacts.kinds.organisations.abbreviations import BodyNounRow, find_introduced
from newsfacts.kinds.organisations.adjectives import CommonAdjectiveRow, NameAdjectiveRow
from newsfacts.kinds.organisations.base_forms import AdjectiveStemRow, NounGenderRow, base_form
from newsfacts.kinds.organisations.head_names import find_by_head
from newsfacts.kinds.organisations.name_edges import TitleWonRow, without_addition
from newsfacts.kinds.organisations.name_grammar import NameGrammarRow
from newsfacts.tables import Row, load_table
from newsfacts.text import ArticleText, Entity
from newsfacts.text.spans import HasOffsets
from tests.kinds.finding import find
from tests.kinds.organisations.examples import without_row
from tests.marks import read_marks

AT_HEAD: dict[str, type[Row]] = {"name_adjectives": NameAdjectiveRow, "common_adjectives": CommonAdjectiveRow}
DECLINED: dict[str, type[Row]] = {"adjective_stems": AdjectiveStemRow, "noun_genders": NounGenderRow}


def each_row(tables: dict[str, type[Row]]) -> list[ParameterSet]:
    """Return the rows of some tables, each with its table's name."""
    rows = [(name, row) for name, row_type in tables.items() for row in load_table(f"organisations/{name}", row_type)]
    return [pytest.param(name, row, id=row.example) for name, row in rows]


def texts(article: ArticleText, spans: Iterable[HasOffsets]) -> list[str]:
    return [article.text_of(span) for span in spans]


def marked_in(example: str) -> tuple[str, list[str]]:
    """Return an example without its marks, and what is marked."""
    text, marks = read_marks(example)
    return text, [text[mark.start : mark.end] for mark in marks]


@pytest.mark.parametrize("row", load_table("organisations/name_grammar", NameGrammarRow), ids=lambda row: row.role)
def test_example_of_a_role(row: NameGrammarRow) -> None:
    text, marks = read_marks(row.example)
    entities = [Entity(mark.start, mark.end, mark.attributes["label"]) for mark in marks]
    article = ArticleText(text, entities=entities)
    assert texts(article, find("organisations", article)) == list(row.finds)
    with without_row("name_grammar", row, instead=f"{row.role}\tmelix\t-"):
        article = ArticleText(text, entities=entities)
        assert texts(article, find("organisations", article)) != list(row.finds)


@pytest.mark.parametrize(("table", "row"), each_row(AT_HEAD))
def test_example_of_an_adjective(table: str, row: NameAdjectiveRow) -> None:
    text, wanted = marked_in(row.example)
    article = ArticleText(text)
    assert texts(article, find_by_head(article)) == wanted
    with without_row(table, row):
        assert texts(article, find_by_head(article)) != wanted


@pytest.mark.parametrize("row", load_table("organisations/body_nouns", BodyNounRow), ids=lambda row: row.noun)
def test_example_of_a_body(row: BodyNounRow) -> None:
    text, wanted = marked_in(row.example)
    article = ArticleText(text)
    assert texts(article, find_introduced(article)) == wanted
    with without_row("body_nouns", row):
        assert texts(article, find_introduced(article)) != wanted


@pytest.mark.parametrize(("table", "row"), each_row(DECLINED))
def test_example_of_a_base_form(table: str, row: NounGenderRow) -> None:
    text, (mark,) = read_marks(row.example)
    assert base_form(ArticleText(text), mark.start, mark.end) == mark.attributes["name"]
    with without_row(table, row):
        assert base_form(ArticleText(text), mark.start, mark.end) != mark.attributes["name"]


@pytest.mark.parametrize("row", load_table("organisations/titles_won", TitleWonRow), ids=lambda row: row.title)
def test_example_of_a_title(row: TitleWonRow) -> None:
    text, (mark,) = read_marks(row.example)
    assert without_addition(text, 0, len(text)) == mark.end
    with without_row("titles_won", row):
        assert without_addition(text, 0, len(text)) == len(text)
