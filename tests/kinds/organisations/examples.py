"""Runs the examples in the tables of this kind, with a row and without it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType

import pytest

from newsfacts.tables import Row, load_table
from newsfacts.text import ArticleText
from newsfacts.text.spans import HasOffsets
from tests.marks import read_marks

KIND = "newsfacts.kinds.organisations"


def read_example(example: str) -> tuple[ArticleText, list[str]]:
    """Return the article that an example makes, and the texts that are marked in it."""
    text, marks = read_marks(example)
    return ArticleText(text), [text[mark.start : mark.end] for mark in marks]


def texts_of(article: ArticleText, spans: Iterable[HasOffsets]) -> list[str]:
    """Return the words of candidates or finds."""
    return [article.text_of(span) for span in spans]


@contextmanager
def without_row(row: Row, *, instead: tuple[Row, ...] = ()) -> Iterator[None]:
    """Let the modules of the kind load a table that lacks a row, or has others in its place."""

    def load_changed(name: str, row_type: type[Row]) -> tuple[Row, ...]:
        rows = load_table(name, row_type)
        place = next((place for place, other in enumerate(rows) if other is row), None)
        return rows if place is None else (*rows[:place], *instead, *rows[place + 1 :])

    _forget()
    with pytest.MonkeyPatch.context() as patch:
        for module in _modules():
            if hasattr(module, "load_table"):
                patch.setattr(module, "load_table", load_changed)
        yield
    _forget()


def _forget() -> None:
    """Empty what the modules of the kind keep of the tables."""
    for module in _modules():
        for value in vars(module).values():
            if hasattr(value, "cache_clear") and value is not load_table:
                value.cache_clear()


def _modules() -> list[ModuleType]:
    return [module for name, module in sys.modules.items() if name.startswith(KIND)]
