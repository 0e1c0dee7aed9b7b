"""The closed classes of German: determiners, prepositions, pronouns, conjunctions, auxiliary verbs and the like.

A finder that needs "any determiner" or "the personal pronouns" asks here; what it needs a choice of its own for
is in a table of its kind, with the reason.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsfacts.german.inflection import Forms
from newsfacts.tables import Row, load_table

WordClass = Literal[
    "determiner", "preposition", "contraction", "pronoun", "conjunction", "verb", "particle", "adverb",
    "weekday", "month",
]  # fmt: skip
Kind = Literal[
    "",
    "definite", "indefinite", "negative", "possessive", "demonstrative", "distributive", "quantifying", "interrogative",
    "personal", "reflexive", "relative",
    "coordinating", "comparing", "subordinating",
    "auxiliary", "modal", "copula",
    "focus", "degree", "negation", "answer",
    "linking", "pronominal", "place", "time",
]  # fmt: skip
Case = Literal["", "g", "d", "a", "da"]


class ClosedClassRow(Row):
    """Words of one class, in small letters. `of`: what a contraction is short for, or a verb's infinitive."""

    forms: Forms
    word_class: WordClass
    kind: Kind = ""
    case: Case = ""
    of: str = ""


@cache
def words_of(word_class: WordClass, *kinds: Kind, case: Case = "") -> frozenset[str]:
    """Return the words of a class in all their forms, of these kinds only, or of prepositions with this case."""
    rows = [row for row in load_table("german/closed_classes", ClosedClassRow) if row.word_class == word_class]
    chosen = [row for row in rows if (not kinds or row.kind in kinds) and (not case or row.case == case)]
    if not chosen:
        raise ValueError(f"no {word_class} of the kinds {kinds} with the case {case!r}")
    return frozenset(form for row in chosen for form in row.forms)


@cache
def alternatives(words: frozenset[str]) -> str:
    """Return words as alternatives of a regular expression, without brackets, the longest first.

    For patterns that are built once: `re.compile(rf"\\b(?i:{alternatives(DETERMINERS)})\\b")`.
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _classes() -> dict[str, frozenset[WordClass]]:
    """Map each word to its classes."""
    classes: dict[str, set[WordClass]] = {}
    for row in load_table("german/closed_classes", ClosedClassRow):
        for form in row.forms:
            classes.setdefault(form, set()).add(row.word_class)
    return {form: frozenset(of_form) for form, of_form in classes.items()}


def is_of_class(word: str, *word_classes: WordClass) -> bool:
    """Return whether the word, in whatever case, is of one of the classes."""
    return not _classes().get(word.lower(), frozenset()).isdisjoint(word_classes)


def is_closed_class(word: str) -> bool:
    """Return whether the word, in whatever case, is of any closed class."""
    return word.lower() in _classes()


def is_function_word(word: str) -> bool:
    """Return whether the word is of a closed class and no finite verb, some of which are names ("Will", "Wart")."""
    return not _classes().get(word.lower(), frozenset()) <= {"verb"}


def is_determiner(word: str) -> bool:
    """Return whether the word is an article or the like: "der", "kein", "ihre", "diese", "alle"."""
    return is_of_class(word, "determiner")


def is_preposition(word: str) -> bool:
    """Return whether the word is a preposition, or one with an article: "in", "im"."""
    return is_of_class(word, "preposition", "contraction")
