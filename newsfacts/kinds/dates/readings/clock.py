"""Reads times of the day: "20.30 Uhr", "20 Uhr 15", "halb neun", "14–18 Uhr", "Mitternacht"."""

from __future__ import annotations

import re
from itertools import takewhile

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import number_of
from newsfacts.kinds.dates.resolve_days import find_day_in_text, resolve_day, resolve_weekday, shift_day

_TIMES = ("SMALL", "DOTTED", "CLOCK", "NUMWORD", "drei", "ORD", "ONE")
_NIGHT_ENDS = 6
# A time does not belong to a day after these.
_STOPS = ("COMMA", "DOT", "BREAK", "COLON", "und", "SMALL", "DOTTED", "CLOCK", "WEEKDAYPART")
# "Zehn nach fünf" is said of these minutes.
_MINUTES = (5, 10, 20, 25)
_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d$")
_PARTS = ("PART", "MORNING", "PARTLOW", "PARTADV", "früh", "frühen", "späten")


@reader
def read_clock(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "20.30 Uhr", "20 Uhr 15", "acht Uhr abends", and "14" in "14 bis 18 Uhr"."""
    time = match.find(*_TIMES)
    clock = _read_time(time) if time else None
    if clock is None:
        return None
    hour, minute = clock
    minutes = match.tokens[2] if len(match.tokens) > 2 and match.tokens[2].cls in ("SMALL", "ORD", "NUMWORD") else None
    if minutes:
        minute = int(number_of(minutes) or 0)
    part = match.find(*_PARTS)
    return _at(anchor, hour, minute, part.value if part else "", _day_after(match, anchor))


@reader
def read_bare_clock(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "20:15" without "Uhr": only after a word of time or a date, for it may be a score."""
    before, following = match.before(), match.after()
    placed = before is not None and (
        before.cls in ("um", "gegen", "ab", "ISO", "DMY", "WEEKDAY", "WEEKDAYPART", "DM")
        or (before.cls in ("COMMA", "DASH", "HYPHEN", "OPEN") and _is_date(match.before(2)))
        or (before.cls in ("von", "bis", "HYPHEN", "DASH", "zwischen") and bool(_has_clock(match)))
        or (before.cls == "und" and (outer := match.before(3)) is not None and outer.cls in ("um", "ab", "zwischen"))
    )
    ahead, second = match.after(2), match.before(2)
    if before and second and before.cls == "YEAR" and second.cls in ("MONTH", "NAMEMONTH"):
        placed = True
    if before and second and before.cls == "SMALL" and second.cls == "SLASH":
        placed = anchor.last_value(_DAY, reach=0) is not None
    if following and ahead and following.cls in ("bis", "HYPHEN", "DASH") and ahead.cls == "CLOCK":
        placed = True
    if following and following.cls in ("DMY", "ISO"):
        placed = True
    clock = _read_time(match.tokens[0])
    if not placed or clock is None or (following and following.cls == "COLON"):
        return None
    return _at(anchor, *clock, "")


@reader
def read_spoken(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "halb neun", "Viertel nach acht", "kurz vor zehn"."""
    words = [token.cls for token in match.tokens]
    time = next((token for token in reversed(match.tokens) if token.cls in ("NUMWORD", "drei", "SMALL", "ONE")), None)
    number = number_of(time) if time else None
    if not isinstance(number, int) or not 1 <= number <= 24:
        return None
    offset = 0
    if "halb" in words:
        offset = -30
    elif "viertel" in words or "dreiviertel" in words:
        three = words[0] in ("drei", "dreiviertel")
        offset = 15 if "nach" in words else -15 if "vor" in words or three else -45
    elif words[0] == "NUMWORD" and len(words) == 3:
        before_hour = number_of(match.tokens[0])
        if before_hour is None or before_hour not in _MINUTES:
            return None
        offset = int(before_hour) if "nach" in words else -int(before_hour)
    minutes = number * 60 + offset
    part = match.find(*_PARTS)
    return _at(anchor, minutes // 60, minutes % 60, part.value if part else "")


@reader
def read_midnight(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Mitternacht": the end of the day."""
    return Timex(f"{find_day_in_text(anchor)}T24:00")


def _day_after(match: PatternMatch, anchor: Anchor) -> str | None:
    """Return the day that follows a time: "um 20 Uhr am Freitag"."""
    if anchor.last_value(_DAY, reach=0):
        return None
    near = list(takewhile(lambda token: token.cls not in _STOPS, match.tokens_after(7)))
    for number, token in enumerate(near):
        if token.cls != "am":
            continue
        classes = [follower.cls for follower in near[number + 1 : number + 3]]
        if classes[:1] == ["WEEKDAY"]:
            return resolve_weekday(anchor, int(near[number + 1].value))
        if classes in (["ORD", "MONTH"], ["ORD", "NAMEMONTH"]):
            return resolve_day(anchor, int(near[number + 2].value), int(near[number + 1].text[:-1]))
    return None


def _at(anchor: Anchor, hour: int, minute: int, part: str, day: str | None = None) -> Timex | None:
    if hour > 24 or minute > 59:
        return None
    if not part and hour < 12:
        part = _part_mentioned(anchor)
    if (part == "AF" and hour < 8) or (part == "EV" and 4 < hour < 12):
        hour += 12
    day = day or find_day_in_text(anchor)
    if part == "NI" and hour < _NIGHT_ENDS and anchor.tense == "future" and day == shift_day(anchor, 0):
        # "heute Nacht um 2 Uhr": what is to come lies after midnight.
        day = shift_day(anchor, 1)
    return Timex(f"{day}T{hour:02}:{minute:02}")


def _part_mentioned(anchor: Anchor) -> str:
    """Return the part of the day that the sentence has mentioned: "morgen Abend um halb acht"."""
    mention = anchor.story.latest
    return mention.value.partition("T")[2] if mention and mention.sentence == anchor.sentence else ""


def _read_time(token: CalendarToken) -> tuple[int, int] | None:
    if token.cls in ("DOTTED", "CLOCK"):
        hour, minute = re.split(r"[.:]", token.text)
        return int(hour), int(minute)
    number = number_of(token)
    return (number, 0) if isinstance(number, int) and 0 <= number <= 24 else None


def _is_date(token: CalendarToken | None) -> bool:
    return token is not None and token.cls in (
        "DMY",
        "DM",
        "ISO",
        "WEEKDAY",
        "WEEKDAYPART",
        "DEICTIC",
        "YEAR",
    )


def _has_clock(match: PatternMatch) -> bool:
    """Say whether the other end of a range is a time as well."""
    near = [match.before(2), match.after(2)]
    return any(token is not None and token.cls == "CLOCK" for token in near)
