"""Reads days of a month: "Donnerstag, 4. September 2025", "04.09.25", "vom 3. bis zum 5. Mai"."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_month
from newsfacts.kinds.dates.readings.reader import Reading, reader, word_reader
from newsfacts.kinds.dates.readings.token_values import MONTHS, ordinal_of, split_numeric, year_in
from newsfacts.kinds.dates.resolve_days import resolve_day
from newsfacts.kinds.dates.values.days import Clock, Day

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?")
_UNDOTTED = re.compile(r"(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])")
_FARTHEST_MONTH = 14


class _WrittenDate(NamedTuple):
    """What an expression says of a day."""

    day: int
    month: int
    year: int | None


@word_reader
def read_iso(match: PatternMatch) -> Reading | None:
    """Read 2025-09-04 and 2025-09-04T13:30:00+02:00; fractions of seconds and time zones are left out."""
    found = _ISO.match(match.tokens[0].text)
    if not found:
        return None
    year, month, number, hour, minute, second = (int(digits) if digits else None for digits in found.groups())
    day = Day(year, month, number)
    if day.bounds is None:
        return None
    return day.at(Clock(hour, minute, second)) if hour is not None else day


@reader
def read_day(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Donnerstag, 4. September 2025", "04.09.25", "4. 9. 2025"."""
    return resolve_date(match, anchor)


def resolve_date(match: PatternMatch, anchor: Anchor) -> Day | None:
    """Return the day of a month that an expression names; None if there is no such day."""
    if match.tokens[-1].cls in ("DOTTED", "NUM"):
        date = _undotted_date(match.tokens[-1].text)
    else:
        date = _numeric_date(match, anchor) if match.find("DMY", "DM") else _written_date(match, anchor)
    if date is None:
        return None
    if match.find("SLASH"):
        # The stamp of a report says when it was written.
        anchor = anchor.as_of("past")
    weekday = _weekday_of(match)
    day = resolve_day(anchor, date.month, date.day, date.year, weekday.means.number if weekday else None)
    if day is None or (day.year is not None and day.bounds is None):
        return None
    return day.at(weekday.means.day_part) if weekday else day


def _weekday_of(match: PatternMatch) -> CalendarToken | None:
    """Return the weekday in an expression, or before one in brackets: "am Dienstag (12.8.)"."""
    before, second = match.before(), match.before(2)
    if before and second and before.cls == "OPEN" and second.cls == "WEEKDAY":
        return second
    return match.find("WEEKDAY", "WEEKDAYABBR", "WEEKDAYPART")


def _numeric_date(match: PatternMatch, anchor: Anchor) -> _WrittenDate | None:
    token = match.find("DMY", "DM")
    if token is None:
        return None
    day, month, year = split_numeric(token.text, anchor)
    year = year or year_in(match.tokens, anchor) or _year_ahead(match, month)
    return None if year is None and _is_numbering(match) else _WrittenDate(day, month, year)


def _undotted_date(text: str) -> _WrittenDate | None:
    """Read "01.03" without its last full stop; "1.3" is a number, and "9.30" a time."""
    written = _UNDOTTED.fullmatch(text)
    return _WrittenDate(int(written[1]), int(written[2]), None) if written else None


def _written_date(match: PatternMatch, anchor: Anchor) -> _WrittenDate:
    numbers = [ordinal_of(token) for token in match.tokens if token.cls in ("ORD", "SMALL", "ORDWORD")]
    name = match.find(*MONTHS)
    month = name.means.number if name else numbers[1]
    return _WrittenDate(numbers[0], month, year_in(match.tokens, anchor) or _year_ahead(match, month))


@reader
def read_day_of_range(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "3." in "3./4. Mai 2025" and in "vom 3. bis zum 5. Mai": its month comes later."""
    weekday, first = match.find("WEEKDAY"), match.find("ORD", "SMALL")
    outer = match.words_before(2)
    if weekday and [token.cls for token in outer] in (["und", "WEEKDAY"], ["HYPHEN", "WEEKDAY"], ["bis", "WEEKDAY"]):
        # "Samstag und Sonntag, 5. und 6. September": the first day belongs to the first weekday.
        return None
    ahead = match.tokens_after(_FARTHEST_MONTH)
    if ahead and ahead[0].cls in ("am", "auf") and ahead[0].text[0].isupper():
        # "2. Am 3. Mai …" is an item of a list.
        return None
    place = next((place for place, token in enumerate(ahead) if token.cls in ("DMY", "DM", *MONTHS)), None)
    if first is None or place is None:
        return None
    last = ahead[place]
    if last.cls in MONTHS:
        month, year = last.means.number, year_in(ahead[place + 1 : place + 3], anchor)
    else:
        month, year = split_numeric(last.text, anchor)[1:]
    return resolve_day(anchor, month, ordinal_of(first), year, weekday.means.number if weekday else None)


@reader
def read_day_of_mentioned_month(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "28." in "Das war im Juli 1914. Am 28. begann …": a day of the month last mentioned."""
    last = anchor.last(as_month, reach=1)
    if last is None:
        return None
    year, month = last
    day = resolve_day(anchor, month, int(match.tokens[0].text[:-1]), year)
    return day if day and day.bounds else None


def _is_numbering(match: PatternMatch) -> bool:
    """Distinguish the number of a section ("Kapitel 3.2.") from a day ("am 3.2.")."""
    before, following = match.before(), match.after()
    adjoins = (
        following is not None
        and following.start == match.tokens[-1].end
        and following.cls in ("SMALL", "NUM", "HYPHEN")
    )
    return adjoins or (before is not None and before.text in word_group("before_number"))


def _year_ahead(match: PatternMatch, month: int) -> int | None:
    """Return the year of the first day in "27. November bis 6. Januar 2019": it comes after the last."""
    near = match.tokens_after(5)
    if not near or near[0].cls not in ("bis", "und", "SLASH", "HYPHEN", "DASH", "COMMA"):
        return None
    ahead = [token for token in near[1:] if token.cls != "DOT" and token.cls not in class_group("TOTHE")]
    if [token.cls for token in ahead[:3]] not in (["ORD", "MONTH", "YEAR"], ["ORD", "NAMEMONTH", "YEAR"]):
        return None
    return int(ahead[2].text) - (ahead[1].means.number < month)
