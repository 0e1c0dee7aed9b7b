"""Reads what lies in a month or a year: "letzten Sonntag im Oktober", "ersten Augustwoche", "Jahresauftakt".

A half or a third of a month has no value of its own, and a week may lie in two months: they are read as the month, as
"Anfang August" is.
"""

from __future__ import annotations

from datetime import date, timedelta

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.choose_year import choose_year
from newsfacts.kinds.dates.context_words import is_in_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings.reader import Reading, reader
from newsfacts.kinds.dates.readings.token_values import MONTHS, ordinal_of, year_in
from newsfacts.kinds.dates.resolve_periods import PlaceInPeriod, resolve_month, resolve_place_in_period, shift_period
from newsfacts.kinds.dates.values.days import Day
from newsfacts.kinds.dates.values.duration import Duration
from newsfacts.kinds.dates.values.intervals import Interval, month_days
from newsfacts.kinds.dates.values.units import HALVES, QUARTERS, Unit
from newsfacts.kinds.dates.values.value import Month, PartOfYear, Recurrence, Value, Week, Weekend, Year

_SATURDAY = 6
_DECEMBER = 12
_LAST_WEEK_BEGINS = date(1, _DECEMBER, 28)  # the week of this day is the last of its year
_PARTS_OF_YEAR = {Unit.QUARTER: QUARTERS, Unit.HALF_YEAR: HALVES}
_PLACES: dict[str, PlaceInPeriod] = {"PERIODSTART": "start", "PERIODMIDDLE": "middle", "PERIODEND": "end"}


