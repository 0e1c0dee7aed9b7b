"""The words in the cues of doubtful names, by class: nouns before them, verbs beside them, what describes them."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from newsfacts.german.closed_classes import alternatives
from newsfacts.tables import Row, load_table

CueClass = Literal[
    "medium",  # nouns before a medium, also at the end of a compound; the next three alike
    "platform",
    "company",
    "agency",
    "saying",  # verbs and the like before a medium that somebody spoke to
    "reporting",  # how the verbs after a medium begin that is quoted
    "party noun",  # nouns that mean a party after the definite article, without a noun after them
    "party adjective",  # names of parties that are adjectives before a noun
    "before party",  # what ends like an adjective and does not describe a party
    "before common noun",  # what makes a common noun of a party's name
]
CUE_CLASSES: tuple[CueClass, ...] = get_args(CueClass)
_NOUNS = frozenset({"medium", "platform", "company", "agency"})


class CueWordRow(Row):
    """A word of a class."""

    cls: CueClass
    word: str
    example: str


@cache
def cue_words(cls: CueClass) -> frozenset[str]:
    """Return the words of a class."""
    return frozenset(row.word for row in load_table("organisations/cue_words", CueWordRow) if row.cls == cls)


def match_cue_word(cls: CueClass) -> str:
    """Return a regular expression for the words of a class; nouns are in small letters, and may be inflected."""
    words = f"(?:{alternatives(cue_words(cls))})"
    return f"(?i:{words}(?:e?s|n|en)?)" if cls in _NOUNS else words
