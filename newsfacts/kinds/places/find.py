"""Finds places: cities, regions, rivers and the like, states left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsfacts.finds import CountryFind, OrganisationFind, PersonFind, PlaceFind
from newsfacts.german.datelines import find_dateline
from newsfacts.german.gazetteer import country_of_place, is_ambiguous_place, is_known_place, nominatives, place_kind
from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.german.names import follows_determiner, genitive_base, noun_phrase_follows
from newsfacts.german.states import capital_of, is_state_form
from newsfacts.kinds.places.search import (
    find_beside_rivers,
    find_names,
    is_excluded,
    name_beside_river,
    stands_as_place,
)
from newsfacts.text import ArticleText, Offsets
from newsfacts.trace import is_recording, tell

_PLACE_PART = re.compile(r"[^\n,;:()/\"„“”»«–—]+")
_OUTER_WORDS = re.compile(
    r"\A(?:(?:[a-zäöüß][\w-]*|Nahe|Nach|Bei|Seit|Laut)\s+)+|[\s.'’-]+\Z|(?:\s+[a-zäöüß][\w-]*)+\Z"
)
# "Region Bozen", "Stadt Wien": the name alone is the place, but "Landkreis Fulda" is one of its own.
_GENERIC_HEAD = re.compile(
    r"\A(?:Region|Stadt|Hauptstadt|Ortschaft|Ort|Gemeinde|Dorf|Insel|Kanton|Provinz|Bundesland|Stadtteil|Ortsteil|Bundesstaat|Hafenstadt|Großstadt|Fluss|Berg|Vulkan|See)\s+"
    r"(?=[A-ZÄÖÜ])"
)
# Where the recogniser misses a place, a preposition shows it: "in Den Haag".
_BEHIND_PREPOSITION = re.compile(
    r"\b(?:[Ii]n|[Aa]us|[Nn]ach|[Bb]ei|[Aa]uf|[Aa]m|[Ii]m|[Uu]m|[Vv]on|[Üü]ber|[Bb]is|[Vv]or|[Nn]ahe|und|der|den) "
    r"(?P<name>[A-ZÄÖÜ][\w'’-]+(?: [A-ZÄÖÜ][\w'’-]+)?)"
)
_NO_PLACE = re.compile(r"[\d#@]|\A.\Z|\b(?:GmbH|AG|SE)\b")


def find_places(article: ArticleText, _: list[PlaceFind]) -> Iterable[PlaceFind]:
    """Find mentions of places: what the recogniser takes for one, the dateline, and known cities it missed.

    `name` is the place in base form ("Kiews" → "Kiew"), `iso` the state it lies in, where that is known. A
    capital that stands for its state is no place.
    """
    text, begin = article.text, article.start
    earlier = (CountryFind, PersonFind, OrganisationFind)
    taken = [(find.start, find.end) for kind in earlier for find in article.finds(kind)]
    entities = [(entity.start, entity.end) for entity in article.entities]
    spans = [*find_beside_rivers(text, begin), *_missed_places(text, begin, entities)]
    spans += [
        span
        for entity in article.entities
        for span in _clean(text, entity.start, entity.end)
        if entity.label == "LOC" or is_known_place(text[slice(*span)])
    ]
    people = [
        (entity.start, entity.end)
        for entity in article.entities
        if entity.label == "PER" and " " in article.text_of(entity)
    ]
    spans += [*_dateline_place(text, begin), *_without_overlaps(find_names(text, begin), people)]
    for start, end in _without_overlaps(spans, taken):
        objection = _find_objection(text, start, end)
        if not objection and is_excluded(text[start:end], text[slice(*article.sentence_at(start))]):
            objection = "means something else in this sentence (data/places/contexts.tsv)"
        if objection:
            tell("places", start, end, objection, taken=False)
            continue
        name = _base_form(text, start, end)
        if is_recording():
            known = f"in the tables of places, as {place_kind(name)}" if is_known_place(name) else "in no table"
            tell("places", start, end, f'"{name}" is {known}')
        yield PlaceFind(start, end, name, country_of_place(name))


def _clean(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Trim an entity to the name; one over a comma, a slash or a line end holds several."""
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


def _dateline_place(text: str, start: int) -> list[Offsets]:
    dateline = find_dateline(text, start)
    if dateline is None:
        return []
    return list(_clean(text, dateline.place_start, dateline.place_start + len(dateline.place)))


def _missed_places(text: str, start: int, named: list[Offsets]) -> Iterator[Offsets]:
    """Yield known places behind a preposition that are no part of an entity, the longer name before the shorter."""
    lengths = {position: end - begin for begin, end in named for position in range(begin, end)}
    for match in _BEHIND_PREPOSITION.finditer(text, start):
        first = match.start("name")
        for name in (match["name"], match["name"].split(" ")[0]):
            last = first + len(name)
            sure = is_known_place(name) and not is_ambiguous_place(name)
            if sure and all(lengths.get(position, 0) < len(name) for position in range(first, last)):
                yield first, last
                break


def _without_overlaps(spans: Iterable[Offsets], taken: list[Offsets]) -> Iterator[Offsets]:
    occupied = {position for start, end in taken for position in range(start, end)}
    # "Rothenburg ob der Tauber" before "Rothenburg".
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        if occupied.intersection(range(start, end)):
            tell("places", start, end, "overlaps what is found already", taken=False)
        else:
            occupied.update(range(start, end))
            yield start, end


def _find_objection(text: str, start: int, end: int) -> str:
    """Say why text[start:end] is no place; nothing where it is one."""
    name = text[start:end]
    if _NO_PLACE.search(name) or not any(char.isupper() for char in name):
        return "no name"
    if is_known_organisation(name) or (is_state_form(name) and capital_of(name) is None):
        return "a known organisation or a state"
    if stands_as_place(text, start, name) or name_beside_river(name):
        return ""
    if is_ambiguous_place(name):
        return "a common word here" if follows_determiner(text, start) else ""
    return "an adjective" if not is_known_place(name) and _is_adjective(text, name, end) else ""


def _is_adjective(text: str, name: str, end: int) -> bool:
    """Tell the adjective of a place ("Bozner Altstadt", "Münchner") from a place of that ending."""
    last = name.split()[-1]
    stem = last[:-2]
    if not last.endswith("er"):
        return last.endswith(("isch", "ische", "ischer", "isches", "ischen", "ischem")) and last == name
    return is_known_place(stem) or is_known_place(stem + "en") or (last == name and noun_phrase_follows(text, end))


def _base_form(text: str, start: int, end: int) -> str:
    """Return the name in the nominative: "Kiews" → "Kiew", "Schwarzen Meer" → "Schwarzes Meer", "LINZ" → "Linz"."""
    written = " ".join(text[start:end].split())
    if known := name_beside_river(written) or nominatives().get(written):
        return known
    if written.isupper() and is_known_place(written.title()):
        written = written.title()
    adjective, blank, noun = written.partition(" ")
    if blank and adjective.endswith(("en", "em", "er")):
        for ending in ("es", "er", "e"):
            if is_known_place(nominative := f"{adjective[:-2]}{ending} {noun}"):
                return nominative
    base = genitive_base(written)
    if base and not is_known_place(written) and (is_known_place(base) or noun_phrase_follows(text, end)):
        return base
    return written