@reader
def read_place_in_period(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Jahresauftakt", "Monatsmitte", "Jahresende 2014": the period that it is the beginning, middle or end of."""
    place = match.tokens[0]
    year = year_in(match.tokens[1:], anchor)
    return Year(year) if year else resolve_place_in_period(anchor, place.means.unit, _PLACES[place.cls])


@reader
def read_piece_of_period(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "zweiten Monatshälfte", "letzten Jahresdrittel": the period."""
    year, unit = year_in(match.tokens, anchor), match.tokens[1].means.unit
    if year and unit is Unit.YEAR:
        return Year(year)
    is_first = match.tokens[0].cls != "SHIFT" and ordinal_of(match.tokens[0]) == 1
    return shift_period(anchor, unit, 0) if is_first else resolve_place_in_period(anchor, unit, "end")


@reader
def read_part_of_month(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "ersten Augustwoche", "zweiten Septembersonntag", "Augusttagen", "Novemberabend"."""
    part = next(token for token in match.tokens if token.means.number and token.cls.startswith("MONTH"))
    following = match.after()
    if following and following.cls == "HYPHEN" and following.start == match.end:
        return None  # "Maitag-Konzern"
    month, year, nth = part.means.number, year_in(match.tokens, anchor), _nth_in(match)
    is_day = part.cls in ("MONTHWEEKDAY", "MONTHPART") or (part.cls == "MONTHUNIT" and part.means.unit is Unit.DAY)
    if nth and (is_day or (part.cls == "MONTHUNIT" and part.means.unit is Unit.WEEKEND)):
        return _resolve_nth_of_month(anchor, Month(year, month), nth, part)
    whole = resolve_month(anchor, month, year)
    return Day(whole.year, month).at(part.means.day_part) if is_day else whole


@reader
def read_nth_in_period(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "letzten Sonntag im Oktober", "ersten Woche des Monats", "letzten Tag des Jahres 2024"."""
    nth, part, name = _nth_in(match), match.find("WEEKDAY", "UNIT", "UNITS"), match.find(*MONTHS)
    if not nth or part is None:
        return None
    year = year_in(match.tokens, anchor)
    if name:
        return _resolve_nth_of_month(anchor, Month(year, name.means.number), nth, part)
    behind = match.tokens[match.tokens.index(part) + 1 :]
    shift = next((token.means.number for token in behind if token.cls in ("SHIFT", "THIS", "OFYEAR")), None)
    whole = next((token.means.unit for token in behind if token.cls in ("UNIT", "YEARUNIT")), Unit.YEAR)
    if whole is Unit.MONTH and part.cls == "WEEKDAY" and match.find("im"):
        # "Der erste Sonntag im Monat" is one in each.
        return Recurrence(Duration.of(1, Unit.MONTH))
    if year is not None:
        return _resolve_nth_of_year(year, nth, part)
    place: PlaceInPeriod = "start" if nth > 0 else "end"
    period = resolve_place_in_period(anchor, whole, place) if shift is None else shift_period(anchor, whole, shift)
    if isinstance(period, Month):
        return _resolve_nth_of_month(anchor, period, nth, part) if period.month else period
    return _resolve_nth_of_year(period.year, nth, part) if isinstance(period, Year) and period.year else None


def _nth_in(match: PatternMatch) -> int | None:
    """Return which of several it is: 1 the first, -1 the last, -2 the last but one; None if no word says it."""
    token = match.find("ORD", "ORDWORD", "SHIFT")
    if token is None:
        return None
    if token.cls != "SHIFT":
        return ordinal_of(token)
    return token.means.number if is_in_group(token.text, "last_in_row") else None


def _resolve_nth_of_month(anchor: Anchor, of: Month, nth: int, part: CalendarToken) -> Value | None:
    """Return the nth day, weekday or weekend of a month, whose year may be unknown; the month for its weeks."""
    month, unit = of.month or 0, part.means.unit
    weekday = _weekday_of(part)
    if weekday is None and (unit is not Unit.DAY or part.cls.endswith("UNITS")):
        return resolve_month(anchor, month, of.year) if unit in (Unit.DAY, Unit.WEEK) else None

    def day_in(year: int) -> date:
        return _pick_day(month_days(year, month), nth, weekday)

    year = of.year or choose_year(anchor, day_in)
    if year is None:
        return Weekend(None, None) if unit is Unit.WEEKEND else Day(None, month)
    return Week.of(day_in(year)).weekend if unit is Unit.WEEKEND else Day.of(day_in(year))


def _resolve_nth_of_year(year: int, nth: int, part: CalendarToken) -> Value | None:
    """Return the nth day, weekday, weekend, week, month, quarter or half of a year; the year for its first weeks."""
    unit, weekday = part.means.unit, _weekday_of(part)
    if part.cls == "UNITS":
        return Year(year) if unit in (Unit.DAY, Unit.WEEK, Unit.MONTH) else None
    if weekday or unit is Unit.DAY:
        day = _pick_day(Interval(date(year, 1, 1), date(year, _DECEMBER, 31)), nth, weekday)
        return Week.of(day).weekend if unit is Unit.WEEKEND else Day.of(day)
    if unit is Unit.WEEK:
        last = _LAST_WEEK_BEGINS.replace(year=year).isocalendar().week
        return Week(year, nth if nth > 0 else last + 1 + nth)
    if unit is Unit.MONTH:
        return Month(year, nth if nth > 0 else _DECEMBER + 1 + nth)
    parts = _PARTS_OF_YEAR.get(unit, ()) if unit else ()
    return PartOfYear(year, parts[nth - 1 if nth > 0 else nth]) if abs(nth) <= len(parts) and parts else None


def _weekday_of(part: CalendarToken) -> int | None:
    """Return the day of the week that is counted: of weekends the Saturdays."""
    if part.means.unit is Unit.WEEKEND and not part.cls.endswith("UNITS"):
        return _SATURDAY
    return {"WEEKDAY": part.means.number, "MONTHWEEKDAY": part.means.of}.get(part.cls)


def _pick_day(span: Interval, nth: int, weekday: int | None) -> date:
    """Return the nth day or weekday of a span, from its end if negative; raises ValueError if it has none."""
    step = 7 if weekday else 1
    if nth > 0:
        ahead = (weekday - span.first.isoweekday()) % 7 if weekday else 0
        day = span.first + timedelta(ahead + step * (nth - 1))
    else:
        back = (span.last.isoweekday() - weekday) % 7 if weekday else 0
        day = span.last - timedelta(back + step * (-nth - 1))
    if not span.first <= day <= span.last:
        raise ValueError(f"no {nth}th day of that kind from {span.first} to {span.last}")
    return day
