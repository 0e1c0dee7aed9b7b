"""The frames in which a capital stands for its state, and the words that they ask for: tables of data/countries/."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Literal

from newsfacts.german.word_groups import group_words
from newsfacts.tables import Cells, Flag, Row, load_table, load_words
from newsfacts.text.patterns import match_beginnings


class FrameRow(Row):
    """A row of data/countries/frames.tsv."""

    frame: str
    acts: Flag = False
    example: str


Acts = Literal["always", "with_other_state"]


class VerbRow(Row):
    """A row of data/countries/verbs.tsv."""

    forms: Cells
    acts: Acts


class GovernorRow(Row):
    """A row of data/countries/governors.tsv."""

    word: str
    prepositions: Cells = ()


def load_frames() -> tuple[FrameRow, ...]:
    """Return the frames in the order in which they are tried."""
    return load_table("countries/frames", FrameRow)


@cache
def group(name: str) -> frozenset[str]:
    """Return a group of words of data/countries/groups.tsv."""
    return frozenset(group_words("countries/groups", name))


@cache
def begins_like_one_of(name: str) -> re.Pattern[str]:
    """Return the pattern of words that begin like one of a group."""
    return match_beginnings(group_words("countries/groups", name))


@cache
def begins_like_word_of(table: str) -> re.Pattern[str]:
    """Return the pattern of words that begin like one of a table of words, "countries/possessions"."""
    return match_beginnings(tuple(sorted(load_words(table))))


@cache
def verbs(*acts: Acts) -> frozenset[str]:
    """Return the forms of verbs whose subject acts always, or with another state in its sentence."""
    return frozenset(form for row in load_table("countries/verbs", VerbRow) if row.acts in acts for form in row.forms)


@cache
def governors() -> dict[str, frozenset[str]]:
    """Return what governs a capital, in small letters, by preposition; "" for what needs none."""
    words: dict[str, set[str]] = defaultdict(set)
    for row in load_table("countries/governors", GovernorRow):
        for preposition in row.prepositions or ("",):
            words[preposition].add(row.word.lower())
    return {preposition: frozenset(some) for preposition, some in words.items()}
