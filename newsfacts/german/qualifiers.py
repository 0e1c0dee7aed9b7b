"""The words that say how exact a number is: "rund", "mindestens", "bis zu", "oder mehr"."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.german.inflection import ADJECTIVE_ENDINGS
from newsfacts.tables import Row, load_table
from newsfacts.types import Qualifier

Where = Literal["before", "after", "inside"]


class QualifierRow(Row):
    """A row of data/german/qualifiers.tsv."""

    words: str
    qualifier: Qualifier
    where: Where
    example: str


@cache
def qualifier_phrases(where: Where) -> dict[tuple[str, ...], Qualifier]:
    """Return the qualifiers before, after or inside a number, by their case-folded words."""
    rows = load_table("german/qualifiers", QualifierRow)
    return {tuple(row.words.casefold().split()): row.qualifier for row in rows if row.where == where}


@cache
def qualifying_adjectives() -> dict[str, Qualifier]:
    """Return the adjectives in "ein gutes Drittel", "eine knappe Million", with each ending."""
    stems = qualifier_phrases("inside").items()
    return {stem + ending: qualifier for (stem,), qualifier in stems for ending in ADJECTIVE_ENDINGS}


def is_qualifier(word: str) -> bool:
    """Return whether one case-folded word is a qualifier."""
    return (word,) in qualifier_phrases("before")
