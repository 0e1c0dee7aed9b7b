"""Reads how often: "jeden Montag", "alle zwei Jahre", "500 Euro im Monat"."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.groups import class_group
from newsfacts.kinds.dates.readings.lengths import MULTIPLES, UNITS, duration_of, format_amounts
from newsfacts.kinds.dates.readings.surroundings import starts_sentence
from newsfacts.kinds.dates.readings.timex import Timex, reader

_FREQUENT = ("CE", "DE", "M", "Y", "W", "D", "TH", "TM", "TS", "Q", "HY", "NI")


@reader
def read_every(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "jeden Montag", "alle zwei Jahre", "jedes Jahr", "jeden zweiten Samstag im Monat", "pro Woche"."""
    tokens = match.tokens
    last = tokens[-1]
    day = match.find("WEEKDAY", "WEEKDAYS", "ONWEEKDAY", "MONDAYS", "WEEKDAYABBR")
    nth = match.find("ORDWORD", "SHIFT", "ORD")
    if match.find("im") and last.cls in ("UNIT", "YEARUNIT") and len(tokens) > 2:
        return Timex(format_amounts([("1", last.value)]) or "", recurs=True)
    if day:
        every = int(nth.value) if nth and nth.cls == "ORDWORD" else 1
        return Timex(f"P{every}W" if every > 1 else f"XXXX-WXX-{day.value}", recurs=True)
    if part := match.find("WEEKDAYPART"):
        return Timex(f"XXXX-WXX-{part.value}", recurs=True)
    if len(tokens) == 1 and tokens[0].cls == "PART":
        # "Vormittags wusch er …" at the start of a sentence; "des Vormittags" is one morning.
        return (
            Timex(f"XXXX-XX-XXT{last.value}", recurs=True)
            if last.text.endswith("ags") and starts_sentence(match)
            else None
        )
    if (part := match.find("PART", "MORNING")) and match.find(*class_group("EVERY")):
        return Timex(f"XXXX-XX-XXT{part.value}", recurs=True)
    if part:
        return Timex("P1D", recurs=True)
    if part := match.find("PARTADV"):
        return Timex(f"XXXX-XX-XXT{part.value}", recurs=True)
    if season := match.find("SEASON"):
        return Timex(f"XXXX-{season.value}", recurs=True)
    if month := match.find("MONTH", "NAMEMONTH"):
        return Timex(f"XXXX-{int(month.value):02}", recurs=True)
    unit = match.find(*UNITS)
    if unit is None or (unit.value not in _FREQUENT and unit.value not in MULTIPLES and unit.value != "WE"):
        return None
    if match.find("um", "für", "zu"):
        return Timex(format_amounts([("1", unit.value)]) or "", recurs=True)
    if nth and nth.cls == "ORDWORD":
        return Timex(format_amounts([(nth.value, unit.value)]) or "", recurs=True)
    value = "XXXX-WXX-WE" if unit.value == "WE" and len(tokens) < 3 else duration_of(tokens)
    return Timex(value, recurs=True) if value else None


@reader
def read_rate(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "im Jahr", "am Tag", "die Woche" after a figure: "500 Euro im Monat", "dreimal die Woche"."""
    unit = match.tokens[-1]
    allowed = {"im": ("M", "Y"), "am": ("D",), "die": ("W", "TH"), "in": ("W", "TH"), "der": ("W",)}[
        match.tokens[0].cls
    ]
    if unit.value not in allowed:
        return None
    for distance in range(1, 5):
        token = match.before(distance)
        if token is None or token.cls in ("DOT", "BREAK", "COMMA", "COLON"):
            return None
        counted = match.before(distance - 1) if distance > 1 else None
        year = token.cls == "YEAR" and not (counted and counted.cls in ("capital", "sign"))
        if year:
            return None
        if token.cls in ("SMALL", "NUM", "YEAR", "NUMWORD", "drei", "DOTTED", "mal") or re.fullmatch(
            r"\w+mal", token.text
        ):
            return Timex(f"P{'T1H' if unit.value == 'TH' else '1' + unit.value}", recurs=True)
    return None


@reader
def read_every_value(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read what recurs in one word: "jährlich"."""
    return Timex(match.tokens[0].value, recurs=True)


@reader
def read_recurs(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read what recurs as the pattern's row says."""
    return Timex(match.argument, recurs=True)
