"""Common nouns, which the entity recogniser marks as organisations although they name none."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import alternatives
from newsfacts.german.inflection import OneEntry
from newsfacts.tables import Row, load_table
from newsfacts.text.patterns import CAPITAL, SMALL

# What follows an ending that shows each: in the plural, in the genitive.
_INFLECTED = {"plural": "n?", "kind": "(?:e?s)?", "abstract": "s?", "tail": ""}


class NotOrganisationRow(Row):
    """What names no organisation."""

    name: OneEntry


class CommonNounEndingRow(Row):
    """How a common noun ends, and what that shows."""

    ending: str
    shows: Literal["plural", "kind", "abstract", "tail"]
    example: str


@cache
def _not_organisations() -> frozenset[str]:
    rows = load_table("organisations/not_organisations", NotOrganisationRow)
    return frozenset(form for row in rows for form in row.name.forms)


@cache
def _ending(shows: str) -> str:
    """Return a regular expression for the endings that show something, in every inflection."""
    rows = load_table("organisations/common_noun_endings", CommonNounEndingRow)
    return f"(?:{alternatives(frozenset(row.ending for row in rows if row.shows == shows))}){_INFLECTED[shows]}"


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(rf"[\w-]*(?i:{_ending('plural')})")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?:{CAPITAL}{SMALL}+)?(?i:{_ending('kind')})")


@cache
def _abstract() -> re.Pattern[str]:
    return re.compile(rf"{CAPITAL}{SMALL}+{_ending('abstract')}")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?i:{_ending('tail')})$")


def is_no_organisation(name: str) -> bool:
    """Return whether the name is listed as that of no organisation ("Internet", "Oktoberfest")."""
    return name in _not_organisations()


def is_plural_noun(word: str) -> bool:
    """Return whether a word means several of a kind ("Sportvereine")."""
    return _plural().fullmatch(word) is not None


def says_what_kind(word: str) -> bool:
    """Return whether a word just says what kind of organisation is meant ("Klinikkette")."""
    return _kind().fullmatch(word) is not None


def is_abstract_noun(word: str) -> bool:
    """Return whether a word ends like a noun for no body at all ("Neutralität")."""
    return _abstract().fullmatch(word) is not None


def ends_common_compound(tail: str) -> bool:
    """Return whether the last part of a hyphen compound ends like a noun that is no part of a name ("Pläne")."""
    return _tail().search(tail) is not None
