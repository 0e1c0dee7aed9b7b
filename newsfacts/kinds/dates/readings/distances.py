"""Reads dates by their distance from another: "vor drei Jahren", "in zwei Wochen", "zwei Tage später"."""

from __future__ import annotations

from newsfacts.german.closed_classes import words_of
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.aspect import takes_so_long
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_dated
from newsfacts.kinds.dates.readings.durations import as_some, read_duration
from newsfacts.kinds.dates.readings.lengths import UNITS, add_up, count_classes, duration_of
from newsfacts.kinds.dates.readings.reader import Reading, reader
from newsfacts.kinds.dates.reported import reported_year
from newsfacts.kinds.dates.resolve_periods import shift_period
from newsfacts.kinds.dates.values.days import SOME_TIME, Day
from newsfacts.kinds.dates.values.duration import Amount, Duration
from newsfacts.kinds.dates.values.eras import Kiloyears
from newsfacts.kinds.dates.values.intervals import Interval
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import Month, Reference, Value, Year

# How many years a unit has that is counted in years.
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
# How many of a smaller unit a fraction is counted in.
_PARTS = {Unit.YEAR: (12, Unit.MONTH), Unit.WEEK: (7, Unit.DAY)}
_SHIFTED = (*_YEARS, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.NIGHT, Unit.WEEKEND, Unit.QUARTER)
_SCALES = (("GA", 10**9), ("MA", 10**6), ("KA", 10**3))
_FIRST_KILOYEARS = 4000
# Farther from the present no day is counted, nor anything else.
_FARTHEST = 1900
_DAYS_OF_WEEK = 7
_SHORTEST_YEAR = 365
_DAYS_OF_WEEKEND = 2


@reader
def read_ago(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "vor drei Jahren": the year, month, week or day it was."""
    return _read_distance(match, anchor, -1)


@reader
def read_ahead(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "in zwei Wochen": when it will be; in the past, and of what is done within a time, how long it takes."""
    unit = match.find(*UNITS)
    is_of_clock = unit and unit.means.unit and unit.means.unit.is_of_clock
    if is_of_clock or anchor.tense == "past" or takes_so_long(match, anchor):
        return read_duration(match)
    return _read_distance(match, anchor, 1)


def _read_distance(match: PatternMatch, anchor: Anchor, sign: int) -> Value | None:
    duration = add_up(match.tokens)
    if duration is None:
        return None
    vague = Reference("PAST" if sign < 0 else "FUTURE", duration.amounts[0].unit)
    distance = _counted(duration)
    if distance is None:
        is_of_clock = all(amount.unit.is_of_clock for amount in duration.amounts)
        return anchor.published.shift_day().at(SOME_TIME) if is_of_clock and not duration.is_vague else vague
    number, unit = distance
    if sign < 0 and unit is Unit.YEAR and number >= _FIRST_KILOYEARS:
        return _count_kiloyears(number)
    published = anchor.published.year
    is_before_christ = unit is Unit.YEAR and published is not None and published + sign * number < 1
    if number > _FARTHEST or is_before_christ:
        return vague
    return shift_period(anchor, unit, int(sign * number))


def _counted(duration: Duration) -> tuple[float, Unit] | None:
    """Return how many units a duration is counted in from the present: whole ones or halves; None for others.

    Of "drei Jahre und vier Monate" the years count.
    """
    (number, unit), *rest = duration.amounts
    if number is None or number % 1 not in (0, 0.5) or unit not in _SHIFTED:
        return None
    if rest and not (len(rest) == 1 and _is_whole(rest[0]) and rest[0].unit is Unit.MONTH):
        return None
    if number % 1 and unit in _PARTS:
        size, unit = _PARTS[unit]
        return number * size, unit
    if unit in _YEARS:
        return number * _YEARS[unit], Unit.YEAR
    return number, Unit.DAY if unit is Unit.NIGHT else unit


def _is_whole(amount: Amount) -> bool:
    return amount.number is not None and amount.number % 1 == 0


def _count_kiloyears(years: float) -> Kiloyears:
    """Return what is millennia, millions and thousands of millions of years ago as TIMEX3 counts it."""
    name, size = next((name, size) for name, size in _SCALES if years >= size)
    return Kiloyears(years / size, name)


@reader
def read_later(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "zwei Tage später", "ein Jahr zuvor": from the date last mentioned, else how long."""
    duration = duration_of(match.tokens if match.find(*count_classes()) else as_some(match.tokens))
    if match.find(*class_group("SOONER")) and (year := _year_before(match, anchor, duration)):
        return year
    last = anchor.last(as_dated, among="uncompared")
    distance, bounds = duration and duration.whole, last and last.bounds
    if not distance or not bounds:
        return duration
    count, unit = distance
    if not match.find(*class_group("LATER")):
        count = -count
    return _shift_mentioned(bounds, count, unit) or duration


def _year_before(match: PatternMatch, anchor: Anchor, duration: Duration | None) -> Year | None:
    """Return the year in "mehr als ein Jahr zuvor", from the one reported on; None where no figure is compared."""
    distance = duration.whole if duration else None
    if not distance or distance[1] is not Unit.YEAR:
        return None
    is_compared = any(token.text in words_of("conjunction", "comparing") for token in match.words_before(2))
    if not is_compared and anchor.last(as_dated) is not None:
        return None
    year = reported_year(anchor) if is_compared or distance[0] == 1 else None
    return Year(year - distance[0]) if year else None


def _shift_mentioned(bounds: Interval, count: int, unit: Unit) -> Value | None:
    """Return the date at a number of units from another; None where the date is less precise than the unit."""
    if unit is Unit.YEAR:
        return Year(bounds.first.year + count)
    if unit is Unit.MONTH and bounds.days < _SHORTEST_YEAR:
        return Month.of(bounds.first, count)
    if unit in (Unit.WEEK, Unit.DAY) and bounds.days <= _DAYS_OF_WEEKEND:
        return Day.of(bounds.first, count * (_DAYS_OF_WEEK if unit is Unit.WEEK else 1))
    return None
