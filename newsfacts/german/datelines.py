"""The dateline at an article's head: `Paris (Reuters) - `, `Wien/Bozen (APA) – `, `BOZEN. `, `Mals (lie). `.

An article may date itself there, or on a line of its own at its head or foot: `16.02.2016, 19:28 Uhr`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.german.closed_classes import alternatives, is_of_class, words_of
from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.tables import Row, load_table
from newsfacts.text.patterns import CAPITAL, CAPITALS, LETTER, SMALL

# Places as they are printed: capitalised words, at most four, with "/" between two places.
_PLACE = rf"{CAPITAL}[\w.'’-]*(?: {LETTER}[\w.'’-]*){{0,3}}?"
_LONGEST_INITIALS = 5
_DATELINE = re.compile(
    rf"\s*(?P<place>{_PLACE}(?:/{_PLACE})*?)"
    rf"(?:,\s*(?:den\s+)?\d{{1,2}}\.\s?(?:{CAPITAL}{SMALL}+\.?|\d{{1,2}}\.)\s?(?:\d{{2,4}})?)?"
    r"(?:\s*[,(]\s*(?P<source>[\w./,\s–-]{1,60}?)\s*\))?"
    rf"(?:\s+[-–—]{{1,2}}\s+|\s*[.:]\s+(?=[{CAPITALS}„\"»])|(?<=\))\s+(?=[{CAPITALS}„\"»]))"
)


_DAY = re.compile(
    rf"\d{{1,2}}\.\s?(?:{CAPITAL}{SMALL}+\.?\s?\d{{4}}|\d{{1,2}}\.\s?(?:\d{{4}}|\d\d(?!\d)))|\d{{4}}-\d\d-\d\d"
)
_STAMP_AFTER = re.compile(r"\s*(?:$|[,|/·–)\]-]|um\b|\d|T\d)")
# So many lines at the head and at the foot may be such a line, and none is longer than this.
_OUTER_LINES = 5
_LONGEST_STAMP = 90


class StampWordRow(Row):
    """A word of the line that dates an article, and such a line."""

    word: str
    example: str


class Dateline(NamedTuple):
    """Half-open offsets of the dateline, the place as printed, and the bracketed source (agencies, initials)."""

    start: int
    end: int
    place: str
    place_start: int
    source: str | None


def find_dateline(text: str, start: int) -> Dateline | None:
    """Find the dateline that opens the body, at `start`, or one of the lines below a headline; None without one."""
    for begin, end in _outer_lines(text, start):
        match = _DATELINE.match(text, begin)
        if match and match.end() <= end and _is_dateline(match):
            return _read_dateline(match)
    return None


def _read_dateline(match: re.Match[str]) -> Dateline:
    place = match["place"]
    return Dateline(
        start=match.start("place"),
        end=match.end(),
        place=place.title() if place.isupper() else place,
        place_start=match.start("place"),
        source=match["source"],
    )


def find_own_dates(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where an article says when it was published, the surest place first: half-open offsets of days."""
    if dateline := find_dateline(text, start):
        yield from (match.span() for match in _DAY.finditer(text, dateline.start, dateline.end))
    for line in _outer_lines(text, start):
        yield from _find_stamp(text, *line)
    for line in _outer_lines(text, start, foot=True):
        yield from _find_stamp(text, *line, foot=True)


@cache
def _before_day(*, foot: bool) -> re.Pattern[str]:
    """Match what a line says before the day that the article is of: stamp words, at the head after a source.

    At the foot an author in brackets may precede: "(lie, 16.02.2016)".
    """
    words = {row.word for row in load_table("german/stamp_words", StampWordRow)}
    words |= {day.capitalize() for day in words_of("weekday")}
    words = words.union(*((word.lower(), word.upper()) for word in words if word[0].isupper()))
    stamp = rf"(?:(?:{alternatives(frozenset(words))})[\s.,:|]*)*"
    source = rf"[\s(\[]*[\w.&/]+(?: [\w.&/]+){{0,2}}\s*[,|(–-]\s*{stamp}"
    credit = rf"\s*[(\[][\w./& -]{{1,40}},\s*{stamp}"
    return re.compile(rf"[\s(\[|«]*{stamp}|{credit if foot else source}")


def _find_stamp(text: str, start: int, end: int, *, foot: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the day of a line that says no more than when the article was published, by whom and where."""
    day = _DAY.search(text, start, end) if end - start <= _LONGEST_STAMP else None
    if not day or not _STAMP_AFTER.match(text, day.end(), end):
        return
    if _before_day(foot=foot).fullmatch(text, start, day.start()):
        yield day.span()


def _outer_lines(text: str, start: int, *, foot: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the first lines that are not blank, or of the last ones from below."""
    begin, end, left = start, len(text), _OUTER_LINES
    while begin < end and left:
        if foot:
            first, last = max(text.rfind("\n", begin, end) + 1, begin), end
            end = first - 1
        else:
            cut = text.find("\n", begin, end)
            first, last = begin, cut if cut >= 0 else end
            begin = last + 1
        if not text[first:last].isspace() and first < last:
            left -= 1
            yield first, last


def _is_dateline(match: re.Match[str]) -> bool:
    """Distinguish a dateline from a headline with a dash or a short first sentence: it opens with a place.

    A place that no list knows needs a source in brackets, an agency or an author's initials.
    """
    place, source = match["place"], match["source"] or ""
    is_place = _is_known(place) or (_is_known(re.split(r"[/ (]", place)[0]) and _is_phrase_of_names(place))
    is_surely_source = 0 < len(source) <= _LONGEST_INITIALS or is_known_organisation(source)
    if is_surely_source or (source and not is_known_place(source)):  # "Menden (Sauerland): Auto brennt" has none
        return is_place or is_surely_source
    return is_place and (place.isupper() or match[0].rstrip()[-1] in "-–—.")


def _is_known(name: str) -> bool:
    return is_known_place(name) or is_known_place(name.title())


def _is_phrase_of_names(place: str) -> bool:
    """Return whether its words in small letters only join names: "Frankfurt am Main", not "Berlin hat verschlafen"."""
    small = (word for word in re.split("[/ ]", place) if word[:1].islower() and not word.endswith("."))
    return all(is_of_class(word, "preposition", "contraction", "determiner") for word in small)
