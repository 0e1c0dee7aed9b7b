"""Reads periods longer than a day: weeks, months, seasons, quarters, years, decades and centuries."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import is_in_group, word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import (
    as_known_day,
    as_month_or_day,
    as_year,
)
from newsfacts.kinds.dates.readings.comparisons import is_step
from newsfacts.kinds.dates.readings.counted_periods import count_from_beginning
from newsfacts.kinds.dates.readings.near_days import resolve_near_day
from newsfacts.kinds.dates.readings.reader import LOOKALIKE, Reading, reader, word_reader
from newsfacts.kinds.dates.readings.surroundings import is_after_bearer
from newsfacts.kinds.dates.readings.token_values import MONTHS, ordinal_of, shift_in, year_in
from newsfacts.kinds.dates.reported import find_reported, shift_back, shift_reported
from newsfacts.kinds.dates.resolve_days import find_day_in_text
from newsfacts.kinds.dates.resolve_periods import (
    resolve_month,
    resolve_part_of_year,
    resolve_season,
    resolve_weekend,
    shift_period,
)
from newsfacts.kinds.dates.tense import moved
from newsfacts.kinds.dates.values.days import Day
from newsfacts.kinds.dates.values.duration import Duration
from newsfacts.kinds.dates.values.eras import BeforeChrist
from newsfacts.kinds.dates.values.units import HALVES, QUARTERS, Unit
from newsfacts.kinds.dates.values.value import CalendarValue, Century, Month, Recurrence, Value, Week, Weekend, Year

# A percentage in the rest of a clause.
_PERCENT_AHEAD = re.compile(r"(?:[^,.;:!?()]|[,.](?=\d)){0,120}?\d\s*(?:Prozent|%)")
_PARTS = {Unit.QUARTER: QUARTERS, Unit.HALF_YEAR: HALVES}
_LONGEST_MONTH = 31
_LAST_CENTURY = 21
_DECEMBER = 12
# In a list of months the year comes after the last: "April, Mai und Juni 2016".
_LONGEST_LIST = 8


@reader
def read_month(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Januar", "Ende März", "Mai 2014", "Juli dieses Jahres", "April und Mai 2016"."""
    name = match.find(*MONTHS)
    if name is None or (match.find("NAMEMONTH") and not _is_month(match)):
        return None
    following = match.after()
    if following and following.cls == "HYPHEN" and following.start == match.tokens[-1].end and not _is_range(match):
        return None
    year, shift = year_in(match.tokens, anchor) or _year_ahead(match), shift_in(match)
    if shift and not year:
        anchor = anchor.as_of("past" if shift < 0 else "future")
    elif not year:
        anchor = _place_month(match, anchor)
    return resolve_month(anchor, name.means.number, year)


def _place_month(match: PatternMatch, anchor: Anchor) -> Anchor:
    """Return the anchor in the tense that a report of figures has, which is often written in the present."""
    before = match.before()
    if is_step(match) and not anchor.matched_in_sentence(moved()):
        return anchor.as_of("past")
    is_stated = anchor.tense == "future" and before is not None and before.cls == "im"
    if not is_stated or not _PERCENT_AHEAD.match(anchor.article.text, anchor.end):
        return anchor
    return anchor.as_of("present") if word_group("soon").isdisjoint(anchor.clause.split()) else anchor


@word_reader
def read_month_number(match: PatternMatch) -> Reading | None:
    """Read "03/2021"; "3/2021" is rather the number of an issue or a file."""
    number, year = match.tokens[0].text, match.tokens[-1].text
    return Month(int(year), int(number)) if len(number) == 2 else None


