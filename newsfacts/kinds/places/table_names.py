"""Names in the tables that need no recogniser: long names, rivers and mountains, genitives of regions, districts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.gazetteer import is_curated_place, is_known_place, is_landscape, long_names
from newsfacts.german.noun_phrases import noun_phrase_follows
from newsfacts.german.word_groups import group_words
from newsfacts.kinds.places.contexts import is_introduced_as_place
from newsfacts.text import Offsets
from newsfacts.text.patterns import CAPITAL, NOUN, either_case

_CAPITALISED = re.compile(rf"(?<![\w-]){CAPITAL}[\w.’'-]*(?<![.’'])")
_SHORTEST_CITY = 3
# In genitives before names and after nouns: "Tirols Landeshauptmann", "im Norden Tirols".
_NOUN_BEFORE = re.compile(rf"{NOUN} $")


@cache
def _before_district() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(either_case(group_words('places/groups', 'before_district')))}) $")


def find_names(text: str, start: int) -> Iterator[Offsets]:
    """Yield the names in text[start:] that are surely places, unless they are part of something else."""
    for match in _CAPITALISED.finditer(text, start):
        begin, word = match.start(), match[0]
        if end := _long_name_end(text, begin, word):
            yield begin, end
        elif _names_place(text, begin, word):
            yield begin, match.end()


def _long_name_end(text: str, start: int, word: str) -> int | None:
    for name in long_names().get(word, ()):
        end = start + len(name)
        is_whole = not (text[end : end + 1].isalnum() or text[end : end + 1] == "-")
        if is_whole and text[start:end].replace("'", "’") == name:
            return end
    return None


def _names_place(text: str, start: int, word: str) -> bool:
    end = start + len(word)
    if text[end : end + 1] == "-":
        return False
    if is_landscape(word) or is_introduced_as_place(text, start, word) or _is_district(text, start, word):
        return True
    if not word.endswith("s") or is_known_place(word):
        return False
    base = word[:-1]
    if is_landscape(base):
        return True
    is_genitive = noun_phrase_follows(text, end) or _NOUN_BEFORE.search(text, max(0, start - 40), start)
    return is_curated_place(base) and len(base) > 3 and bool(is_genitive)


def _is_district(text: str, start: int, word: str) -> bool:
    """Return whether a word is a part of a city after what shows a place: "in Wien-Favoriten"."""
    city, _, district = word.partition("-")
    if not district or len(city) <= _SHORTEST_CITY or not (is_known_place(city) and is_known_place(district)):
        return False
    return _before_district().search(text, max(0, start - 10), start) is not None
