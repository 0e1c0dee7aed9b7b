"""Knows who has an age: people and animals, by the nouns that name them, and the numbers that may be one."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.number_contexts import number_context
from newsfacts.german.numbers import parse_cardinal
from newsfacts.german.numerals import is_article
from newsfacts.tables import Flag, Row, load_table
from newsfacts.text.words import Word

OLDEST = 125
_SHORT = 5
_CERTAIN_ENDINGS = ("in", "mann", "frau", "ner", "ler", "ist")
_PERSON_ENDING = re.compile(r"(?:in|innen|er|ers|ern|ist|isten|ant|anten|ent|enten|eur|eure|or|oren|loge|ling|o|i)$")
# Nouns in -er that have no age but a length.
_NO_PERSON = re.compile(
    r"(?:dauer|alter|winter|sommer|bestehen|jubiläum|fenster|theater|kloster|zimmer|nummer|körper)$"
)


class LivingBeing(Row):
    """A row of data/german/living_beings.tsv: the lower-case end of nouns for those who have an age."""

    noun: str
    young: Flag = False


@cache
def _beings() -> tuple[str, ...]:
    return tuple(row.noun for row in load_table("german/living_beings", LivingBeing))


@cache
def _young_beings() -> tuple[str, ...]:
    return tuple(row.noun for row in load_table("german/living_beings", LivingBeing) if row.young)


def names_being(folded: str) -> bool:
    """Return whether a noun in small letters is listed as one for a person or an animal, or ends in one."""
    return folded.endswith(_beings())


def has_age(noun: str) -> bool:
    """Return whether a noun names a person or an animal, as far as its ending says."""
    folded = noun.lower()
    if names_being(folded):
        return True
    return bool(_PERSON_ENDING.search(folded)) and not _NO_PERSON.search(folded)


def may_be_age(word: Word) -> bool:
    """Return whether a word is a number in digits or small letters that a person may be old."""
    if word.kind == "number":
        return word.text.isdigit() and 1 <= int(word.text[:4]) <= OLDEST
    return word.is_lower and not is_article(word) and 1 < (parse_cardinal(word.text) or 0) <= OLDEST


def is_group(bearer: Word) -> bool:
    """Return whether it is a plural for people of an age: "Kinder", "Frauen"."""
    return bearer.is_capitalised and bearer.folded in number_context("age group")


def is_infant(noun: str) -> bool:
    """Return whether a noun names those whose age is said in months, weeks or days: babies, children, young animals."""
    return noun.lower().endswith(_young_beings())


def is_certain_being(noun: str) -> bool:
    """Return whether a noun names a person for sure: "Rentner (78)", not "Fenster (3)"."""
    folded = noun.lower()
    return names_being(folded) or (len(folded) > _SHORT and folded.endswith(_CERTAIN_ENDINGS))
