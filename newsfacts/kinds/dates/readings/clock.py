"""Reads times of the day: "20.30 Uhr", "20 Uhr 15", "halb neun", "14–18 Uhr", "Mitternacht"."""

from __future__ import annotations

import re
from itertools import takewhile

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_day, as_whole_day
from newsfacts.kinds.dates.readings.reader import Reading, reader
from newsfacts.kinds.dates.readings.token_values import DAY_PARTS, number_of
from newsfacts.kinds.dates.resolve_days import find_day_in_text, resolve_day, resolve_weekday
from newsfacts.kinds.dates.values.days import AnyDay, Clock
from newsfacts.kinds.dates.values.units import DayPart

_TIMES = ("SMALL", "DOTTED", "CLOCK", "NUMWORD", "drei", "ORD", "ONE")
_COMMA_TIME = re.compile(r"\d{1,2},\d\d")
_LAST_HOUR, _LAST_MINUTE = 24, 59
_NOON = 12
# "Zwei Uhr nachmittags" is 14:00, "acht Uhr abends" 20:00; "zwölf Uhr abends" is no time of ours.
_AFTERNOON_ENDS, _EVENING_BEGINS = 8, 4
_NIGHT_ENDS = 6
_MIDNIGHT = Clock(24, 0)
# A time does not belong to a day after these.
_STOPS = ("COMMA", "DOT", "BREAK", "COLON", "und", "SMALL", "DOTTED", "CLOCK", "WEEKDAYPART")
# "Zehn nach fünf" is said of these minutes.
_MINUTES = (5, 10, 20, 25)


