"""Reads days of the week: "vergangenen Montag", "Dienstagabend", "ersten Sonntag im September"."""

from __future__ import annotations

import re
from calendar import monthrange

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.readings.lengths import duration_of
from newsfacts.kinds.dates.readings.surroundings import is_after_bearer, is_quoted_alone
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import MONTHS, ordinal_of, part_in, shift_in, split_numeric, year_in
from newsfacts.kinds.dates.resolve_days import (
    is_published_on,
    resolve_day,
    resolve_weekday,
    resolve_weekday_in_week,
    shift_day,
)
from newsfacts.kinds.dates.resolve_periods import resolve_month
from newsfacts.kinds.dates.shifts import shift_date

_DAY = re.compile(r"[\dX]{4}-(?:[\dX]{2}|WXX)-[\dX]")
_BETWEEN_DAYS = ("OPEN", "und", "bis", "COMMA", "HYPHEN", "DASH", "SLASH", "den", "dem", "zum")


@reader
def read_paper(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Welt am Sonntag", "Taz am Wochenende" as no date; "berichtete die Welt am Dienstag" has one."""
    return Timex("") if match.tokens[-1].value in ("7", "WE") else None


@reader
def read_weekday(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Montag", "vergangenen Montag", "Montagabend", "Dienstag früh", "Montag kommender Woche"."""
    day, shift = match.find("WEEKDAY", "WEEKDAYPART"), shift_in(match)
    if day is None or is_after_bearer(match) or is_quoted_alone(match):
        return None
    number = int(day.value[0])
    before = match.before()
    if dated := _day_ahead(match, anchor, number):
        value = dated
    elif match.find("UNIT"):
        value = resolve_weekday_in_week(anchor, number, shift or 0)
    elif before and before.cls == "DEICTICADJ":
        value = shift_day(anchor, int(before.value))
    else:
        value = resolve_weekday(anchor, number, shift)
    return Timex(value + (day.value[1:] or part_in(match)))


def _day_ahead(match: PatternMatch, anchor: Anchor, weekday: int) -> str | None:
    """Return the day of a weekday in "Samstag und Sonntag, 5. und 6. September": its date stands further on."""
    numbers: list[int] = []
    for distance in range(1, 12):
        token = match.after(distance)
        if token is None or (distance == 1 and token.cls not in _BETWEEN_DAYS):
            return None
        if token.cls in ("MONTH", "NAMEMONTH"):
            year = year_in([following] if (following := match.after(distance + 1)) else [], anchor)
            days = [resolve_day(anchor, int(token.value), number, year) for number in numbers[:2]]
            return next((day for day in days if day and _is_weekday(day, weekday)), None)
        if token.cls == "ORD":
            numbers.append(int(token.text[:-1]))
        elif token.cls in ("DM", "DMY"):
            number, month, known = split_numeric(token.text, anchor)
            dated = resolve_day(anchor, month, number, known, weekday)
            return dated if dated and _is_weekday(dated, weekday) else None
        elif token.cls != "WEEKDAY" and token.cls not in _BETWEEN_DAYS:
            return None
    return None


def _is_weekday(day: str, weekday: int) -> bool:
    bounds = bound_value(day)
    return bounds is not None and bounds[0].isoweekday() == weekday


@reader
def read_nth_weekday(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "ersten Sonntag im September", "dritten Samstag im Mai 2026"."""
    nth, day, name = match.find("ORD", "ORDWORD"), match.find("WEEKDAY"), match.find(*MONTHS)
    if nth is None or day is None or name is None:
        return None
    number = ordinal_of(nth)
    year, month = resolve_month(anchor, int(name.value), year_in(match.tokens, anchor)).split("-")
    if not year.isdigit():
        return Timex(f"{year}-{month}-XX")
    first, length = monthrange(int(year), int(month))
    date = (int(day.value[0]) - 1 - first) % 7 + 7 * number - 6
    return Timex(f"{year}-{month}-{date:02}") if number >= 1 and date <= length else None


@reader
def read_same_weekday(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Montag" in "am 14. Mai 1984, einem Montag": the day just mentioned."""
    last = anchor.last_value(_DAY, reach=1)
    day = last.partition("T")[0] if last else ""
    return Timex(day) if day and _is_weekday(day, int(match.tokens[0].value)) else None


@reader
def read_weekday_after(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Dienstag darauf": the first one after the day last mentioned."""
    last = anchor.last_value(_DAY)
    bounds = bound_value(last) if last else None
    if not bounds:
        return None
    ahead = (int(match.tokens[0].value) - bounds[0].isoweekday()) % 7
    return Timex(shift_date(bounds[0], ahead or 7))


@reader
def read_weekday_from(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Montag in einer Woche", "Freitag in acht Tagen": so many weeks after the next such day."""
    weekday, length = match.tokens[0], duration_of(match.tokens[2:])
    weeks = {"P1W": 1, "P8D": 1, "P7D": 1, "P2W": 2, "P14D": 2, "P3W": 3}.get(length or "")
    if weeks is None:
        return None
    # On a Monday "Montag in einer Woche" counts from that very day.
    return Timex(
        resolve_weekday(anchor, int(weekday.value), weeks if is_published_on(anchor, int(weekday.value)) else weeks + 1)
    )
