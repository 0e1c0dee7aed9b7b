"""Words in the grammar of names: the example of every role."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.name_grammar import NameGrammarRow
from newsfacts.tables import load_table
from newsfacts.text import ArticleText, Entity
from tests.kinds.finding import find
from tests.kinds.organisations.examples import texts_of, without_row
from tests.marks import read_marks


def found_in(example: str) -> list[str]:
    """Return what is found in a text whose marks are those of the entity recogniser."""
    text, marks = read_marks(example)
    article = ArticleText(text, entities=[Entity(mark.start, mark.end, mark.attributes["label"]) for mark in marks])
    return texts_of(article, find("organisations", article))


@pytest.mark.parametrize("row", load_table("organisations/name_grammar", NameGrammarRow), ids=lambda row: row.role)
def test_example_of_a_role(row: NameGrammarRow) -> None:
    assert found_in(row.example) == list(row.finds)
    with without_row(row, instead=(row.model_copy(update={"words": ("melix",)}),)):
        assert found_in(row.example) != list(row.finds)
