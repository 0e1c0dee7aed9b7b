"""What is marked at the edges of a name without being part of it."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.closed_classes import alternatives, words_of
from newsfacts.german.gazetteer import is_known_place, place_country
from newsfacts.german.inflection import ADJECTIVE_ENDING, OneEntry
from newsfacts.german.known_organisations import find_known
from newsfacts.kinds.organisations.name_grammar import words_of_role
from newsfacts.tables import Row, load_table
from newsfacts.text.patterns import SMALL

# Broadcasters have studios here that are called so.
_HOMES_OF_STUDIOS = ("DE", "AT", "CH", "IT", None)
_GAP = r"[ \u00a0\n,]+"
_OPENING = re.compile(rf"(?P<word>[^\s,]+){_GAP}")
_SMALL_ADJECTIVE = re.compile(rf"{SMALL}*{ADJECTIVE_ENDING}")


class TitleWonRow(Row):
    """What a club has become."""

    title: OneEntry
    example: str


@cache
def _titles_won() -> frozenset[str]:
    rows = load_table("organisations/titles_won", TitleWonRow)
    return frozenset(form for row in rows for form in row.title.forms)


@cache
def _never_first() -> frozenset[str]:
    """Return the words with which no marked name begins, in small letters and with a capital."""
    articles = words_of("determiner", "definite", "indefinite")
    # Not those with the accusative: "Pro Bahn" and "Gegen Vergessen" are names.
    prepositions = words_of("preposition", case="d") | words_of("preposition", case="da") | words_of("contraction")
    words = articles | prepositions | words_of_role("before name")
    return words | {word.capitalize() for word in words}


@cache
def _phrase_before_name() -> re.Pattern[str]:
    phrases = frozenset(words for words in words_of_role("before name") if " " in words)
    return re.compile(rf"(?:{alternatives(phrases)}){_GAP}")


def skip_to_name(text: str, start: int, end: int) -> int:
    """Return the end of an article, a preposition or an adjective in small letters at `start`, and the blanks after it.

    `start` itself where a name may begin.
    """
    opening = _OPENING.match(text, start, end)
    if opening and (opening["word"] in _never_first() or _SMALL_ADJECTIVE.fullmatch(opening["word"])):
        return opening.end()
    phrase = _phrase_before_name().match(text, start, end)
    return phrase.end() if phrase else start


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
