"""Resolves periods by the one that a passage reports on: "Vormonat", "Vorjahresquartal", "im Jahr zuvor"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, takewhile

from newsfacts.kinds.dates.anchor import REACH, Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import (
    as_half,
    as_known_day,
    as_month_or_day,
    as_quarter,
    as_week,
    as_whole_month,
    as_year,
    as_year_of_period,
)
from newsfacts.kinds.dates.resolve_periods import resolve_month, resolve_part_of_year, shift_period
from newsfacts.kinds.dates.values.units import HALVES, QUARTERS, Unit
from newsfacts.kinds.dates.values.value import CalendarValue, Month, PartOfYear, Value, Week, Year, YearSpan

_ASK: dict[Unit, Callable[[Value], CalendarValue | None]] = {
    Unit.WEEK: as_week,
    Unit.MONTH: as_whole_month,
    Unit.QUARTER: as_quarter,
    Unit.HALF_YEAR: as_half,
    Unit.YEAR: as_year_of_period,
}
_PARTS = {Unit.QUARTER: QUARTERS, Unit.HALF_YEAR: HALVES}
# So many dates and words are asked for the period that is reported on.
_MOST_DATES, _FARTHEST_WORD = 30, 16
_ENDS = ("DOT", "BREAK", "COLON")


def shift_reported(match: PatternMatch, anchor: Anchor, unit: Unit | None, shift: int) -> Value | None:
    """Return the period that is so many after the one reported on; None where none of that size is."""
    reported = find_reported(match, anchor, unit)
    return _shift(reported, unit, shift) if reported and unit else None


def find_reported(match: PatternMatch, anchor: Anchor, unit: Unit | None) -> CalendarValue | None:
    """Return the period of a size that the sentence reports on, or else the sentences before."""
    ask = _ASK.get(unit) if unit else None
    if unit is None or ask is None:
        return None
    here = anchor.last(ask, reach=0, among="reported") or _find_ahead(match, anchor, unit)
    return here or _of_day(anchor, unit) or _find_earlier(anchor, ask)


def shift_back(match: PatternMatch, anchor: Anchor, unit: Unit) -> Value | None:
    """Return the period before the one that the text has come to: "im Jahr zuvor", "im Quartal davor"."""
    if unit is Unit.YEAR:
        told, now = anchor.last(as_year, among="uncompared"), anchor.published.year
        year = told if told is not None and told != now else reported_year(anchor)
        return Year(None if year is None else year - 1)
    if reported := shift_reported(match, anchor, unit, -1):
        return reported
    told_month = anchor.last(as_month_or_day, among="uncompared") if unit is Unit.MONTH else None
    return Month.of(told_month.first, -1) if told_month else shift_period(anchor, unit, -1)


def reported_year(anchor: Anchor) -> int | None:
    """Return the year that the passage reports on, which is that of the publication where none is named."""
    reported = anchor.last(as_year_of_period, reach=0, among="reported") or _find_earlier(anchor, as_year_of_period)
    return reported.year if reported else anchor.published.year


def _of_day(anchor: Anchor, unit: Unit) -> CalendarValue | None:
    """Return the week or the year of a day in the sentence."""
    day = anchor.last(as_known_day, reach=0, among="uncompared")
    if day is None or day.bounds is None:
        return None
    return Week.of(day.bounds.first) if unit is Unit.WEEK else Year(day.year) if unit is Unit.YEAR else None


def _find_earlier(anchor: Anchor, ask: Callable[[Value], CalendarValue | None]) -> CalendarValue | None:
    """Return the latest period that the sentences before report on; an essay goes on from the one named last."""
    periods = list(_list_earlier(anchor, ask))
    if anchor.story.essay:
        return periods[0] if periods else None
    return max(periods, key=lambda period: period.bounds.first.toordinal() if period.bounds else 0, default=None)


def _list_earlier(anchor: Anchor, ask: Callable[[Value], CalendarValue | None]) -> Iterator[CalendarValue]:
    this_year, today = anchor.published.year, anchor.published.day
    for mention in islice(anchor.story.mentions(), _MOST_DATES):
        distance = anchor.sentence - mention.sentence
        if distance > REACH:
            break
        period = ask(mention.value) if mention.is_reported else None
        if period is None or period.bounds is None:
            continue
        is_to_come = today is not None and period.bounds.first > today and anchor.tense == "past"
        # News reports on last year or this one; what it says of others is history, unless it goes on right away.
        is_history = this_year is not None and (period.year or 0) < this_year - 1 and distance > 1
        if not is_to_come and (anchor.story.essay or not is_history):
            yield period


def _find_ahead(match: PatternMatch, anchor: Anchor, unit: Unit) -> CalendarValue | None:
    """Return the period after an expression: "gegenüber dem Vormonat stiegen die Preise im August"."""
    ahead = list(takewhile(lambda token: token.cls not in _ENDS, match.tokens_after(_FARTHEST_WORD)))
    for place, token in enumerate(ahead):
        before, after = ahead[place - 1] if place else None, [*ahead[place + 1 : place + 3]]
        if period := _read_ahead(before, token, after, anchor, unit):
            return period
    return None


def _read_ahead(
    before: CalendarToken | None, token: CalendarToken, after: list[CalendarToken], anchor: Anchor, unit: Unit
) -> CalendarValue | None:
    year = next((int(word.text) for word in after if word.cls == "YEAR"), None)
    if unit is Unit.MONTH and before and before.cls == "im" and token.cls in ("MONTH", "NAMEMONTH"):
        return resolve_month(anchor, token.means.number, year)
    if unit in _PARTS and after and after[0].means.unit is unit and token.cls in ("ORD", "ORDWORD"):
        number = token.means.number if token.cls == "ORDWORD" else int(token.text.rstrip("."))
        parts = _PARTS[unit]
        return resolve_part_of_year(anchor, parts[number - 1], year) if 1 <= number <= len(parts) else None
    if unit is Unit.YEAR and token.cls == "YEAR" and anchor.published.year:
        is_reported = anchor.published.year - 1 <= int(token.text) <= anchor.published.year
        return Year(int(token.text)) if is_reported else None
    return None


def _shift(period: CalendarValue, unit: Unit, shift: int) -> Value | None:
    """Return the period of the same size that is so many after another."""
    if isinstance(period, Year | YearSpan) and unit is Unit.YEAR:
        return period.shift_years(shift)
    if isinstance(period, PartOfYear) and unit in _PARTS and period.year is not None:
        parts = _PARTS[unit]
        years, place = divmod(parts.index(period.part) + shift, len(parts))
        return PartOfYear(period.year + years, parts[place])
    if period.bounds is None:
        return None
    return Month.of(period.bounds.first, shift) if unit is Unit.MONTH else Week.of(period.bounds.first, shift)
