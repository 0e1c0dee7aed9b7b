"""Reads how often: "jeden Montag", "alle zwei Jahre", "500 Euro im Monat"."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import is_in_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings.lengths import UNITS, duration_of
from newsfacts.kinds.dates.readings.reader import LOOKALIKE, Reading, word_reader
from newsfacts.kinds.dates.readings.surroundings import starts_sentence
from newsfacts.kinds.dates.values.days import SOME_DAY, DayOfWeek
from newsfacts.kinds.dates.values.duration import Duration
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import Month, PartOfYear, Recurrence, Value, Weekend

_DAYS = ("WEEKDAY", "WEEKDAYS", "ONWEEKDAY", "MONDAYS", "WEEKDAYABBR")
_FREQUENT = frozenset(Unit) - {Unit.MILLENNIUM}
# What a rate begins with after a figure: "500 Euro im Monat", "dreimal die Woche", "130 Kilometer in der Stunde".
_RATES = {
    Unit.YEAR: ("im",),
    Unit.MONTH: ("im",),
    Unit.DAY: ("am",),
    Unit.WEEK: ("die", "in"),
    Unit.HOUR: ("die", "in"),
}
_FARTHEST_FIGURE = 4


@word_reader
def read_every(match: PatternMatch) -> Reading | None:
    """Read "jeden Montag", "alle zwei Jahre", "jedes Jahr", "jeden zweiten Samstag im Monat", "pro Woche"."""
    last = match.tokens[-1]
    is_of_period = match.find("im") and last.cls in ("UNIT", "YEARUNIT") and len(match.tokens) > 2
    if is_of_period and last.means.unit:
        return Recurrence(Duration.of(1, last.means.unit))
    value = _read_day(match) or _read_part(match) or _read_part_of_year(match) or _read_unit(match)
    return Recurrence(value) if value else None


@word_reader
def read_speed(match: PatternMatch) -> Reading | None:
    """Read what is a unit and no recurrence: "130 Kilometer pro Stunde", "3 Kubikmeter pro Sekunde"."""
    hourly = match.tokens[0].text in class_group("ROAD") and match.tokens[-1].means.unit is Unit.HOUR
    return LOOKALIKE if hourly or match.tokens[-1].means.unit is Unit.SECOND else None


def _read_day(match: PatternMatch) -> Value | None:
    """Read "jeden Montag", "montags", "jeden Montagabend", and "jeden zweiten Montag", which is every other week."""
    day, nth, in_part = match.find(*_DAYS), match.find("ORDWORD", "SHIFT", "ORD"), match.find("WEEKDAYPART")
    if day and nth and nth.cls == "ORDWORD" and nth.means.number > 1:
        return Duration.of(nth.means.number, Unit.WEEK)
    if day:
        return DayOfWeek(None, None, day.means.number)
    return DayOfWeek(None, None, in_part.means.number, time=in_part.means.day_part) if in_part else None


def _read_part(match: PatternMatch) -> Value | None:
    """Read "jeden Abend", "abends", and "pro Nacht", which is once a day."""
    part = match.find("PART", "MORNING", "PARTADV")
    if part is None or (len(match.tokens) == 1 and part.cls == "PART" and not _is_adverb(match)):
        return None
    if part.cls == "PARTADV" or len(match.tokens) == 1 or match.find(*class_group("EVERY")):
        return SOME_DAY.at(part.means.day_part)
    return Duration.of(1, Unit.DAY)


def _is_adverb(match: PatternMatch) -> bool:
    """Distinguish "Vormittags wusch er …" at the start of a sentence from "des Vormittags", which is one morning."""
    return match.tokens[0].text.endswith("ags") and starts_sentence(match)


def _read_part_of_year(match: PatternMatch) -> Value | None:
    """Read "jeden Sommer", "jeden Mai"."""
    season, month = match.find("SEASON"), match.find("MONTH", "NAMEMONTH")
    if season and season.means.year_part:
        return PartOfYear(None, season.means.year_part)
    return Month(None, month.means.number) if month else None


def _read_unit(match: PatternMatch) -> Value | None:
    """Read "jede Woche", "jedes zweite Jahr", "alle zwei Jahre", "Tag für Tag", "jedes Wochenende"."""
    token, nth = match.find(*UNITS), match.find("ORDWORD", "SHIFT", "ORD")
    unit = token.means.unit if token else None
    if unit is None or unit not in _FREQUENT:
        return None
    if match.find("um", "für", "zu"):
        return Duration.of(1, unit)
    if nth and nth.cls == "ORDWORD":
        return None if _is_share(match, unit) else Duration.of(nth.means.number, unit)
    return Weekend(None, None) if unit is Unit.WEEKEND and len(match.tokens) < 3 else duration_of(match.tokens)


def _is_share(match: PatternMatch, unit: Unit) -> bool:
    """Return whether it is a part of the days or hours: "jeder dritte Tag war kalt", "jede dritte Stunde fällt aus"."""
    every, nth = match.tokens[:2]
    if every.text.lower() == "jeder" and nth.text.endswith("e"):
        return True
    return unit is Unit.HOUR and any(is_in_group(token.text, "lapse") for token in match.tokens_after(2))


@word_reader
def read_rate(match: PatternMatch) -> Reading | None:
    """Read "im Jahr", "am Tag", "die Woche" after a figure: "500 Euro im Monat", "dreimal die Woche"."""
    unit = match.tokens[-1].means.unit
    if unit is None or match.tokens[0].cls not in _RATES.get(unit, ()):
        return None
    counted: CalendarToken | None = None
    for token in match.words_before(_FARTHEST_FIGURE):
        if token.cls in ("DOT", "BREAK", "COMMA", "COLON") or _is_year(token, counted):
            return None
        if _is_figure(token):
            return Recurrence(Duration.of(1, unit))
        counted = token
    return None


def _is_year(token: CalendarToken, counted: CalendarToken | None) -> bool:
    """Distinguish a year from a number of things."""
    return token.cls == "YEAR" and not (counted and counted.cls in ("capital", "sign"))


def _is_figure(token: CalendarToken) -> bool:
    is_number = token.cls in ("SMALL", "NUM", "YEAR", "NUMWORD", "drei", "DOTTED", "mal")
    return is_number or re.fullmatch(r"\w+mal", token.text) is not None


@word_reader
def read_every_value(match: PatternMatch) -> Reading | None:
    """Read what recurs in one word: "jährlich"."""
    value = match.tokens[0].means.value
    return Recurrence(value) if value else None


@word_reader
def read_recurs(match: PatternMatch) -> Reading | None:
    """Read what recurs as the pattern's row says."""
    return Recurrence(match.argument.value) if match.argument.value else None
