"""Where places may be named, whatever else they may be; each search covers the whole article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsfacts.german.datelines import find_dateline
from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.kinds.places.beside_rivers import find_beside_rivers
from newsfacts.kinds.places.table_names import find_names
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.patterns import CAPITAL, SMALL
from newsfacts.text.spans import HasOffsets, choose_longest

_PLACE_PART = re.compile(r"[^\n,;:()/\"„“”»«–—]+")
_OUTER_WORDS = re.compile(rf"\A(?:(?:{SMALL}[\w-]*|Nahe|Nach|Bei|Seit|Laut)\s+)+|[\s.'’-]+\Z|(?:\s+{SMALL}[\w-]*)+\Z")
# "Region Bozen", "Stadt Wien": the name alone is the place, but "Landkreis Fulda" is one of its own.
_GENERIC_HEAD = re.compile(
    r"\A(?:Region|Stadt|Hauptstadt|Ortschaft|Ort|Gemeinde|Dorf|Insel|Kanton|Provinz|Bundesland|Stadtteil|Ortsteil|Bundesstaat|Hafenstadt|Großstadt|Fluss|Berg|Vulkan|See)\s+"
    rf"(?={CAPITAL})"
)
# Where the recogniser misses a place, a preposition shows it: "in Den Haag".
_AFTER_PREPOSITION = re.compile(
    r"\b(?:[Ii]n|[Aa]us|[Nn]ach|[Bb]ei|[Aa]uf|[Aa]m|[Ii]m|[Uu]m|[Vv]on|[Üü]ber|[Bb]is|[Vv]or|[Nn]ahe|und|der|den) "
    rf"(?P<name>{CAPITAL}[\w'’-]+(?: {CAPITAL}[\w'’-]+)?)"
)


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
    if dateline := find_dateline(article.text, article.start):
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
    for match in _AFTER_PREPOSITION.finditer(article.text, article.start):
        start = match.start("name")
        for name in (match["name"], match["name"].split(" ")[0]):
            end = start + len(name)
            is_sure = is_known_place(name) and not is_ambiguous_place(name)
            if is_sure and all(entity.end - entity.start < len(name) for entity in article.entities.over(start, end)):
                yield start, end
                break


def _cut_to_names(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Yield the names in text[start:end] without the words round them; several stand between commas or slashes."""
    for part in _PLACE_PART.finditer(text, start, end):
        first, last = part.span()
        while match := _OUTER_WORDS.search(text[first:last]):
            if match.start() == 0:
                first += match.end()
            else:
                last = first + match.start()
        head = _GENERIC_HEAD.match(text[first:last])
        if head:
            first += head.end()
        if first < last:
            yield first, last
