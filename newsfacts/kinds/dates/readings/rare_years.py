"""Reads years as the news seldom writes them: before Christ, of three digits, of two: "44 v. Chr.", "Sommer 69"."""

from __future__ import annotations

import re

from newsfacts.german.closed_classes import is_of_class, is_preposition
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_early
from newsfacts.kinds.dates.readings.reader import Reading, reader, word_reader
from newsfacts.kinds.dates.readings.surroundings import starts_sentence
from newsfacts.kinds.dates.readings.token_values import MONTHS, ordinal_of, year_of
from newsfacts.kinds.dates.resolve_periods import resolve_month, resolve_season
from newsfacts.kinds.dates.values.days import Day
from newsfacts.kinds.dates.values.eras import BeforeChrist
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import Year

_BEFORE, _AFTER = ("v", "vor"), ("n", "nach")
_FARTHEST_ERA = 9
# "Sommer 69": what is less is rather a number of degrees, goals or euros, unless it is written with a zero, "06".
_LEAST_SHORT_YEAR = 40
_ADJECTIVE = re.compile("[a-zäöüß]{2,}e[mnrs]?")


@word_reader
def read_before_christ(match: PatternMatch) -> Reading | None:
    """Read "44 v. Chr.", "753 vor Christus", "234 v. u. Z."; "n. Chr." is a year as any other."""
    return _of_era(match.find("YEAR", "SMALL", "NUM"), is_before=match.find(*_BEFORE) is not None)


@word_reader
def read_first_of_era(match: PatternMatch) -> Reading | None:
    """Read "3200" in "3200 bis 2800 v. Chr.", "8." in "8. und 7. Jahrhundert v. Chr.": the era comes later."""
    ahead = match.tokens_after(_FARTHEST_ERA)
    is_before = next((token.cls in _BEFORE for token in ahead if token.cls in (*_BEFORE, *_AFTER)), False)
    nth = match.find("ORD", "ORDWORD")
    if nth is None:
        return _of_era(match.tokens[-1], is_before=is_before)
    unit = next((token.means.unit for token in ahead if token.cls == "UNIT"), Unit.CENTURY)
    return BeforeChrist(ordinal_of(nth) - 1, unit) if unit in (Unit.CENTURY, Unit.MILLENNIUM) and is_before else None


def _of_era(number: CalendarToken | None, *, is_before: bool) -> BeforeChrist | Year | None:
    digits = number.text if number else ""
    if not digits.isdigit() or len(digits) > 4:
        return None
    return BeforeChrist(int(digits)) if is_before else Year(int(digits))


@reader
def read_early_year(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Jahr 962", "anno 800", and "Jahr 9" in a text about that time; not "im Jahr 300 Euro"."""
    number = match.tokens[-1].text
    if not (number.isdigit() and len(number) <= 4) or counts_something(match):
        return None
    is_told = len(number) > 2 or anchor.last(as_early) is not None
    return Year(int(number)) if is_told else None


@word_reader
def read_day_of_early_year(match: PatternMatch) -> Reading | None:
    """Read "25. Dezember 800 gekrönt"; not "am 3. Mai 500 Gäste", nor a number that ends its clause."""
    number, name, nth = match.tokens[-1].text, match.find(*MONTHS), match.find("ORD")
    if not (number.isdigit() and len(number) == 3) or not _is_followed_by_verb(match) or name is None or nth is None:
        return None
    day = Day(int(number), name.means.number, ordinal_of(nth))
    return day if day.bounds else None


@reader
def read_short_year(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Sommer 69", "Winter 62/63", and "Mai 68" where a verb follows; not "im Sommer 69 Prozent"."""
    name, number = match.tokens[0], match.find("SMALL")
    if number is None or len(number.text) != 2 or not (number.text[0] == "0" or int(number.text) >= _LEAST_SHORT_YEAR):
        return None
    is_span = match.find("SLASH") is not None
    if not (is_span or _is_followed_by_verb(match)):
        return None
    year = year_of(number.text, anchor.published.year)
    if name.means.year_part:
        return resolve_season(anchor, name.means.year_part, year=year)
    return None if is_span else resolve_month(anchor, name.means.number, year)


def _is_followed_by_verb(match: PatternMatch) -> bool:
    """Return whether nothing is counted, and the clause goes on: "Im Sommer 69 landeten …", "(Sommer 69)"."""
    following = match.after()
    goes_on = following is not None and (following.cls == "CLOSE" or following.text[0].islower())
    return goes_on and not counts_something(match)


def counts_something(match: PatternMatch) -> bool:
    """Return whether a number is followed by what it counts: "300 Euro", "300 neue Stellen", "300 000", "300 Mio."."""
    following, second = match.after(), match.after(2)
    if following is None:
        return False
    if following.cls in ("sign", *class_group("NUMBER")) or following.text[0].isupper():
        return True
    if second is not None and second.cls in class_group("NUMBER") and _pairs(following.text):
        # "ab Januar 63 statt 58 Euro"
        return True
    is_noun_phrase = second is not None and second.text[0].isupper() and _ADJECTIVE.fullmatch(following.text)
    # After "Im Jahr 962" comes the verb: "krönte der Papst …".
    return bool(is_noun_phrase) and not _opens_sentence(match)


def _pairs(word: str) -> bool:
    """Return whether a word joins two amounts: "63 statt 58", "12 oder 15"."""
    return is_preposition(word) or is_of_class(word, "conjunction")


def _opens_sentence(match: PatternMatch) -> bool:
    before = match.before()
    return starts_sentence(match) or (before is not None and before.text[0].isupper())
