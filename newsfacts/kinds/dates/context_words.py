"""The words beside an expression that show what it is, in groups: data/dates/groups.tsv."""

from __future__ import annotations

from functools import cache

from newsfacts.german import closed_classes
from newsfacts.german.inflection import base_forms
from newsfacts.german.word_groups import group_words

_ENDINGS = ("s", "es", "e", "en")


@cache
def word_group(name: str) -> frozenset[str]:
    """Return the words of a group; raises KeyError if there is none of that name."""
    return frozenset(group_words("dates/groups", name))


def is_in_group(word: str, name: str) -> bool:
    """Return whether a word, as written or in small letters, is in a group."""
    return not word_group(name).isdisjoint((word, word.lower()))


def starts_in_group(word: str, name: str) -> bool:
    """Return whether a word begins with one in a group."""
    return word.startswith(group_words("dates/groups", name))


def ends_in_group(word: str, name: str) -> bool:
    """Return whether a noun, or its last part, is in a group, in whatever case ("Mietvertrags")."""
    endings = group_words("dates/groups", name)
    return any(stem.endswith(endings) for stem in base_forms(word.lower(), _ENDINGS))


def alternatives(name: str) -> str:
    """Return the words of a group as alternatives of a regular expression, without brackets."""
    return closed_classes.alternatives(word_group(name))
