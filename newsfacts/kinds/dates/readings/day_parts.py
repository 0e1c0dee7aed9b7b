"""Reads the parts of a day: "am Abend", "in der Nacht auf Dienstag", "Morgen des 3. Mai"."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_known_day
from newsfacts.kinds.dates.readings.days import resolve_date
from newsfacts.kinds.dates.readings.reader import Reading, reader
from newsfacts.kinds.dates.readings.surroundings import ends_quotation
from newsfacts.kinds.dates.readings.token_values import part_in, shift_in, split_numeric, year_in
from newsfacts.kinds.dates.resolve_days import (
    find_day_in_text,
    find_morning_after,
    resolve_day,
    resolve_named_day,
    resolve_weekday,
)
from newsfacts.kinds.dates.values.days import SOME_DAY, AnyDay, Day
from newsfacts.kinds.dates.values.units import DayPart

_NIGHT_ENDS_ON = ("WEEKDAY", "HOLIDAY", "DEICTIC", "TOMORROW", "ORD", "DM", "DMY")
_WORD_WITH_SIGNS = re.compile(r"\S+")


@reader
def read_part(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "am Abend", "in der Nacht", "den frühen Morgenstunden", "bei Morgengrauen", "über Nacht"."""
    qualified = match.find("SHIFT", "THIS", "frühen", "späten", "frühem", "spätem", "SAME")
    if not (qualified or _is_placed(match, anchor)) or _has_owner(match):
        return None
    shift, part = shift_in(match), part_in(match)
    is_told = shift in (0, 1) and anchor.tense == "past"
    last = anchor.last(as_known_day) if shift == 1 or is_told or match.find("SAME") else None
    if shift == 1 and last and last.bounds:
        # "Am nächsten Morgen" goes on from the day mentioned; from the present it would be tomorrow's.
        return Day.of(last.bounds.first, 1).at(part)
    if last and (match.find("SAME") or is_told):
        return last.at(part)
    if shift == 1 and is_told:
        return SOME_DAY.at(part)
    if shift is not None:
        return anchor.published.shift_day(shift).at(part)
    return (find_morning_after(anchor) if part is DayPart.MORNING else None) or find_day_in_text(anchor).at(part)


def _is_placed(match: PatternMatch, anchor: Anchor) -> bool:
    """Return whether something happens then: "am Abend", "in der Nacht", "im Laufe des Tages"; no "ein Abend"."""
    before, second = match.before(), match.before(2)
    cls, outer = (before.cls if before else ""), (second.cls if second else "")
    if cls == "bei":
        # "Bei Morgengrauen" is when, "bei Nacht" in what light.
        return part_in(match) is not DayPart.NIGHT
    if cls == "im":
        # "Im Morgengrauen" is when, "im Nacht-Block" and „Die Frau im Morgengrauen“ are not.
        following = match.after()
        return not (ends_quotation(match) or (following is not None and following.cls == "HYPHEN"))
    if cls == "zu":
        # "Zu Mittag" is when, unless it is what they eat.
        is_eaten = not word_group("eating").isdisjoint(anchor.matched_in_sentence(_WORD_WITH_SIGNS))
        return part_in(match) is DayPart.NOON and not is_eaten
    if cls in class_group("ARTICLE"):
        return outer in class_group("DURING")
    if cls == "des":
        return outer in class_group("COURSE")
    return cls in class_group("ATPART") or cls in class_group("WHOLE")


def _has_owner(match: PatternMatch) -> bool:
    """Return whether it is a name: "in der Nacht der Museen"."""
    following, second = match.after(), match.after(2)
    if following is None or second is None:
        return False
    return following.cls in ("der", "des") and second.cls in ("capital", "UNITS")


@reader
def read_part_of_day(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Abend des 24. Dezember", "Morgen vom 3. Mai", "frühen Morgenstunden des Sonntags"."""
    weekday, named, part = (
        match.find("WEEKDAY", "ONWEEKDAY"), match.find("HOLIDAY"), match.find("PART", "MORNING")
    )  # fmt: skip
    day: AnyDay | None = resolve_date(match, anchor) if match.find("DMY", "DM", "ORD") else None
    if named and named.means.rule:
        day = resolve_named_day(anchor, named.means.rule)
    elif day is None and weekday:
        day = resolve_weekday(anchor, weekday.means.number)
    return day.at(part.means.day_part) if day and part else None


@reader
def read_part_of_last_day(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "morgens" right after a day: "am 31. Mai 2011 morgens"."""
    day = anchor.last(as_known_day, reach=0)
    return day.at(part_in(match)) if day else None


@reader
def read_night(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Nacht auf Dienstag", "Nacht von Freitag auf Samstag": the day on which it ends."""
    day = _last_day(match, anchor)
    return day.at(part_in(match)) if day else None


def _last_day(match: PatternMatch, anchor: Anchor) -> AnyDay | None:
    """Return the day that an expression names last."""
    day = [token for token in match.tokens if token.cls in _NIGHT_ENDS_ON][-1]
    if day.cls in ("DM", "DMY"):
        number, numeric_month, year = split_numeric(day.text, anchor)
        return resolve_day(anchor, numeric_month, number, year or year_in(match.tokens, anchor))
    if day.cls == "WEEKDAY":
        return resolve_weekday(anchor, day.means.number)
    if day.means.rule:
        return resolve_named_day(anchor, day.means.rule)
    if day.cls == "ORD":
        month = match.find("MONTH", "NAMEMONTH")
        year = year_in(match.tokens, anchor)
        return resolve_day(anchor, month.means.number, int(day.text[:-1]), year) if month else None
    return anchor.published.shift_day(day.means.number)
