"""Refuses facts that newsfacts itself wrote: they are no articles."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
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


def refuse_facts(content: Content) -> None:
    """Leave facts out of a folder or an archive. Raises ReadError where the user named them."""
    if content.container is None:
        remedy = "pass the articles, or facts that were written as JSON with --with-text"
        raise ReadError("these are facts that newsfacts wrote, not articles", where=content.source, remedy=remedy)
    content.leave_out("facts that newsfacts wrote")
