"""The words beside the names of people, by what they do there: data/people/groups.tsv."""

from __future__ import annotations

from functools import cache

from newsfacts.german.closed_classes import alternatives
from newsfacts.german.word_groups import group_words


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of a group."""
    return frozenset(group_words("people/groups", name))


@cache
def any_of(*names: str) -> str:
    """Return the words of groups as alternatives of a regular expression, without brackets."""
    return alternatives(frozenset().union(*map(group, names)))
