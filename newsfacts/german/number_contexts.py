"""The words beside numbers that decide what these are: parts of longer numbers, counts, ages, ordinals."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.german.word_groups import group_words

Role = Literal[
    "several",  # make a number indefinite: mehrere hundert
    "filler",  # may separate qualifier from number: mindestens noch 30
    "in range",  # precede the upper end of a range: rund 2,3 bis knapp 2,5
    "name adjective",  # are written with a capital in names of things that are counted: drei Goldene Palmen
    "margin",  # follow a number that is the distance from another one: 34 Zähler Rückstand
    "of",  # lead from a number to what it is a part of: zwei der Männer
    "adding",  # continue a count: weitere acht
    "preposition",  # begin an attribute before the noun: 17 bei dem Unfall verletzte Fahrgäste
    "modifier",  # precede an attribute: drei sehr große Häuser
    "finite verb",  # end such an attribute
    "limit",  # prepositions between a person and an age: Kinder ab 6 Jahren
    "age noun",  # name an age: im Alter von 9 Jahren
    "lasting",  # ends of nouns for what lasts: Strafen ab 5 Jahren
    "age class",  # name a group by age, with numbers right after them: die Altersgruppe 20 bis 29
    "becoming",  # turn somebody as old as a number says: wird am Montag 70
    "birthday",  # belong to the words that say when somebody turns so old
    "old",  # follow the years of an age: 9 Jahre alte Kinder
    "before age",  # may separate copula from age: ist erst 17
    "copula",  # lead from a person to an age: Er ist 54
    "bearer",  # pronouns of those who have an age
    "all",  # mean people without a noun: alle über 60
    "bare limit",  # precede an age without its unit: Kinder unter 14
    "shares ending",  # join numbers with one ending: 17- und 19-Jährige
    "no age link",  # do not lead from a noun of age to its number
    "children",  # have ages after them: Kinder, zwei und fünf,
    "half noun link",  # join the halves of nouns: Staats- und Regierungschefs
    "number noun ending",  # end such nouns: die Mitgliederzahl
    "count change",  # begin verbs that say how a number changes, so that "von 1950 auf 2010" counts
    "put off",  # begin verbs that move something from a year to another one
    "number noun",  # name the number of what is counted: die Zahl der Toten
    "of number noun",  # lead from such a noun to what is counted
    "after particle",  # go on after the particle of a verb
    "other particle",  # make of a verb of change one that is none: sprang auf drei Häuser über
    "plural number",  # ends of indefinite numbers that may have a small letter
    "clause link",  # open another clause
    "before ordinal",  # precede an ordinal that ends a sentence: den 100.
    "also preposition ordinal",  # qualifiers that precede ordinals too: ab 2. Mai
]


@cache
def number_context(*roles: Role) -> frozenset[str]:
    """Return the words with one of the roles, case-folded."""
    return frozenset(word for role in roles for word in group_words("german/number_contexts", role))
