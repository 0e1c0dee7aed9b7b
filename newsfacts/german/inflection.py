"""German inflection: the forms of an entry, and the base forms that a word in a text may have.

Tables write an entry as a word and its endings, all of them in one notation:

    Minister:s,n               the word itself, and the word with each ending
    Tag:(e)s,e,en              an ending with and without the letters in brackets
    Arzt:(e)s,Ärzte,Ärzten     what begins with a capital is a form of its own
    heutig~                    an adjective: bare, and with each ending (heutige, heutigem, heutigen, …)
    letzte~                    one that is never bare: the -e is its ending already (letzte, letztem, …)
    Vereinigte~ Staat:en       several words; the adjectives among them have the same ending

A row type asks for the forms with `Forms`, or for each entry with its forms with `Entries` and `OneEntry`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import product
from typing import Annotated, NamedTuple, TypeAlias

from pydantic import BeforeValidator, PlainSerializer

from newsfacts.tables import split_cell
from newsfacts.text.patterns import SMALL

ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
# The same for regular expressions, and a word in small letters that may be an attributive adjective by its ending.
ADJECTIVE_ENDING = "e[mnrs]?"
ADJECTIVE = rf"{SMALL}[\w-]*{ADJECTIVE_ENDING}"
# The endings of an adjective after no determiner, which shows the gender: "Roter Platz", "Rotes Kreuz"; p: plural.
STRONG_NOMINATIVE = {"m": "er", "f": "e", "n": "es", "p": "e"}
GENITIVE_ENDINGS = ("s", "es")
# A name that ends so has an apostrophe in the genitive, or nothing ("Merz’ Rede").
SIBILANTS = ("s", "ß", "x", "z")

_STEM = re.compile(r"[^:~\s]+")
_ENDING = re.compile(r"[^\W\d_]*(?:\([^\W\d_]+\))?[^\W\d_]*")
_BLANK = "[ \u00a0\n]"


class LexiconEntry(NamedTuple):
    """An entry of a table: its base form and all of its forms, the base form first."""

    base: str
    forms: tuple[str, ...]
    is_adjectival: bool = False

    def __str__(self) -> str:
        return self.base


@lru_cache(maxsize=1 << 12)
def read_entry(text: str) -> LexiconEntry:
    """Read one entry. Raises ValueError where it is not written as this module says.

    >>> read_entry("Tag:(e)s,e,en").forms
    ('Tag', 'Tags', 'Tages', 'Tage', 'Tagen')
    """
    words = text.split(" ")
    if "" not in words and ":" not in text and "~" not in text and len(text.split()) == len(words):
        return LexiconEntry(text, (text,))  # as most entries are
    by_word = [_forms_of_adjective(word) if word.endswith("~") else _forms_of_word(word) for word in words]
    is_adjective = [word.endswith("~") for word in words]
    if not any(is_adjective):
        agreeing = [by_word]
    else:
        agreeing = [
            [forms[at : at + 1] if is_adjective[place] else forms for place, forms in enumerate(by_word)]
            for at in range(len(ADJECTIVE_ENDINGS) + 1)
        ]
    forms = tuple(dict.fromkeys(" ".join(combined) for group in agreeing for combined in product(*group)))
    return LexiconEntry(forms[0], forms, is_adjective[-1])


def _forms_of_adjective(word: str) -> list[str]:
    """Return the bare form, or that in -e where the adjective has none, and the form with each ending."""
    stem = word[:-1]
    if not _STEM.fullmatch(stem):
        raise ValueError(f'"~" in "{word}" must follow a word')
    stem, bare = (stem[:-1], stem) if stem.endswith("e") else (stem, stem)
    return [bare, *(stem + ending for ending in ADJECTIVE_ENDINGS)]


def _forms_of_word(word: str) -> list[str]:
    stem, colon, endings = word.partition(":")
    if not _STEM.fullmatch(stem):
        raise ValueError(f'"{word}" is no word with endings, "Tag:(e)s,e,en"')
    return [stem, *(form for ending in endings.split(",") for form in _put_on(stem, ending))] if colon else [stem]


def _put_on(stem: str, ending: str) -> list[str]:
    """Put an ending on a stem, with and without what is in brackets; a form of its own replaces the stem."""
    if not ending or not _ENDING.fullmatch(ending):
        raise ValueError(f'"{ending}" is no ending of "{stem}"')
    if ending[0].isupper():
        stem = ""
    longest = ending.replace("(", "").replace(")", "")
    shortest = re.sub(r"\(.*\)", "", ending)
    return [stem + shortest, stem + longest] if shortest != longest else [stem + ending]


def read_forms(cell: str) -> tuple[str, ...]:
    """Return all forms of the entries in a cell, `|` between them."""
    return tuple(dict.fromkeys(form for entry in read_entries(cell) for form in entry.forms))


def read_entries(cell: str) -> tuple[LexiconEntry, ...]:
    """Read the entries in a cell, `|` between them."""
    return tuple(read_entry(text) for text in split_cell(cell))


# Types of a row's fields, see newsfacts/tables.py: all forms in a cell, its entries, and its only entry.
Forms: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(read_forms)]
Entries: TypeAlias = Annotated[tuple[LexiconEntry, ...], BeforeValidator(read_entries)]
OneEntry: TypeAlias = Annotated[LexiconEntry, BeforeValidator(read_entry), PlainSerializer(str)]


def match_forms(entry: LexiconEntry) -> str:
    """Return a regular expression for the forms of an entry; a line may break between its words."""
    alternatives = sorted(entry.forms, key=len, reverse=True)
    return "(?:" + "|".join(_BLANK.join(map(re.escape, form.split(" "))) for form in alternatives) + ")"


def genitives(name: str) -> tuple[str, ...]:
    """Return the forms of a name of a person, a place or an organisation: as it is, and in the genitive.

    "Polen", "Polens"; "Laos" has none that would show.
    """
    return (name,) if name.endswith(SIBILANTS) else (name, f"{name}s")


def base_forms(word: str, endings: Collection[str] = GENITIVE_ENDINGS) -> tuple[str, ...]:
    """Return what the base form of a word may be: the word itself, and what is left without each ending.

    >>> base_forms("Amtes")
    ('Amtes', 'Amte', 'Amt')
    """
    return (word, *(word.removesuffix(ending) for ending in endings if word.endswith(ending) and word != ending))


def adjective_stem(word: str) -> str | None:
    """Return an adjective without its ending ("Schwarz" of "Schwarzen"); None for a word without one."""
    return next((word[: -len(ending)] for ending in reversed(ADJECTIVE_ENDINGS) if word.endswith(ending)), None)
