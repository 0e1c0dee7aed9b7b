"""Qualifiers: the examples of their tables."""

from __future__ import annotations

import pytest

from newsfacts.german.qualifiers import QualifierRow
from newsfacts.kinds.figures.qualifiers import TopicWord
from newsfacts.tables import load_table
from tests.kinds.figures.finding import find_in_sentence

QUALIFIERS = load_table("german/qualifiers", QualifierRow)
TOPICS = load_table("figures/topic_words", TopicWord)


@pytest.mark.parametrize("row", QUALIFIERS, ids=[row.words for row in QUALIFIERS])
def test_qualifier(row: QualifierRow) -> None:
    (figure,) = find_in_sentence(row.example)
    assert figure.qualifier == row.qualifier
    assert figure.value == (1_000_000 if row.where == "inside" else 300)
    assert row.words in row.example[figure.start : figure.end]


@pytest.mark.parametrize("row", TOPICS, ids=[row.stem for row in TOPICS])
def test_topic(row: TopicWord) -> None:
    (figure,) = find_in_sentence(row.example)
    assert figure.qualifier == "exact"
