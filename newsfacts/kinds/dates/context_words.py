"""Loads the lists of words that show by their place what an expression beside them is."""

from __future__ import annotations

from functools import cache

from newsfacts.tables import Cells, Row, load_table


class ContextWords(Row):
    """A row of data/dates/context.tsv: the name of a list, its words, and a text in which they matter."""

    list: str
    words: Cells
    example: str


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a list of data/dates/context.tsv."""
    return frozenset(
        word for row in load_table("dates/context", ContextWords) if row.list == name for word in row.words
    )


def is_listed(word: str, name: str) -> bool:
    """Say whether a word, as it stands or in small letters, is in a list."""
    return not word_list(name).isdisjoint((word, word.lower()))


def ends_in_list(word: str, name: str) -> bool:
    """Say whether a noun, or its last part, is in a list, in whatever case ("Mietvertrags")."""
    small = word.lower()
    stems = {
        small,
        small.removesuffix("s"),
        small.removesuffix("es"),
        small.removesuffix("e"),
        small.removesuffix("en"),
    }
    return any(stem.endswith(ending) for stem in stems for ending in word_list(name))
