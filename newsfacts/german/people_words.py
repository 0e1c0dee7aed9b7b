"""Who is a person: nouns for those who have an age, are a group of people, or hold a political office.

Offices and professions and their base forms are in `roles`; what those and other nouns say of a bearer is asked here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from newsfacts.german.inflection import Forms
from newsfacts.german.inhabitants import is_inhabitant
from newsfacts.german.roles import role_row, role_rows
from newsfacts.tables import Flag, Row, load_table

# Endings say less of shorter nouns: "Wien", "Gin".
_SHORTEST_CERTAIN = 6
_SHORTEST_ROLE = 7


class PersonRow(Row):
    """A noun for people or animals that is no role; the head of the table explains the flags."""

    noun: Forms
    young: Flag = False
    group: Flag = False


class PersonalEndingRow(Row):
    """The end of nouns for people, how far it shows one, and such a noun."""

    ending: str
    use: Literal["role", "certain", "possible", "thing"]
    example: str


def _forms(*, young: bool = False, group: bool = False) -> Iterator[str]:
    """Yield the forms of nouns in small letters, of young beings or of groups alone."""
    for row in load_table("german/people", PersonRow):
        if row.young >= young and row.group >= group:
            yield from (form.lower() for form in row.noun)


@cache
def _beings() -> tuple[str, ...]:
    roles = (form.lower() for row in role_rows() if row.has_age for form in row.role.forms)
    return (*_forms(), *roles)


@cache
def _young_beings() -> tuple[str, ...]:
    return tuple(_forms(young=True))


@cache
def _groups() -> frozenset[str]:
    return frozenset(_forms(group=True))


@cache
def _endings(use: str) -> tuple[str, ...]:
    return tuple(row.ending for row in load_table("german/personal_endings", PersonalEndingRow) if row.use == use)


def names_being(noun: str) -> bool:
    """Return whether a noun is listed as one for a person or an animal, or ends in one."""
    return noun.lower().endswith(_beings())


def has_age(noun: str) -> bool:
    """Return whether a noun names a person or an animal, as far as its ending says."""
    small = noun.lower()
    return names_being(small) or (small.endswith(_endings("possible")) and not small.endswith(_endings("thing")))


def is_certain_being(noun: str) -> bool:
    """Return whether a noun names a person for sure: "Rentner (78)", not "Fenster (3)"."""
    small = noun.lower()
    return names_being(small) or (len(small) >= _SHORTEST_CERTAIN and small.endswith(_endings("certain")))


def is_infant(noun: str) -> bool:
    """Return whether a noun names those whose age is said in months, weeks or days: babies, children, young animals."""
    return noun.lower().endswith(_young_beings())


def is_group(noun: str) -> bool:
    """Return whether it is a plural for people of an age: "Kinder", "Frauen"."""
    return noun[:1].isupper() and noun.lower() in _groups()


def is_political_role(noun: str) -> bool:
    """Return whether a noun names somebody who is elected, or runs for election: "Gemeinderätin", "Kandidat"."""
    row = role_row(noun)
    return row is not None and row.political


def personal_noun(word: str) -> str | None:
    """Return a noun that by its ending names a person, for use right before a name; None for others.

    Where somebody comes from is no role ("Münchnerin").
    """
    if word[:1].isupper() and len(word) >= _SHORTEST_ROLE and word.endswith(_endings("role")):
        return None if word.endswith(_endings("thing")) or is_inhabitant(word) else word
    return None
