"""Reads the examples in the tables of this kind."""

from __future__ import annotations

from collections.abc import Iterable

from newsfacts.text import ArticleText
from newsfacts.text.spans import HasOffsets
from tests.marks import read_marks


def read_example(example: str) -> tuple[ArticleText, list[str]]:
    """Return the article that an example makes, and the texts that are marked in it."""
    text, marks = read_marks(example)
    return ArticleText(text), [text[mark.start : mark.end] for mark in marks]


def texts_of(article: ArticleText, spans: Iterable[HasOffsets]) -> list[str]:
    """Return the words of candidates or finds."""
    return [article.text_of(span) for span in spans]
