"""Names around their head noun: the example of every head."""

from __future__ import annotations

from functools import cache

import pytest
import spacy

from newsfacts.kinds.organisations.compounds import find_in_compounds
from newsfacts.kinds.organisations.head_names import find_by_head
from newsfacts.kinds.organisations.head_nouns import HeadRow, head_rows
from newsfacts.model.entities import EntityRecognizer
from newsfacts.model.sentences import mark_sentences
from newsfacts.text import ArticleText, Offsets, read_article
from tests.kinds.rules import without
from tests.marks import read_marks

pytestmark = pytest.mark.slow


@cache
def recognizer() -> EntityRecognizer:
    return EntityRecognizer(model="default", threads=1)


def find_names(article: ArticleText) -> set[Offsets]:
    """Return the names that head nouns make, as candidates."""
    article = ArticleText(article.text, article.sentence_starts, article.entities)
    return {(found.start, found.end) for found in (*find_by_head(article), *find_in_compounds(article))}


@pytest.mark.parametrize("row", head_rows().values(), ids=lambda row: row.head)
def test_example_of_head(row: HeadRow) -> None:
    text, marks = read_marks(row.example)
    article = read_article(recognizer()(mark_sentences(spacy.blank("de")(text))))
    wanted = {mark[:2] for mark in marks}
    assert find_names(article) == wanted
    with without([row], "kinds.organisations"):
        assert find_names(article) != wanted
