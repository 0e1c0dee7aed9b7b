"""The dateline at an article's head: `Paris (Reuters) - `, `Wien/Bozen (APA) – `, `BOZEN. `, `Mals (lie). `."""

from __future__ import annotations

import re
from typing import NamedTuple

# Places as they are printed: capitalised words, at most four, with "/" between two places.
_PLACE = r"[A-ZÄÖÜ][\w.'’-]*(?:[ -](?:[A-ZÄÖÜ(a-z][\w.'’)-]*)){0,3}"
_DATELINE = re.compile(
    rf"\s*(?P<place>{_PLACE}(?:/{_PLACE})*?)"
    r"(?:,\s*(?:den\s+)?\d{1,2}\.\s?(?:[A-ZÄÖÜ][a-zä]+\.?|\d{1,2}\.)\s?(?:\d{2,4})?)?"
    r"(?:\s*[,(]\s*(?P<source>[\w./,\s–-]{1,60}?)\s*\))?"
    r"(?:\s+[-–—]{1,2}\s+|\s*[.:]\s+(?=[A-ZÄÖÜ„\"»]))"
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
    if place.isupper():
        place = place.title()
    return Dateline(
        match.start("place"), match.end(), place, match.start("place"), match["source"], match.start("source")
    )


def _is_dateline(match: re.Match[str]) -> bool:
    """Tell a dateline from a sentence or headline with a dash: it names a source, stands in capitals, or is short."""
    from newsfacts.german.gazetteer import is_known_place

    place = match["place"]
    first = re.split(r"[/ (]", place)[0]
    known = is_known_place(place) or is_known_place(first) or is_known_place(place.title())
    if match["source"]:
        return known or re.search(r"\b(?:dpa|AFP|Reuters|APA|AP|SDA|sda|KNA|epd|ots|dts|DPA|rtr)\b", match["source"]) is not None or len(match["source"]) <= 5
    ends_with_dash = match[0].rstrip()[-1] in "-–—"
    return known and (ends_with_dash or place.isupper())
