"""Where places may be named, whatever else they may be; each search covers the whole article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.german.datelines import find_dateline
from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.german.word_groups import group_words
from newsfacts.kinds.places.beside_rivers import find_beside_rivers
from newsfacts.kinds.places.table_names import find_names
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.patterns import CAPITAL, SMALL, either_case
from newsfacts.text.spans import HasOffsets, choose_longest

_PLACE_PART = re.compile(r"[^\n,;:()/\"„“”»«–—]+")


@cache
def _outer_words() -> re.Pattern[str]:
    """Match the words round a name: those in small letters, and one that opens the sentence."""
    openers = "|".join(word.capitalize() for word in group_words("places/groups", "opener"))
    return re.compile(rf"\A(?:(?:{SMALL}[\w-]*|{openers})\s+)+|[\s.'’-]+\Z|(?:\s+{SMALL}[\w-]*)+\Z")


@cache
def _generic_noun() -> re.Pattern[str]:
    """Match what a place is, before its name: "Region Bozen"."""
    return re.compile(rf"\A(?:{'|'.join(group_words('places/groups', 'generic_noun'))})\s+(?={CAPITAL})")


@cache
def _after_preposition() -> re.Pattern[str]:
    """Match what may be a name after a preposition, which shows a place where the recogniser misses it."""
    before = [*either_case(group_words("places/groups", "before_place"))]
    before += group_words("places/groups", "before_place_inside")
    return re.compile(rf"\b(?:{'|'.join(before)}) (?P<name>{CAPITAL}[\w'’-]+(?: {CAPITAL}[\w'’-]+)?)")


class PlaceCandidate(NamedTuple):
    """What may be a place: half-open offsets, and its name, as it is written until its base form is found."""

    start: int
    end: int
    name: str


def find_cities_beside_rivers(article: ArticleText) -> Iterator[PlaceCandidate]:
    """Find cities named with their river: "Frankfurt/Main"."""
    return _make_candidates(article, find_beside_rivers(article.text, article.start))


def find_missed_places(article: ArticleText) -> Iterator[PlaceCandidate]:
    """Find known places after a preposition that the recogniser has missed, or marked shorter than they are."""
    return _make_candidates(article, _find_after_prepositions(article))


def find_in_entities(article: ArticleText) -> Iterator[PlaceCandidate]:
    """Find what the recogniser takes for a place, cut to the names in it, and other entities that are known places."""
    for entity in article.entities:
        for candidate in _make_candidates(article, _cut_to_names(article.text, entity.start, entity.end)):
            if entity.label == "LOC" or is_known_place(candidate.name):
                yield candidate


def find_in_dateline(article: ArticleText) -> Iterator[PlaceCandidate]:
    """Find the places of the dateline: "Wien/Bozen (APA) –"."""
    if dateline := find_dateline(article.text, article.text_start):
        end = dateline.place_start + len(dateline.place)
        yield from _make_candidates(article, _cut_to_names(article.text, dateline.place_start, end))


def find_table_names(article: ArticleText) -> Iterator[PlaceCandidate | Rejected]:
    """Find names of the tables that are surely places, unless they are part of a person's full name."""
    people = (entity for entity in article.entities if entity.label == "PER" and " " in article.text_of(entity))
    return _drop_overlapping(_make_candidates(article, find_names(article.text, article.start)), people)


def drop_covered(article: ArticleText, candidates: list[PlaceCandidate]) -> Iterator[PlaceCandidate | Rejected]:
    """Reject what overlaps finds of other kinds or a longer candidate."""
    return _drop_overlapping(candidates, article.all_finds())


def _drop_overlapping(
    candidates: Iterable[PlaceCandidate], covered: Iterable[HasOffsets]
) -> Iterator[PlaceCandidate | Rejected]:
    chosen, left = choose_longest(candidates, covered)  # "Rothenburg ob der Tauber" before "Rothenburg"
    yield from chosen
    for candidate in left:
        yield Rejected(candidate.start, candidate.end, "overlaps what is found already")


def _make_candidates(article: ArticleText, spans: Iterable[Offsets]) -> Iterator[PlaceCandidate]:
    for start, end in spans:
        yield PlaceCandidate(start, end, article.text[start:end])


def _find_after_prepositions(article: ArticleText) -> Iterator[Offsets]:
    """Yield known places after a preposition that no longer entity covers, the longer name before the shorter."""
    for match in _after_preposition().finditer(article.text, article.start):
        start = match.start("name")
        for name in (match["name"], match["name"].split(" ")[0]):
            end = start + len(name)
            is_sure = is_known_place(name) and not is_ambiguous_place(name)
            if is_sure and all(entity.end - entity.start < len(name) for entity in article.entities.over(start, end)):
                yield start, end
                break


def _cut_to_names(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Yield the names in text[start:end] without the words around them; commas or slashes separate several."""
    for part in _PLACE_PART.finditer(text, start, end):
        first, last = part.span()
        while match := _outer_words().search(text[first:last]):
            if match.start() == 0:
                first += match.end()
            else:
                last = first + match.start()
        if noun := _generic_noun().match(text[first:last]):
            first += noun.end()
        if first < last:
            yield first, last
