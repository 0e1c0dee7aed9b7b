"""Finds the names of an article once more: bare, inflected, as the first part of a compound."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from newsfacts.german.names import follows_determiner
from newsfacts.german.roles import base_role, forms_of_address
from newsfacts.kinds.people.objections import is_named_after
from newsfacts.tables import Row, load_table

Offsets = tuple[int, int]

_WORD = re.compile(r"[^\W\d_]\w*")
_CAPITALISED_BEFORE = re.compile(r"(?<=[\w,] )[A-ZÄÖÜ][\w-]+ \Z")

# "Ex-Trump-Berater": what may stand before a name that opens a compound.
_PREFIX = r"(?:(?<![\w-])|(?<=\bEx-)|(?<=\bAnti-)|(?<=\bPro-)|(?<=\bPost-))"


class CompoundRow(Row):
    """A noun that a name and a hyphen stand before, with an example."""

    noun: str
    example: str


class FamousRow(Row):
    """A surname that the news uses without telling whose it is."""

    name: str
    source: str


@cache
def compound_nouns() -> frozenset[str]:
    """Return the nouns behind a name and a hyphen that leave the name a person's ("Trump-Regierung")."""
    return frozenset(row.noun for row in load_table("people/compounds", CompoundRow))


@cache
def _famous_compounds() -> re.Pattern[str]:
    names = "|".join(re.escape(row.name) for row in load_table("people/famous", FamousRow))
    nouns = "|".join(re.escape(noun) for noun in sorted(compound_nouns(), key=len, reverse=True))
    return re.compile(rf"{_PREFIX}(?P<name>{names})-(?:(?P<other>{names})-)?(?:{nouns})(?![\w-])")


def find_famous(text: str, start: int) -> dict[Offsets, str]:
    """Find famous surnames in compounds that tell a person, though the name stand nowhere else in the text.

    "Trump-Putin-Gipfel" has two.
    """
    matches = _famous_compounds().finditer(text, start)
    return {match.span(group): match[group] for match in matches for group in ("name", "other") if match[group]}


def find_again(text: str, start: int, taken: Iterable[Offsets], names: Collection[str]) -> dict[Offsets, str]:
    """Find the names in text[start:], except for `taken`: bare, in the genitive, before a hyphen."""
    bases = {base for base in names if _WORD.search(base)}
    if not bases:
        return {}
    occupied = {position for first, last in taken for position in range(first, last)}
    patterns = _forms_by_first_word(bases)
    found = {}
    for word in _WORD.finditer(text, start):
        pattern = patterns.get(word[0])
        match = pattern.match(text, word.start()) if pattern and word.start() not in occupied else None
        if match and _names_person(text, match):
            found[match.span("name")] = match["base"]
    return found


def _forms_by_first_word(bases: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Return the pattern for the names that begin with a word, by that word and its genitive."""
    by_first_word: dict[str, list[str]] = {}
    for base in bases:
        by_first_word.setdefault(_WORD.findall(base)[0], []).append(base)
    patterns = {word: _forms_of(names) for word, names in by_first_word.items()}
    return {f"{word}s": pattern for word, pattern in patterns.items()} | patterns


def _forms_of(bases: Iterable[str]) -> re.Pattern[str]:
    """Compile a pattern for names: inflected or as the first part of a compound, never inside a word."""
    alternatives = "|".join(re.escape(base) for base in sorted(bases, key=len, reverse=True))
    return re.compile(
        rf"{_PREFIX}(?P<name>(?P<base>{alternatives})(?:['’`´]?s|['’`´](?=\s))?)"
        r"(?:(?P<compound>-)(?P<noun>\w[\w-]*)|(?![\w-]))"
    )


def _names_person(text: str, match: re.Match[str]) -> bool:
    """Tell a name from the noun of the same form ("der Koch"), and from somebody else's surname ("Inge Müller")."""
    if match["compound"]:
        return not is_named_after(match["noun"])
    if follows_determiner(text, match.start()):
        return False
    before = _CAPITALISED_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if before is None:
        return True
    word = before[0].strip()
    return base_role(word) is not None or word in forms_of_address()
