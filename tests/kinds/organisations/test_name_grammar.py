"""Words in the grammar of names: the example of every role."""

from __future__ import annotations

from typing import get_args

import pytest

from newsfacts.kinds.organisations.name_grammar import NameGrammarRow, Role
from newsfacts.tables import load_table
from newsfacts.text import ArticleText, Entity
from tests.kinds.finding import find
from tests.kinds.organisations.examples import texts_of
from tests.kinds.rules import without
from tests.marks import read_marks


def found_in(example: str) -> list[str]:
    """Return what is found in a text whose marks are those of the entity recogniser."""
    text, marks = read_marks(example)
    article = ArticleText(text, entities=[Entity(mark.start, mark.end, mark.attributes["label"]) for mark in marks])
    return texts_of(article, find("organisations", article))


ROWS = load_table("organisations/name_grammar", NameGrammarRow)


def test_every_role_has_words() -> None:
    assert {row.role for row in ROWS} == set(get_args(Role))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.role)
def test_example_of_a_role(row: NameGrammarRow) -> None:
    assert found_in(row.example) == list(row.finds)
    with without([row], "kinds.organisations", instead=(row.model_copy(update={"words": ("melix",)}),)):
        assert found_in(row.example) != list(row.finds)
