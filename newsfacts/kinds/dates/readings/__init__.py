"""Readings of calendar expressions by name, as data/dates/patterns.tsv gives them."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.lexicon import Token
from newsfacts.kinds.dates.patterns import Match
from newsfacts.kinds.dates.readings import clock, days, durations, parts, periods, years
from newsfacts.kinds.dates.readings.reading import Reader, Reading, is_aside, is_compared, is_placed, is_since

__all__ = ["READERS", "is_aside", "is_placed", "read_match"]

READERS: dict[str, Reader] = {
    "nothing": lambda match, anchor, argument: Reading(""),
    "paper": days.read_paper,
    "iso": days.read_iso,
    "day": days.read_day,
    "day_of_range": days.read_day_of_range,
    "weekday": days.read_weekday,
    "nth_weekday": days.read_nth_weekday,
    "day_told": days.read_day_told,
    "same_weekday": days.read_same_weekday,
    "weekday_after": days.read_weekday_after,
    "weekday_from": days.read_weekday_from,
    "ago_today": days.read_ago_today,
    "deictic": days.read_deictic,
    "deictic_adjective": days.read_deictic_adjective,
    "holiday": days.read_holiday,
    "near_day": days.read_near_day,
    "part": parts.read_part,
    "part_of_day": parts.read_part_of_day,
    "night": parts.read_night,
    "month": periods.read_month,
    "season": periods.read_season,
    "year": years.read_year,
    "years": years.read_years,
    "before_christ": years.read_before_christ,
    "decade": years.read_decade,
    "period": periods.read_period,
    "course": periods.read_course,
    "day_of_month": periods.read_day_of_month,
    "shift": periods.read_shift,
    "weekend": periods.read_weekend,
    "nth": periods.read_nth,
    "nth_of_range": periods.read_nth_of_range,
    "week_number": periods.read_week_number,
    "quarter": periods.read_quarter,
    "duration": durations.read_duration,
    "lapse": durations.read_lapse,
    "lasting": durations.read_lasting,
    "compound": durations.read_compound,
    "range": durations.read_range,
    "span": durations.read_span,
    "some": durations.read_some,
    "value": durations.read_unknown,
    "vague": durations.read_vague,
    "former": durations.read_former,
    "lexical": durations.read_lexical,
    "time_near": durations.read_time_near,
    "ago": durations.read_ago,
    "ahead": durations.read_ahead,
    "later": durations.read_later,
    "every": durations.read_every,
    "every_value": lambda match, anchor, argument: Reading(match.tokens[0].value, recurs=True),
    "recurs": lambda match, anchor, value: Reading(value, recurs=True),
    "turn_of_year": lambda match, anchor, argument: Reading(anchor.month(12)),
    "rate": durations.read_rate,
    "clock": clock.read_clock,
    "bare_clock": clock.read_bare_clock,
    "spoken": clock.read_spoken,
    "midnight": clock.read_midnight,
}


def read_match(match: Match, anchor: Anchor) -> Reading | None:
    """Read an expression the way its pattern says."""
    name, _, argument = match.reading.partition(" ")
    before = match.before()
    if is_since(match) or is_compared(match):
        anchor.tense = "past"
    elif before and _is_to_come(before, anchor, name):
        anchor.tense = "future"
    anchor.is_end = any(token.cls == "bis" for token in match.words_before(2))
    try:
        return READERS[name](match, anchor, argument)
    except (OverflowError, ValueError):
        # Beyond the calendar: "vor 99999 Jahren", "am 31. Februar".
        return None


# What begins on such a day is announced, where no verb says otherwise: "Sperre ab Samstag".
_BEGINNINGS = ("weekday", "day", "month", "season")


def _is_to_come(before: Token, anchor: Anchor, name: str) -> bool:
    if before.cls == "ab":
        return anchor.tense is None and name in _BEGINNINGS
    return before.cls == "bis" and anchor.tense == "present"
