"""Keeps ranges in order: no end lies before its beginning ("von Montag bis Freitag", "22 bis 6 Uhr")."""

from __future__ import annotations

from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.values.days import AnyDay, Clock, Day
from newsfacts.kinds.dates.values.units import DayPart
from newsfacts.kinds.dates.values.value import CalendarValue, Month, Value

_WEEKDAYS = ("WEEKDAY", "WEEKDAYPART")
_TO = ("bis", "HYPHEN", "DASH")
# How many words lie between the ends of a range, with a time after its first day.
_LONGEST_LINK, _LONGEST_TIME = 4, 8
_DAYS_OF_WEEK, _LONGEST_YEAR = 7, 366
_PARTS = [part.value for part in (DayPart.MORNING, DayPart.NOON, DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT)]


def find_range_end(match: PatternMatch) -> CalendarToken | None:
    """Return the word that a range goes on to from an expression: "Freitag" of "von Montag, 7 Uhr, bis zum Freitag"."""
    ahead = match.tokens_after(_LONGEST_TIME)
    for place, token in enumerate(ahead):
        if token.cls in _TO:
            return next((end for end in ahead[place + 1 :] if end.cls not in class_group("TOTHE")), None)
        if token.cls not in class_group("WITHINRANGE"):
            break
    return None


def put_end_after(start: PatternMatch, start_value: Value, end: PatternMatch, value: Value) -> Value:
    """Return the value of an expression, moved if it ends a range from `start`: it lies after it, within a year."""
    if not isinstance(value, CalendarValue) or not isinstance(start_value, CalendarValue) or _is_fixed(end):
        return value
    first, last = start_value.bounds, value.bounds
    if first is None or last is None or not _is_range(start, end):
        return value
    try:
        if last.last < first.first:
            return _move_on(value, end, behind=(first.first - last.last).days)
        if (last.first - first.first).days > _LONGEST_YEAR and end.find("MONTH", "NAMEMONTH", "DM"):
            return value.shift_years(-1)
        return _next_day(value) if last == first and _is_earlier(value, start_value) else value
    except (OverflowError, ValueError):
        # The year after has no 29 February, or the calendar has no year after.
        return value


def _is_fixed(match: PatternMatch) -> bool:
    """Return whether an expression says itself which one it is: "Mai 2024", "vergangenen Montag", "gestern"."""
    return match.find("YEAR", "SHORTYEAR", "DMY", "ISO", "SHIFT", "THIS", "PERIOD", "DEICTIC", "DEICTICADJ") is not None


def _is_range(start: PatternMatch, end: PatternMatch) -> bool:
    """Return whether nothing but words of a range lies between two expressions."""
    if start.text is not end.text or not 0 < end.first - start.stop <= _LONGEST_LINK:
        return False
    between = [start.text[place].cls for place in range(start.stop, end.first)]
    if any(cls not in class_group("LINKSRANGE") for cls in between):
        return False
    if "bis" in between or (len(between) == 1 and between[0] in _TO):
        return True
    before = start.before()
    return "und" in between and (_is_next_weekday(start, end) or (before is not None and before.cls == "zwischen"))


def _is_next_weekday(start: PatternMatch, end: PatternMatch) -> bool:
    """Return whether it is "Samstag und Sonntag"."""
    first, second = (match.find(*_WEEKDAYS) for match in (start, end))
    return first is not None and second is not None and (second.means.number - first.means.number) % _DAYS_OF_WEEK == 1


def _move_on(value: CalendarValue, match: PatternMatch, behind: int) -> Value:
    """Return the first such weekday, day or month that is not before the beginning, `behind` days later at least."""
    if isinstance(value, Day) and match.find(*_WEEKDAYS):
        weeks = -(-behind // _DAYS_OF_WEEK)
        return Day.of(value.bounds.first, weeks * _DAYS_OF_WEEK).at(value.time) if value.bounds else value
    return value.shift_years(1) if isinstance(value, Day | Month) and match.find("MONTH", "NAMEMONTH", "DM") else value


def _is_earlier(end: CalendarValue, start: CalendarValue) -> bool:
    """Return whether a time, or a part of the day, is before another: 6 o'clock before 22 o'clock."""
    if not isinstance(end, AnyDay) or not isinstance(start, AnyDay) or type(end.time) is not type(start.time):
        return False
    if isinstance(end.time, Clock) and isinstance(start.time, Clock):
        return (end.time.hour or 0, end.time.minute or 0) < (start.time.hour or 0, start.time.minute or 0)
    if isinstance(end.time, DayPart) and isinstance(start.time, DayPart):
        return _PARTS.index(end.time.value) < _PARTS.index(start.time.value)
    return False


def _next_day(value: CalendarValue) -> Value:
    return Day.of(value.bounds.first, 1).at(value.time) if isinstance(value, Day) and value.bounds else value
