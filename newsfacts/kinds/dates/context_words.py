"""Loads the lists of words that show by their place what an expression beside them is."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.inflection import base_forms
from newsfacts.tables import Cells, Row, load_table

_ENDINGS = ("s", "es", "e", "en")


class ContextWords(Row):
    """A row of data/dates/context.tsv: the name of a list, its words, and a text in which they matter."""

    list: str
    words: Cells
    example: str


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """Return the lists of data/dates/context.tsv by their names."""
    return {row.list: frozenset(row.words) for row in load_table("dates/context", ContextWords)}


def word_list(name: str) -> frozenset[str]:
    """Return a list; raises KeyError if there is none of that name."""
    return word_lists()[name]


def is_listed(word: str, name: str) -> bool:
    """Return whether a word, as it is or in small letters, is in a list."""
    return not word_list(name).isdisjoint((word, word.lower()))


def starts_in_list(word: str, name: str) -> bool:
    """Return whether a word begins with one in a list."""
    return word.startswith(tuple(word_list(name)))


def ends_in_list(word: str, name: str) -> bool:
    """Return whether a noun, or its last part, is in a list, in whatever case ("Mietvertrags")."""
    endings = tuple(word_list(name))
    return any(stem.endswith(endings) for stem in base_forms(word.lower(), _ENDINGS))


def alternatives(name: str) -> str:
    """Return a list as alternatives of a regular expression; for those that are compiled once."""
    return "|".join(re.escape(word) for word in sorted(word_list(name), key=lambda word: (-len(word), word))) or "(?!)"
