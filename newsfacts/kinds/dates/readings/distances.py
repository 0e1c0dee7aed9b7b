"""Reads what lies so long before or after: "vor drei Jahren", "in zwei Wochen", "zwei Tage später"."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.readings.durations import as_some, read_duration
from newsfacts.kinds.dates.readings.lengths import COUNTS, UNITS, add_up, duration_of
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.resolve_days import shift_day
from newsfacts.kinds.dates.resolve_periods import shift_period
from newsfacts.kinds.dates.shifts import shift_date, shift_month

_DATED = re.compile(r"\d{4}")
_LATER = ("später", "danach", "darauf", "daraufhin")
_AGES = {"GA": 10**9, "MA": 10**6, "KA": 10**3}
_SHORTEST_AGE = 4


@reader
def read_ago(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "vor drei Jahren": the year, month, week or day it was."""
    return _read_distance(match, anchor, -1)


@reader
def read_ahead(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "in zwei Wochen": when it will be, or in the past how long it took."""
    unit = match.find(*UNITS)
    if anchor.tense == "past" or (unit and unit.value[0] == "T"):
        return read_duration(match, anchor)
    return _read_distance(match, anchor, 1)


def _read_distance(match: PatternMatch, anchor: Anchor, sign: int) -> Timex | None:
    value = add_up(match.tokens)
    if value is None:
        return None
    found = re.fullmatch(r"P(?:(\d+(?:\.5)?)(DE|CE|Y|M|W|D|NI|WE|Q))(?:\d+M)?", value)
    if not found:
        vague = "X" in value or not re.match(r"PT?\d", value)
        return Timex(
            ("PAST_REF" if sign < 0 else "FUTURE_REF") if vague or value[1] != "T" else f"{shift_day(anchor, 0)}TXX:XX"
        )
    number, unit = sign * float(found[1]), found[2]
    if number % 1:
        number, unit = {"Y": (number * 12, "M"), "W": (number * 7, "D")}.get(unit, (number, unit))
    if unit == "DE" or unit == "CE":
        number, unit = number * (10 if unit == "DE" else 100), "Y"
    if unit in ("NI", "WE", "Q"):
        unit = {"NI": "D", "WE": "WE", "Q": "Q"}[unit]
    if sign < 0 and unit == "Y" and (age := _describe_age(-number)):
        return Timex(age)
    if abs(number) > 1900 or (unit == "Y" and anchor.published.year and anchor.published.year + number < 1):
        return Timex("PAST_REF" if sign < 0 else "FUTURE_REF")
    shifted = shift_period(anchor, unit, int(number))
    return Timex(shifted) if shifted else None


def _describe_age(years: float) -> str | None:
    """Write what is millennia, millions and thousands of millions of years ago as TIMEX3 does: KA24, MA35, GA4.6."""
    if years < _AGES["KA"] * _SHORTEST_AGE:
        return None
    name, size = next((name, size) for name, size in _AGES.items() if years >= size)
    return f"{name}{years / size:.4g}"


@reader
def read_later(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "zwei Tage später", "ein Jahr zuvor": from the date last mentioned, else how long."""
    later = any(token.cls in _LATER for token in match.tokens)
    value = duration_of(match.tokens) if match.find(*COUNTS) else duration_of(as_some(match.tokens))
    found = re.fullmatch(r"P(\d+)(Y|M|W|D)", value or "")
    last = anchor.last_value(_DATED)
    if not found or not last or not (bounds := bound_value(last)):
        return Timex(value) if value else None
    count, unit = int(found[1]) * (1 if later else -1), found[2]
    if unit == "Y":
        return Timex(f"{bounds[0].year + count:04}")
    if len(last) < {"M": 7, "W": 10, "D": 10}[unit]:
        return Timex(value) if value else None
    if unit == "M":
        return Timex(shift_month(bounds[0], count))
    return Timex(shift_date(bounds[0], count * (7 if unit == "W" else 1)))
