"""Names around their head noun: the example of every head."""

from __future__ import annotations

from functools import cache

import pytest
import spacy
from spacy.tokens import Doc

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
def read_examples() -> dict[str, Doc]:
    """Return the examples with their sentences and entities; the model reads them all at once."""
    nlp = spacy.blank("de")
    texts = [read_marks(row.example)[0] for row in head_rows().values()]
    docs = (mark_sentences(nlp(text)) for text in texts)
    return dict(zip(texts, EntityRecognizer(model="default", threads=1).pipe(docs), strict=True))


def find_names(article: ArticleText) -> set[Offsets]:
    """Return the names that head nouns make, as candidates."""
    article = ArticleText(article.text, article.sentence_starts, article.entities)
    return {(found.start, found.end) for found in (*find_by_head(article), *find_in_compounds(article))}


@pytest.mark.parametrize("row", head_rows().values(), ids=lambda row: row.head)
def test_example_of_head(row: HeadRow) -> None:
    text, marks = read_marks(row.example)
    article = read_article(read_examples()[text])
    wanted = {mark[:2] for mark in marks}
    assert find_names(article) == wanted
    with without([row], "kinds.organisations"):
        assert find_names(article) != wanted
