"""The dateline at an article's head: `Paris (Reuters) - `, `Wien/Bozen (APA) – `, `BOZEN. `, `Mals (lie). `."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.organisations import is_known_organisation

# Places as they are printed: capitalised words, at most four, with "/" between two places.
_PLACE = r"[A-ZÄÖÜ][\w.'’-]*(?: [A-Za-zÄÖÜäöü][\w.'’-]*){0,3}?"
_LONGEST_INITIALS = 5
_DATELINE = re.compile(
    rf"\s*(?P<place>{_PLACE}(?:/{_PLACE})*?)"
    r"(?:,\s*(?:den\s+)?\d{1,2}\.\s?(?:[A-ZÄÖÜ][a-zä]+\.?|\d{1,2}\.)\s?(?:\d{2,4})?)?"
    r"(?:\s*[,(]\s*(?P<source>[\w./,\s–-]{1,60}?)\s*\))?"
    r"(?:\s+[-–—]{1,2}\s+|\s*[.:]\s+(?=[A-ZÄÖÜ„\"»])|(?<=\))\s+(?=[A-ZÄÖÜ„\"»]))"
)


class Dateline(NamedTuple):
    """Half-open offsets of the dateline, the place as printed, and the bracketed source (agencies, initials)."""

    start: int
    end: int
    place: str
    place_start: int
    source: str | None
    source_start: int


def find_dateline(text: str, start: int) -> Dateline | None:
    """Find the dateline that opens the body, at `start`; None where the article opens with a sentence."""
    match = _DATELINE.match(text, start)
    if match is None or not _is_dateline(match):
        return None
    place = match["place"]
    return Dateline(
        start=match.start("place"),
        end=match.end(),
        place=place.title() if place.isupper() else place,
        place_start=match.start("place"),
        source=match["source"],
        source_start=match.start("source"),
    )


def _is_dateline(match: re.Match[str]) -> bool:
    """Tell a dateline from a headline with a dash or a short first sentence: it opens with a place.

    A place that no list knows needs a source in brackets, an agency or an author's initials.
    """
    place, source = match["place"], match["source"]
    first = re.split(r"[/ (]", place)[0]
    is_place = any(is_known_place(name) for name in (place, first, place.title(), first.title()))
    if source:
        return is_place or len(source) <= _LONGEST_INITIALS or is_known_organisation(source)
    return is_place and (place.isupper() or match[0].rstrip()[-1] in "-–—.")