@reader
def read_season(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "vergangenen Herbst", "Sommer 2016", "Winter 2015/16"."""
    name, before, following = match.find("SEASON"), match.before(), match.after()
    if name is None or name.means.year_part is None:
        return None
    if following and following.cls == "HYPHEN" and following.start == name.end:
        return None
    if is_after_bearer(match) or (before and before.text in word_group("before_no_season")):
        return LOOKALIKE
    return resolve_season(anchor, name.means.year_part, shift_in(match), year_in(match.tokens, anchor))


@reader
def read_period(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "vergangene Woche", "diesem Jahr", "Ende des Jahres", "Vorjahr", "heuer"."""
    period = match.find("PERIOD")
    if period:
        return _resolve_named_period(match, anchor, period)
    token = match.find("UNIT", "YEARUNIT")
    unit = token.means.unit if token else None
    if unit is Unit.DAY:
        return resolve_near_day(match, anchor)
    if unit and not unit.is_of_clock and match.find("SAME", "FOLLOWING", "danach", "darauf", "zuvor", "davor"):
        return _resolve_near_period(match, anchor, unit)
    return shift_period(anchor, unit, shift_in(match) or 0)


def _resolve_named_period(match: PatternMatch, anchor: Anchor, period: CalendarToken) -> Value | None:
    """Resolve "Vorjahr", "Vormonats", from the period reported on, and "Jahresende 2014"."""
    unit, shift = period.means.unit, period.means.number
    if year := year_in([token for token in match.tokens if token.cls == "YEAR"], anchor):
        return Year(year)
    reported = shift_reported(match, anchor, unit, shift) if shift else None
    return reported or shift_period(anchor, unit, shift)


@reader
def read_same_of_year(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "selben Monat des Vorjahres", "gleichen Zeitraum des Vorjahres": that of the year before the report's."""
    token = match.find("UNIT")
    units = [token.means.unit] if token else (Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR)
    periods = [period for unit in units if (period := find_reported(match, anchor, unit))]
    now = shift_period(anchor, units[0] if token else Unit.YEAR, 0)
    period = periods[0] if periods else now if isinstance(now, CalendarValue) else None
    return period.shift_years(match.tokens[-1].means.number) if period else None


@reader
def read_course(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "im Laufe des Tages", "im Lauf der Woche", "im Verlauf des Jahres": the present period."""
    unit = match.tokens[0].means.unit
    return find_day_in_text(anchor) if unit is Unit.DAY else shift_period(anchor, unit, 0)


def _resolve_near_period(match: PatternMatch, anchor: Anchor, unit: Unit) -> Value:
    """Resolve "im selben Jahr", "im folgenden Monat", "in der Woche zuvor": from the date last mentioned."""
    if match.find(*class_group("SOONER")):
        return shift_back(match, anchor, unit) or Year(None)
    shift = 0 if match.find("SAME") else 1
    reported = shift_reported(match, anchor, unit, shift) if unit in _PARTS else None
    return reported or resolve_near_period(anchor, unit, shift)


def resolve_near_period(anchor: Anchor, unit: Unit, shift: int) -> Value:
    """Return the year, month or week that is so many after the one last mentioned."""
    if unit is Unit.YEAR:
        year = anchor.last(as_year)
        return Year(None if year is None else year + shift)
    if unit is Unit.MONTH:
        month = anchor.last(as_month_or_day)
        return Month.of(month.first, shift) if month else Month(None, None)
    if unit is Unit.WEEK:
        day = anchor.last(as_known_day)
        return Week.of(day.bounds.first, shift) if day and day.bounds else Week(None, None)
    return Weekend(None, None) if unit is Unit.WEEKEND else Year(None)


@reader
def read_day_of_month(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "14. des Monats", "Ersten dieses Monats"."""
    nth, unit = match.tokens[0], match.tokens[-1]
    number = ordinal_of(nth)
    if unit.means.unit is not Unit.MONTH or not 1 <= number <= _LONGEST_MONTH:
        return None
    return Day(anchor.published.year, anchor.published.month, number)


@reader
def read_shift(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read a period at the distance from the present one that the pattern's row gives: "vor Jahresfrist"."""
    return shift_period(anchor, match.argument.unit, match.argument.number)


@reader
def read_turn_of_year(_: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "zwischen den Jahren": December."""
    return resolve_month(anchor, _DECEMBER)


@reader
def read_weekend(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "am Wochenende", and "an Wochenenden", which recurs."""
    before, unit, units = match.before(), match.find("UNIT"), match.find("UNITS")
    if before and before.cls == "FEW" and not before.text.startswith("lange"):
        return None
    if units and units.means.unit is Unit.WEEKEND:
        return Recurrence(Weekend(None, None))
    return resolve_weekend(anchor) if unit and unit.means.unit is Unit.WEEKEND else None


@reader
def read_nth(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "zweiten Quartal 2015", "19. Jahrhundert", and "im vierten Jahr", which lasts P4Y.

    "Am zweiten Tag" is a date where the text has said when the first one was.
    """
    nth, token, before = match.find("ORD", "ORDWORD"), match.find("UNIT", "YEARUNIT"), match.before()
    if nth is None:
        return None
    number = ordinal_of(nth)
    unit = token.means.unit if token else Unit.CENTURY
    if match.find("v", "vor"):
        return BeforeChrist(number, unit) if unit in (Unit.CENTURY, Unit.MILLENNIUM) else None
    if token is None:
        return Century(number - 1) if 1 <= number <= _LAST_CENTURY else None
    if unit is Unit.CENTURY or unit in _PARTS:
        return _resolve_nth(number, unit, year_in(match.tokens, anchor), anchor)
    placed = before and before.cls in class_group("BEFORENTH")
    if unit not in (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.HOUR) or not placed:
        return None
    return count_from_beginning(match, anchor, number, unit) or Duration.of(number, unit)


@reader
def read_nth_of_range(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "18." in "18. und 19. Jahrhundert", "ersten" in "im ersten und zweiten Quartal"."""
    ahead = match.tokens_after(5)
    place = next((number for number, token in enumerate(ahead) if token.cls == "UNIT"), None)
    if place is None:
        return _resolve_nth(ordinal_of(match.tokens[0]), Unit.CENTURY, None, anchor)  # "18. und 19. Jh."
    unit = ahead[place].means.unit
    if unit is None or not (unit is Unit.CENTURY or unit in _PARTS):
        return None
    return _resolve_nth(ordinal_of(match.tokens[0]), unit, year_in(ahead[place + 1 : place + 3], anchor), anchor)


def _resolve_nth(number: int, unit: Unit, year: int | None, anchor: Anchor) -> Value | None:
    """Resolve a century, quarter or half by its number; None if there is none of that number."""
    if unit is Unit.CENTURY:
        return Century(number - 1)
    parts = _PARTS[unit]
    return resolve_part_of_year(anchor, parts[number - 1], year) if 1 <= number <= len(parts) else None


@reader
def read_week_number(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "KW 36", "36. Kalenderwoche"."""
    number, week = match.find("SMALL", "ORD"), match.find("WEEKNUMBER")
    year = year_in([token for token in match.tokens if token.cls == "YEAR"], anchor) or anchor.published.year
    if week:
        return Week(year, week.means.number)
    return Week(year, int(number.text.rstrip("."))) if number else None


@reader
def read_quarter(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Q3 2025", "im Q3", "Schlussquartal"."""
    part, ahead = match.tokens[0].means.year_part, match.tokens_after(4)
    if [token.cls for token in ahead[1:2]] == ["QUARTER"]:
        # "Q1 bis Q3 2024": the year comes after the last.
        return resolve_part_of_year(anchor, part, year_in(ahead[2:], anchor)) if part else None
    return resolve_part_of_year(anchor, part, year_in(match.tokens, anchor)) if part else None


def _is_month(match: PatternMatch) -> bool:
    """Distinguish the month "Mai" or "August" from the name: a word of time is beside it, or another month."""
    if len(match.tokens) > 1:
        return True
    before, following = match.before(), match.after()
    if before and (is_in_group(before.text, "before_month") or before.cls in ("SHIFT", "THIS", "EDGE", "ORD")):
        return True
    leads = before is not None and (before.cls in ("der", "dem") or before.cls == "auf")
    if leads and following and following.cls not in ("capital", "HYPHEN"):
        return True
    if before and before.cls in ("COMMA", "SLASH", "HYPHEN", "DASH", "OPEN", "bis"):
        second = match.before(2)
        if second and second.cls in ("MONTH", "NAMEMONTH", "ORD"):
            return True
    ahead = match.after(2)
    return bool(following and ahead and following.cls in class_group("RANGE") and ahead.cls in ("MONTH", "NAMEMONTH"))


def _is_range(match: PatternMatch) -> bool:
    ahead = match.after(2)
    return ahead is not None and ahead.cls in (*MONTHS, "ORD")


def _year_ahead(match: PatternMatch) -> int | None:
    """Return the year after the last month of a list or range: "April und Mai 2016"."""
    ahead = [token for token in match.tokens_after(_LONGEST_LIST) if token.cls != "DOT"]
    for sign, month, year in zip(ahead[::2], ahead[1::2], [*ahead[2::2], None]):
        if sign.cls not in class_group("RANGE") or month.cls not in MONTHS:
            return None
        if year and year.cls == "YEAR":
            return int(year.text)
    return None
