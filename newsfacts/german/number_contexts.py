"""Knows the words beside numbers that decide what these are: parts of longer numbers, counts, ages, ordinals."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.german.word_groups import group_words

Role = Literal[
    "article",  # forms of "ein": a number only where it clearly counts
    "several",  # make a number indefinite: mehrere hundert
    "filler",  # stand between qualifier and number: mindestens noch 30
    "in range",  # stand before the upper end of a range: rund 2,3 bis knapp 2,5
    "of",  # lead from a number to what it is a part of: zwei der Männer
    "adding",  # continue a count: weitere acht
    "preposition",  # begin an attribute before the noun: 17 bei dem Unfall verletzte Fahrgäste
    "modifier",  # stand before an attribute: drei sehr große Häuser
    "finite verb",  # end such an attribute
    "limit",  # prepositions between a person and an age: Kinder ab 6 Jahren
    "age noun",  # name an age: im Alter von 9 Jahren
    "lasting",  # ends of nouns for what lasts: Strafen ab 5 Jahren
    "old",  # follow the years of an age: 9 Jahre alte Kinder
    "before age",  # stand between copula and age: ist erst 17
    "copula",  # lead from a person to an age: Er ist 54
    "bearer",  # pronouns of those who have an age
    "before ordinal",  # stand before an ordinal that ends a sentence: den 100.
    "also preposition ordinal",  # qualifiers that stand before ordinals too: ab 2. Mai
]


@cache
def number_context(role: Role) -> frozenset[str]:
    """Return the words with a role, case-folded."""
    return frozenset(group_words("german/number_contexts", role))
