"""Resolves periods longer than a day against an anchor: weeks, weekends, months, seasons, quarters, halves, years."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, TypeAlias

from newsfacts.kinds.dates.anchor import TO_COME, Anchor
from newsfacts.kinds.dates.choose_year import choose_year_of_month, find_past_year
from newsfacts.kinds.dates.values.intervals import month_days
from newsfacts.kinds.dates.values.units import HALVES, QUARTERS, Unit, YearPart
from newsfacts.kinds.dates.values.value import Century, Decade, Month, PartOfYear, Value, Week, Weekend, Year

_MONTHS_OF_YEAR = 12
_SATURDAY = 6
_WORKING_DAYS = 5
# What part of a period around its beginning, middle or end is still that: the last seven weeks of a year are its end.
_SLACK = 8
# How long after a year its end is still spoken of.
_EARLY = timedelta(0.4)
# In the last quarter of a year its end is over, and its beginning is rather the next one's: "steigt zum Jahresbeginn".
_NEAR = 0.75
PlaceInPeriod: TypeAlias = Literal["start", "middle", "end"]


def resolve_month(anchor: Anchor, month: int, year: int | None = None) -> Month:
    """Return the month that is meant."""
    return Month(year or choose_year_of_month(anchor, month), month)


def resolve_season(anchor: Anchor, season: YearPart, shift: int | None = None, year: int | None = None) -> PartOfYear:
    """Return the season that is meant; shift -1 the last one that is over, 1 the next."""
    known = anchor.published
    if year is None and shift is None:
        begin, _ = season.months
        year = find_past_year(anchor, lambda year: date(year, _month_of_past_season(begin), 1))
    if year is None and known.year:
        year = _choose_season(anchor, season, shift, known.year) if known.month else known.year + (shift or 0)
    return PartOfYear(year or None, season)


def _month_of_past_season(begin: int) -> int:
    """Return the month by which a season of the past is placed: its middle, but winter begins in its year."""
    return min(begin + 1, _MONTHS_OF_YEAR)


def _choose_season(anchor: Anchor, season: YearPart, shift: int | None, this_year: int) -> int:
    """Choose the year of a season near the month of publication."""
    now = this_year * _MONTHS_OF_YEAR + (anchor.published.month or 0)
    begin, _ = season.months
    middles = {year: year * _MONTHS_OF_YEAR + begin + 1 for year in range(this_year - 2, this_year + 2)}
    if shift is not None and shift < 0:
        return max(year for year, middle in middles.items() if middle + 1 < now) + shift + 1
    if shift:
        return min(year for year, middle in middles.items() if middle - 1 > now) + shift - 1
    if shift is None and anchor.tense == "past":
        return max(year for year, middle in middles.items() if middle - 1 <= now)
    if shift is None and anchor.is_ahead:
        return min(year for year, middle in middles.items() if middle + 1 >= now)
    return min(middles, key=lambda year: abs(middles[year] - now))


def resolve_part_of_year(anchor: Anchor, part: YearPart, year: int | None = None) -> PartOfYear:
    """Return the quarter or half that is meant: with a verb in the past one that has begun."""
    known = anchor.published
    year = year or find_past_year(anchor, lambda year: month_days(year, *part.months).first) or known.year
    today = known.day or known.month_as_date
    if year and year == known.year and today:
        year = _choose_part_of_year(anchor, part, year, today)
    return PartOfYear(year or None, part)


def _choose_part_of_year(anchor: Anchor, part: YearPart, this_year: int, today: date) -> int:
    spans = {year: month_days(year, *part.months) for year in (this_year - 1, this_year, this_year + 1)}
    if anchor.tense == "past":
        return max(year for year, span in spans.items() if span.first <= today)
    if anchor.is_ahead:
        return min(year for year, span in spans.items() if span.last >= today)
    return min(spans, key=lambda year: abs(spans[year].first + (spans[year].last - spans[year].first) / 2 - today))


def shift_period(anchor: Anchor, unit: Unit | None, shift: int) -> Value | None:
    """Return the day, week, month, quarter, half, year, decade or century at a distance from the present one."""
    known = anchor.published
    if unit is Unit.DAY:
        return known.shift_day(shift)
    if unit is Unit.WEEK:
        return _shift_week(anchor, shift)
    if unit is Unit.WEEKEND:
        return _shift_weekend(anchor, shift)
    if unit is Unit.MONTH:
        return _shift_month(anchor, shift)
    if unit is Unit.QUARTER:
        return _shift_part(anchor, shift, QUARTERS, YearPart.SOME_QUARTER)
    if unit is Unit.HALF_YEAR:
        return _shift_part(anchor, shift, HALVES, YearPart.SOME_HALF)
    if unit is Unit.YEAR:
        return Year(known.year + shift if known.year else None)
    if unit is Unit.DECADE:
        return Decade(known.year // 10 + shift if known.year else None)
    if unit is Unit.CENTURY:
        return Century(known.year // 100 + shift if known.year else None)
    return None


def resolve_place_in_period(anchor: Anchor, unit: Unit | None, place: PlaceInPeriod) -> Value | None:
    """Return the period whose beginning, middle or end is meant: the last one of the past, or the next to come.

    "Zum Jahresende war …" is in the year before until the year ends; "zum Jahresbeginn wird …" is the next year.
    """
    now, today = shift_period(anchor, unit, 0), anchor.published.day
    span = now.bounds if now else None
    if span is None or today is None:
        return now
    length = _WORKING_DAYS if unit is Unit.WEEK else span.days
    day = span.first + timedelta({"start": 0, "middle": length // 2, "end": length - 1}[place])
    slack = timedelta(length // _SLACK)
    if anchor.tense == "past" and not anchor.is_end:
        # "Zum Jahresende war …"; later in the year "zum Jahresende angekündigt" is the end that comes.
        is_over = unit is Unit.WEEK or today - span.first < span.days * _EARLY
        return shift_period(anchor, unit, -1) if day > today + slack and is_over else now
    if anchor.is_ahead:
        return shift_period(anchor, unit, 1) if day < today else now
    is_near = anchor.tense == "present" and (today - day).days > span.days * _NEAR
    return shift_period(anchor, unit, 1) if is_near else now


def _shift_month(anchor: Anchor, shift: int) -> Month:
    middle = anchor.published.month_as_date
    return Month.of(middle, shift) if middle else Month(anchor.published.year, None)


def _shift_part(anchor: Anchor, shift: int, parts: tuple[YearPart, ...], unknown: YearPart) -> PartOfYear:
    """Return the quarter or half at a distance from the present one."""
    now = anchor.published.month_as_date
    if now is None:
        return PartOfYear(anchor.published.year, unknown)
    months = _MONTHS_OF_YEAR // len(parts)
    year, place = divmod((now.year * _MONTHS_OF_YEAR + now.month - 1) // months + shift, len(parts))
    return PartOfYear(year, parts[place])


def _shift_weekend(anchor: Anchor, shift: int) -> Weekend:
    """Return the weekend at a distance from the coming one, which is that of this week until it has begun."""
    today = anchor.published.day
    is_before = today is not None and today.isoweekday() < _SATURDAY
    return _shift_week(anchor, shift - 1 if shift > 0 and is_before else shift).weekend


def resolve_weekend(anchor: Anchor) -> Weekend:
    """Return the weekend that is meant: the last one, unless the verb says future."""
    today = anchor.published.day
    is_this_weeks = today is None or anchor.tense in TO_COME or today.isoweekday() >= _SATURDAY
    return _shift_week(anchor, 0 if is_this_weeks else -1).weekend


def _shift_week(anchor: Anchor, weeks: int) -> Week:
    known = anchor.published
    return Week.of(known.day, weeks) if known.day else Week(known.year, None)
