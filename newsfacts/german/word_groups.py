"""Groups of words that a rule asks for by name, in tables `groups.tsv`: each row shows a text in which it matters."""

from __future__ import annotations

from functools import cache

from newsfacts.german.inflection import Forms
from newsfacts.tables import Row, load_table


class WordGroup(Row):
    """A row of a table of groups: its name, its words, and a text with marks that nothing else explains."""

    name: str
    words: Forms
    example: str


@cache
def group_words(table: str, name: str) -> tuple[str, ...]:
    """Return the words of a group in all their forms; `table` is one like "places/groups". Raises KeyError."""
    return _load_groups(table)[name]


@cache
def _load_groups(table: str) -> dict[str, tuple[str, ...]]:
    return {row.name: row.words for row in load_table(table, WordGroup)}
