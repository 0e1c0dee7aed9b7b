"""Runs the examples in the tables of this kind, with a row and without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager

from newsfacts.tables import Row
from newsfacts.text import ArticleText
from newsfacts.text.spans import HasOffsets
from tests.kinds.rules import without
from tests.marks import read_marks


def read_example(example: str) -> tuple[ArticleText, list[str]]:
    """Return the article that an example makes, and the texts that are marked in it."""
    text, marks = read_marks(example)
    return ArticleText(text), [text[mark.start : mark.end] for mark in marks]


def texts_of(article: ArticleText, spans: Iterable[HasOffsets]) -> list[str]:
    """Return the words of candidates or finds."""
    return [article.text_of(span) for span in spans]


def without_row(row: Row, *, instead: Sequence[Row] = ()) -> AbstractContextManager[None]:
    """Let the modules of the kind load a table that lacks a row, or has others in its place."""
    return without([row], "kinds.organisations", instead=instead)
