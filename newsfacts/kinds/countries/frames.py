"""The frames in which a capital stands for its state: data/countries/frames.tsv."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Literal

from newsfacts.tables import Row, load_table, split_cell
from newsfacts.text.patterns import match_beginnings

FrameKind = Literal[
    "verb", "weak", "past", "auxiliary", "about", "between", "owned", "government", "participle",
    "cue", "local", "preposition", "opener", "relative", "link", "alliance", "diplomacy", "demand", "copula", "stance",
]  # fmt: skip


class FrameRow(Row):
    """A row of data/countries/frames.tsv."""

    kind: FrameKind
    word: str
    prepositions: str = ""


@cache
def frame_words(kind: FrameKind) -> frozenset[str]:
    """Return the words of a kind."""
    return frozenset(row.word for row in load_table("countries/frames", FrameRow) if row.kind == kind)


@cache
def frame_beginnings(kind: FrameKind) -> re.Pattern[str]:
    """Return the pattern of words that begin like one of a kind."""
    return match_beginnings(tuple(sorted(frame_words(kind))))


@cache
def governors() -> dict[str, frozenset[str]]:
    """Return the nouns, in small letters, that govern a capital by preposition; "" for those that need none."""
    nouns: dict[str, set[str]] = defaultdict(set)
    for row in load_table("countries/frames", FrameRow):
        if row.kind == "about":
            for preposition in split_cell(row.prepositions) or ("",):
                nouns[preposition].add(row.word.lower())
    return {preposition: frozenset(words) for preposition, words in nouns.items()}
