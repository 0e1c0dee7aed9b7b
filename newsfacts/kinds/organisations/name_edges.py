"""What is marked at the edges of a name without being part of it."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.closed_classes import alternatives, words_of
from newsfacts.german.gazetteer import is_known_place, place_country
from newsfacts.german.inflection import ADJECTIVE_ENDING
from newsfacts.german.known_organisations import find_known
from newsfacts.kinds.organisations.name_grammar import words_of_role
from newsfacts.tables import Row, load_table
from newsfacts.text.patterns import SMALL

# Broadcasters have studios here that are called so.
_HOMES_OF_STUDIOS = ("DE", "AT", "CH", "IT", None)


class TitleWonRow(Row):
    """What a club has become."""

    title: str
    example: str


@cache
def _titles_won() -> frozenset[str]:
    return frozenset(row.title for row in load_table("organisations/titles_won", TitleWonRow))


@cache
def no_name_start() -> re.Pattern[str]:
    """Match what no name begins with: an adjective in small letters, an article, a preposition."""
    articles = words_of("determiner", "definite", "indefinite")
    small = articles | words_of("preposition") | words_of("contraction") | words_of_role("before name")
    words = small | {word.capitalize() for word in small}
    return re.compile(rf"(?:{SMALL}*{ADJECTIVE_ENDING}|{alternatives(words)})[ \u00a0\n,]+")


def without_addition(text: str, start: int, end: int) -> int:
    """Cut what a club became, and where a correspondent sits ("ARD Nairobi", but "ORF Tirol" is a name)."""
    name, _, last = text[start:end].rpartition(" ")
    if not name:
        return end
    without = start + len(name)
    if last in _titles_won():
        return without
    known = find_known(name) if is_known_place(last) else None
    is_medium = known is not None and known.row.kind == "media" and find_known(text[start:end]) is None
    return without if is_medium and place_country(last) not in _HOMES_OF_STUDIOS else end
