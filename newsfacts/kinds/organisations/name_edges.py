"""What stands at the edges of names without being part of them."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.gazetteer import is_known_place, place_country
from newsfacts.german.known_organisations import any_of, find_known, words_for

# Broadcasters have studios here that are called so.
_HOMES_OF_STUDIOS = ("DE", "AT", "CH", "IT", None)


@cache
def function_start() -> re.Pattern[str]:
    """Match what no name begins with: an adjective in small letters, an article, a preposition."""
    return re.compile(rf"(?:[a-zäöü]*(?:e|er|en|es|em)|{any_of('function_word')})[ \u00a0\n,]+")


def without_addition(text: str, start: int, end: int) -> int:
    """Cut what a club became, and where a correspondent sits ("ARD Nairobi", but "ORF Tirol" is a name)."""
    name, _, last = text[start:end].rpartition(" ")
    if not name:
        return end
    without = start + len(name)
    if last in words_for("title_won"):
        return without
    known = find_known(name) if is_known_place(last) else None
    is_medium = known is not None and known.row.kind == "media" and find_known(text[start:end]) is None
    return without if is_medium and place_country(last) not in _HOMES_OF_STUDIOS else end
