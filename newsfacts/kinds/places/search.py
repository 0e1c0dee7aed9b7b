"""Searches a text for places that need no recogniser: long names, rivers and mountains, genitives of regions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.gazetteer import is_curated_place, is_known_place, is_landscape, long_names
from newsfacts.german.names import noun_phrase_follows
from newsfacts.tables import Row, load_table, split_cell

Offsets = tuple[int, int]

_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w.’'-]*(?<![.’'])")
_BESIDE_RIVER = re.compile(r"(?<![\w-])(?P<city>[A-ZÄÖÜ][\w-]+)(?:/| ?\()(?P<river>[A-ZÄÖÜ][a-zäöü]+)\)?")
_LONGEST_LEAD = 12
_SHORTEST_CITY = 3
_BEFORE_DISTRICT = re.compile(r"\b(?:[Ii]n|[Aa]us|[Bb]ei|[Bb]ezirk|[Ss]tadtteil|[Oo]rtsteil) $")
# In genitives before names and behind nouns: "Tirols Landeshauptmann", "im Norden Tirols".
_NOUN_BEFORE = re.compile(r"[A-ZÄÖÜ][\w-]+ $")


class ContextRow(Row):
    """A row of data/places/contexts.tsv."""

    names: str
    before: str = ""
    unless: str = ""
    source: str


def find_names(text: str, start: int) -> Iterator[Offsets]:
    """Yield the half-open offsets of names in text[start:] that are surely places, where nothing else is found."""
    for match in _CAPITALISED.finditer(text, start):
        begin, word = match.start(), match[0]
        if end := _long_name_end(text, begin, word):
            yield begin, end
        elif _stands_for_place(text, begin, word):
            yield begin, match.end()


def find_beside_rivers(text: str, start: int) -> Iterator[Offsets]:
    """Yield cities named with their river as in "Frankfurt/Main" and "Frankfurt (Oder)"."""
    for match in _BESIDE_RIVER.finditer(text, start):
        if name_beside_river(match[0]):
            yield match.span()


def name_beside_river(written: str) -> str | None:
    """Return the name of the city that is written "Frankfurt/Main", None where it is none."""
    match = _BESIDE_RIVER.fullmatch(written)
    if match is None:
        return None
    city, river = match["city"], match["river"]
    names = (f"{city} ({river})", f"{city} am {river}", f"{city} an der {river}")
    return next((name for name in names if is_known_place(name)), None)


def is_excluded(name: str, sentence: str) -> bool:
    """Tell whether the name means no place in its sentence: "an der Ruhr erkrankt"."""
    row = _contexts().get(name) or _contexts().get(name.removesuffix("s"))
    if row is None or row.before:
        return False
    unless = split_cell(row.unless)
    return not unless or re.search(rf"\b(?:{'|'.join(unless)})", sentence) is not None


def stands_as_place(text: str, start: int, name: str) -> bool:
    """Tell whether what stands before an ambiguous name makes it a place: "am Inn"."""
    row = _contexts().get(name)
    if row is None or not row.before:
        return False
    lead = text[max(0, start - _LONGEST_LEAD) : start].lower()
    return any(re.search(rf"\b{before.lower()} $", lead) for before in split_cell(row.before))


@cache
def _contexts() -> dict[str, ContextRow]:
    return {name: row for row in load_table("places/contexts", ContextRow) for name in split_cell(row.names)}


def _long_name_end(text: str, start: int, word: str) -> int | None:
    for name in long_names().get(word, ()):
        end = start + len(name)
        is_whole = not (text[end : end + 1].isalnum() or text[end : end + 1] == "-")
        if is_whole and text[start:end].replace("'", "’") == name:
            return end
    return None


def _stands_for_place(text: str, start: int, word: str) -> bool:
    end = start + len(word)
    if text[end : end + 1] == "-":
        return False
    if is_landscape(word) or stands_as_place(text, start, word) or _is_district(text, start, word):
        return True
    if not word.endswith("s") or is_known_place(word):
        return False
    base = word[:-1]
    if is_landscape(base):
        return True
    is_genitive = noun_phrase_follows(text, end) or _NOUN_BEFORE.search(text, max(0, start - 40), start)
    return is_curated_place(base) and len(base) > 3 and bool(is_genitive)


def _is_district(text: str, start: int, word: str) -> bool:
    """Tell whether a word is a part of a city behind what shows a place: "in Wien-Favoriten"."""
    city, _, district = word.partition("-")
    if len(city) <= _SHORTEST_CITY or not (is_known_place(city) and is_known_place(district)):
        return False
    return _BEFORE_DISTRICT.search(text, max(0, start - 10), start) is not None
