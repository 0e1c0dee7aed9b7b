"""Refuses facts that newsfacts itself wrote: they are no articles."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from newsfacts.read.problems import LeftOutError
from newsfacts.read.records.fields import has_text
from newsfacts.types import ARTICLE_FIELDS

# Columns of the rows of facts, of a summary, and of a list of entries.
_ROWS = ({"source", "fact", "start", "end"}, {"fact", "name", "mentions", "articles"})


def lacks_its_text(record: Any) -> bool:
    """Return whether a record holds the facts of an article without its text."""
    return isinstance(record, dict) and record.keys() >= set(ARTICLE_FIELDS) and not has_text(record)


def are_rows_of_facts(columns: Collection[str]) -> bool:
    """Return whether a table with such columns is one of facts."""
    return any(row <= set(columns) for row in _ROWS)


def make_facts_error(where: str) -> LeftOutError:
    """Return the error for facts that are given as articles."""
    remedy = "pass the articles, or facts that were written as JSON with --with-text"
    what = "these are facts that newsfacts wrote, not articles"
    return LeftOutError(what, sort="facts that newsfacts wrote", where=where, remedy=remedy)
