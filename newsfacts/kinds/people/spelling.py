"""Spellings of one foreign name: "Wolodymyr Selenskyj" and "Volodymyr Zelensky", but neither "Maier" and "Mayer"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import Literal

from rapidfuzz import fuzz

from newsfacts.german.names import fold
from newsfacts.kinds.people.given_names import is_given_name
from newsfacts.tables import Cells, Flag, Pattern, Row, load_table

# Keys are alike from here on, of 100: one letter of ten may be another. What is shorter must be equal.
_ALIKE = 90
# A given name may be that of another language ("Wladimir", "Wolodymyr") where the surname is the same anyway.
_GIVEN_ALIKE = 80
_MOST_KEYS = 8
# A surname this long says who is meant without the given name.
_LONG_ENOUGH = 7


class SpellingRow(Row):
    """Spellings of one sound as a regular expression, and the keys that replace it."""

    pattern: Pattern
    keys: Cells
    sure: Flag = False
    example: Cells


class SurnameEndingRow(Row):
    """An ending of surnames from another script, or of German ones."""

    ending: str
    use: Literal["foreign", "german"]
    example: str


@cache
def _rules(*, sure: bool) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    rows = [row for row in load_table("people/spellings", SpellingRow) if row.sure or not sure]
    return tuple((row.pattern, tuple(key.replace("0", "") for key in row.keys)) for row in rows)


@cache
def _endings(use: str) -> tuple[str, ...]:
    return tuple(row.ending for row in load_table("people/surname_endings", SurnameEndingRow) if row.use == use)


@lru_cache(maxsize=1 << 14)
def spelling_keys(name: str, *, sure: bool = False) -> tuple[str, ...]:
    """Return what a name is compared by: several keys where its spelling leaves a sound open.

    `sure` asks for the rules alone that no two German names differ by.
    """
    keys = [fold(name)]
    for pattern, replacements in _rules(sure=sure):
        if any(pattern.search(key) for key in keys):
            keys = list(dict.fromkeys(pattern.sub(to, key) for key, to in product(keys, replacements)))[:_MOST_KEYS]
    return tuple(keys)


def is_foreign_surname(name: str) -> bool:
    """Return whether a surname by its ending comes from another script, so that it has several spellings."""
    return fold(name).endswith(_endings("foreign"))


def may_be_respelt(given: str, surname: str) -> bool:
    """Return whether a name may have several spellings: a German one has not ("Hans Hofmann", "Hans Hoffmann")."""
    if is_foreign_surname(surname):
        return True
    return bool(given) and not is_given_name(given.split(" ")[0]) and not fold(surname).endswith(_endings("german"))


def are_spellings(one: str, other: str) -> bool:
    """Return whether two surnames may be spellings of one."""
    return _likeness(one, other) >= _ALIKE


def are_surely_spellings(one: str, other: str) -> bool:
    """Return whether two surnames are spellings of one whoever bears them ("Netanjahu", "Netanyahu")."""
    return not set(spelling_keys(one, sure=True)).isdisjoint(spelling_keys(other, sure=True))


def is_surely_one_surname(one: str, other: str) -> bool:
    """Return whether two surnames without given names are one whoever bears them: "Busch" and "Bush" are too short."""
    is_german = any(fold(name).endswith(_endings("german")) for name in (one, other))
    return min(len(one), len(other)) >= _LONG_ENOUGH and not is_german and are_surely_spellings(one, other)


def are_spellings_of_given(one: str, other: str) -> bool:
    """Return whether two given names may be spellings of one; German ones have a single spelling."""
    if fold(one) == fold(other):
        return True
    if is_given_name(one) and is_given_name(other):
        return False
    return _likeness(one, other) >= _GIVEN_ALIKE


def _likeness(one: str, other: str) -> float:
    """Return how alike two names are as they sound, of 100.

    First and last letter must be the same: "Iwanow" and "Iwanowa" are two people, and so are "Peskow", "Leskow".
    """
    pairs = list(product(spelling_keys(one), spelling_keys(other)))
    if any(first == second for first, second in pairs):
        return 100.0
    return max((fuzz.ratio(*pair) for pair in pairs if _begin_and_end_alike(*pair)), default=0.0)


def _begin_and_end_alike(one: str, other: str) -> bool:
    return one[:1] == other[:1] and one[-1:] == other[-1:]