@reader
def read_clock(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "20.30 Uhr", "20 Uhr 15", "acht Uhr abends", and "14" in "14 bis 18 Uhr"."""
    time = match.find(*_TIMES, "NUM")
    clock = _read_time(time) if time else None
    if clock is None:
        return None
    hour, minute = clock
    minutes = match.tokens[2] if len(match.tokens) > 2 and match.tokens[2].cls in ("SMALL", "ORD", "NUMWORD") else None
    if minutes:
        minute = int(number_of(minutes) or 0)
    return _at(anchor, hour, minute, _part_in(match), _day_after(match, anchor))


@reader
def read_bare_clock(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "20:15" without "Uhr": only after a word of time or a date, for it may be a score."""
    following = match.after()
    if following and following.cls == "COLON":
        return None
    clock = _read_time(match.tokens[0])
    if clock is None or not (_is_after_time(match, anchor) or _is_before_time(match)):
        return None
    return _at(anchor, *clock, None)


def _is_after_time(match: PatternMatch, anchor: Anchor) -> bool:
    """Return whether it is a time after a preposition or a date: "um 20:15", "Freitag, 20:15"."""
    before, second, third = (match.before(distance) for distance in (1, 2, 3))
    if before is None:
        return False
    if before.cls in class_group("BEFORETIME"):
        return True
    if before.cls in ("COMMA", "DASH", "HYPHEN", "OPEN") and _is_date(second):
        return True
    if before.cls in class_group("OFSPAN") and _has_clock(match):
        return True
    if before.cls == "und" and third is not None and third.cls in class_group("PAIRED"):
        return True
    if second is not None and before.cls == "SMALL" and second.cls == "SLASH":
        return anchor.last(as_whole_day, reach=0) is not None
    return second is not None and before.cls == "YEAR" and second.cls in ("MONTH", "NAMEMONTH")


def _is_before_time(match: PatternMatch) -> bool:
    """Return whether it is a time before the end of a range or a date: "20:15 bis 21:00", "20:15 4.9.2025"."""
    following, second = match.after(), match.after(2)
    if following is None:
        return False
    is_range = second is not None and following.cls in ("bis", "HYPHEN", "DASH") and second.cls == "CLOCK"
    return is_range or following.cls in ("DMY", "ISO")


@reader
def read_spoken(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "halb neun", "Viertel nach acht", "kurz vor zehn"."""
    time = next((token for token in reversed(match.tokens) if token.cls in ("NUMWORD", "drei", "SMALL", "ONE")), None)
    hour = number_of(time) if time else None
    offset = _spoken_offset(match)
    if not isinstance(hour, int) or not 1 <= hour <= _LAST_HOUR or offset is None:
        return None
    hour, minute = divmod(hour * 60 + offset, 60)
    return _at(anchor, hour, minute, _part_in(match))


def _spoken_offset(match: PatternMatch) -> int | None:
    """Return the distance in minutes of a spoken time from the hour that it names; None if it is no time."""
    words = [token.cls for token in match.tokens]
    if "halb" in words:
        return -30
    if "viertel" in words or "dreiviertel" in words:
        three = words[0] in ("drei", "dreiviertel")
        return 15 if "nach" in words else -15 if "vor" in words or three else -45
    if words[0] == "NUMWORD" and len(words) == 3:
        minutes = number_of(match.tokens[0])
        if minutes not in _MINUTES:
            return None
        return int(minutes) if "nach" in words else -int(minutes)
    return 0


@reader
def read_midnight(_: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Mitternacht": the end of the day."""
    return find_day_in_text(anchor).at(_MIDNIGHT)


def _part_in(match: PatternMatch) -> DayPart | None:
    part = match.find(*DAY_PARTS)
    return part.means.day_part if part else None


def _day_after(match: PatternMatch, anchor: Anchor) -> AnyDay | None:
    """Return the day that follows a time: "um 20 Uhr am Freitag"."""
    if anchor.last(as_whole_day, reach=0):
        return None
    near = list(takewhile(lambda token: token.cls not in _STOPS, match.tokens_after(7)))
    for number, token in enumerate(near):
        if token.cls != "am":
            continue
        classes = [follower.cls for follower in near[number + 1 : number + 3]]
        if classes[:1] == ["WEEKDAY"]:
            return resolve_weekday(anchor, near[number + 1].means.number)
        if classes in (["ORD", "MONTH"], ["ORD", "NAMEMONTH"]):
            return resolve_day(anchor, near[number + 2].means.number, int(near[number + 1].text[:-1]))
    return None


def _at(anchor: Anchor, hour: int, minute: int, part: DayPart | None, day: AnyDay | None = None) -> AnyDay | None:
    """Return a time of the day that is meant; None for no time."""
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    if part is None and hour < _NOON:
        part = _part_mentioned(anchor)
    is_afternoon = part is DayPart.AFTERNOON and hour < _AFTERNOON_ENDS
    if is_afternoon or (part is DayPart.EVENING and _EVENING_BEGINS < hour < _NOON):
        hour += _NOON
    day = day or find_day_in_text(anchor)
    is_today = day == anchor.published.shift_day()
    if part is DayPart.NIGHT and hour < _NIGHT_ENDS and anchor.tense == "future" and is_today:
        # "heute Nacht um 2 Uhr": what is to come lies after midnight.
        day = anchor.published.shift_day(1)
    return day.at(Clock(hour, minute))


def _part_mentioned(anchor: Anchor) -> DayPart | None:
    """Return the part of the day that the sentence has mentioned: "morgen Abend um halb acht"."""
    mention = anchor.story.latest
    day = as_day(mention.value) if mention and mention.sentence == anchor.sentence else None
    return day.time if day and isinstance(day.time, DayPart) else None


def _read_time(token: CalendarToken) -> tuple[int, int] | None:
    if token.cls in ("DOTTED", "CLOCK") or (token.cls == "NUM" and _COMMA_TIME.fullmatch(token.text)):
        hour, minute = re.split(r"[.:,h]", token.text)
        return int(hour), int(minute)
    number = number_of(token)
    return (number, 0) if isinstance(number, int) and 0 <= number <= _LAST_HOUR else None


def _is_date(token: CalendarToken | None) -> bool:
    return token is not None and token.cls in ("DMY", "DM", "ISO", "WEEKDAY", "WEEKDAYPART", "DEICTIC", "YEAR")


def _has_clock(match: PatternMatch) -> bool:
    """Return whether the other end of a range is a time as well."""
    near = [match.before(2), match.after(2)]
    return any(token is not None and token.cls == "CLOCK" for token in near)
