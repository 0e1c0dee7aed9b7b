"""Reads the values of TIMEX3 that tables have: the one place where such text becomes a value."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsfacts.kinds.dates.values.days import Clock, Day, DayOfWeek, TimeOfDay
from newsfacts.kinds.dates.values.duration import Amount, Duration
from newsfacts.kinds.dates.values.eras import BeforeChrist, Kiloyears
from newsfacts.kinds.dates.values.units import DayPart, Unit, YearPart
from newsfacts.kinds.dates.values.value import (
    FUTURE,
    PAST,
    PRESENT,
    Century,
    Decade,
    Month,
    PartOfYear,
    Value,
    Week,
    Weekend,
    Year,
    YearSpan,
)

_TIME = r"(?:T(?:(?P<part>[A-Z]{2})|(?P<hour>\d\d|XX):(?P<minute>\d\d|XX)(?::(?P<second>\d\d))?))?"
_YEAR = r"(?P<year>\d{4}|XXXX)"
_AMOUNT = re.compile(r"([\d.]+|X)([A-Z]+?)(?=[\d.X]|$)")


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdigit() else None


def _time(match: re.Match[str]) -> TimeOfDay | None:
    if match["part"]:
        return DayPart(match["part"])
    if match["hour"]:
        return Clock(_number(match["hour"]), _number(match["minute"]), _number(match["second"]))
    return None


def _duration(match: re.Match[str]) -> Duration:
    days, _, times = match["amounts"].partition("T")
    amounts = [(number, unit) for number, unit in _AMOUNT.findall(days)]
    amounts += [(number, f"T{unit}") for number, unit in _AMOUNT.findall(times)]
    return Duration(tuple(Amount(None if number == "X" else float(number), Unit(unit)) for number, unit in amounts))


_SHAPES: tuple[tuple[str, Callable[[re.Match[str]], Value]], ...] = (
    ("PAST_REF", lambda _: PAST),
    ("PRESENT_REF", lambda _: PRESENT),
    ("FUTURE_REF", lambda _: FUTURE),
    (r"P(?P<amounts>(?:[\d.]+[A-Z]+|X[A-Z]+|T(?=[\dX]))+)", _duration),
    (r"BC(\d{4})", lambda match: BeforeChrist(int(match[1]))),
    (r"BC(\d\d)", lambda match: BeforeChrist(int(match[1]), Unit.CENTURY)),
    (r"BC(\d)", lambda match: BeforeChrist(int(match[1]), Unit.MILLENNIUM)),
    (r"([KMG]A)(.+)", lambda match: Kiloyears(float(match[2]), match[1])),
    (r"(\d{4})/(\d{4})", lambda match: YearSpan(int(match[1]), int(match[2]))),
    (_YEAR, lambda match: Year(_number(match[0]))),
    (r"\d{3}|XXX", lambda match: Decade(_number(match[0]))),
    (r"\d\d|XX", lambda match: Century(_number(match[0]))),
    (rf"{_YEAR}-(\d\d|XX)", lambda match: Month(_number(match["year"]), _number(match[2]))),
    (rf"{_YEAR}-W(\d\d|XX)", lambda match: Week(_number(match["year"]), _number(match[2]))),
    (rf"{_YEAR}-W(\d\d|XX)-WE", lambda match: Weekend(_number(match["year"]), _number(match[2]))),
    (rf"{_YEAR}-([QH][\dX]|[A-Z]{{2}})", lambda match: PartOfYear(_number(match["year"]), YearPart(match[2]))),
    (
        rf"{_YEAR}-W(\d\d|XX)-([1-7]){_TIME}",
        lambda match: DayOfWeek(_number(match["year"]), _number(match[2]), int(match[3]), time=_time(match)),
    ),
    (
        rf"{_YEAR}-(\d\d|XX)-(\d\d|XX){_TIME}",
        lambda match: Day(_number(match["year"]), _number(match[2]), _number(match[3]), time=_time(match)),
    ),
)
_COMPILED = tuple((re.compile(shape), make) for shape, make in _SHAPES)


def parse_timex(text: str) -> Value:
    """Read the value of a TIMEX3 as `to_timex` writes it; raises ValueError for anything else."""
    for shape, make in _COMPILED:
        if match := shape.fullmatch(text):
            return make(match)
    raise ValueError(f"no value of TIMEX3 as the calendar writes them: {text}")
