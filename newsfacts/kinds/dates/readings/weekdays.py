"""Reads days of the week: "vergangenen Montag", "Dienstagabend", "ersten Sonntag im September"."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_day
from newsfacts.kinds.dates.range_ends import find_range_end
from newsfacts.kinds.dates.readings.lengths import duration_of
from newsfacts.kinds.dates.readings.reader import LOOKALIKE, Reading, reader, word_reader
from newsfacts.kinds.dates.readings.surroundings import is_after_bearer, is_quoted_alone
from newsfacts.kinds.dates.readings.token_values import part_in, shift_in, split_numeric, year_in
from newsfacts.kinds.dates.resolve_days import is_published_on, resolve_day, resolve_weekday, resolve_weekday_in_week
from newsfacts.kinds.dates.values.days import AnyDay, Day, DayOfWeek
from newsfacts.kinds.dates.values.units import Unit

_FARTHEST_DATE = 11
_SUNDAY = 7
# Eight days are a week: German counts both ends.
_WEEKS = {
    (1, Unit.WEEK): 1,
    (7, Unit.DAY): 1,
    (8, Unit.DAY): 1,
    (2, Unit.WEEK): 2,
    (14, Unit.DAY): 2,
    (3, Unit.WEEK): 3,
}


@word_reader
def read_paper(match: PatternMatch) -> Reading | None:
    """Read "Welt am Sonntag", "Taz am Wochenende" as no date; "berichtete die Welt am Dienstag" has one."""
    day = match.tokens[-1].means
    return LOOKALIKE if day.number == _SUNDAY or day.unit is Unit.WEEKEND else None


@reader
def read_weekday(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Montag", "vergangenen Montag", "Montagabend", "Dienstag früh", "Montag kommender Woche".

    "An einem Montag" is one of them, nobody knows which.
    """
    token = match.find("WEEKDAY", "WEEKDAYPART")
    if token is None or is_after_bearer(match) or is_quoted_alone(match):
        return None
    weekday, before = token.means.number, match.before()
    unit = match.find("UNIT")
    if unit and unit.means.unit is not Unit.WEEK:
        return None
    day: AnyDay | None = _day_ahead(match, anchor, weekday)
    if day is None and unit:
        day = resolve_weekday_in_week(anchor, weekday, shift_in(match) or 0)
    elif day is None and _is_any(match):
        day = DayOfWeek(None, None, weekday)
    elif day is None and before and before.cls == "DEICTICADJ":
        day = anchor.published.shift_day(before.means.number)
    elif day is None:
        day = _place_in_range(match, anchor, resolve_weekday(anchor, weekday, shift_in(match)))
    return day.at(token.means.day_part or part_in(match))


def _is_any(match: PatternMatch) -> bool:
    """Return whether it is "an einem Montag"."""
    before, second = match.before(), match.before(2)
    return before is not None and before.cls == "ONE" and second is not None and second.text.lower() == "an"


def _place_in_range(match: PatternMatch, anchor: Anchor, day: AnyDay) -> AnyDay:
    """Move the beginning of a range that is over before its end: "war von Montag bis Freitag gesperrt"."""
    if anchor.tense != "past" or anchor.cue or not isinstance(day, Day) or not day.bounds:
        return day
    end = find_range_end(match)
    last = resolve_weekday(anchor, end.means.number) if end and end.cls in ("WEEKDAY", "WEEKDAYPART") else None
    is_turned = last is not None and last.bounds is not None and last.bounds.first < day.bounds.first
    return Day.of(day.bounds.first, -_SUNDAY) if is_turned else day


def _day_ahead(match: PatternMatch, anchor: Anchor, weekday: int) -> Day | None:
    """Return the day of a weekday in "Samstag und Sonntag, 5. und 6. September": its date comes later."""
    ahead = match.tokens_after(_FARTHEST_DATE + 1)
    if not ahead or ahead[0].cls not in class_group("BETWEENDAYS"):
        return None
    numbers: list[int] = []
    for place, token in enumerate(ahead[:_FARTHEST_DATE]):
        if token.cls in ("MONTH", "NAMEMONTH"):
            year = year_in(ahead[place + 1 : place + 2], anchor)
            days = [resolve_day(anchor, token.means.number, number, year) for number in numbers[:2]]
            return next((day for day in days if day and _is_weekday(day, weekday)), None)
        if token.cls == "ORD":
            numbers.append(int(token.text[:-1]))
        elif token.cls in ("DM", "DMY"):
            number, month, known = split_numeric(token.text, anchor)
            dated = resolve_day(anchor, month, number, known, weekday)
            return dated if dated and _is_weekday(dated, weekday) else None
        elif token.cls != "WEEKDAY" and token.cls not in class_group("BETWEENDAYS"):
            return None
    return None


def _is_weekday(day: AnyDay, weekday: int) -> bool:
    return day.bounds is not None and day.bounds.first.isoweekday() == weekday


@reader
def read_same_weekday(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Montag" in "am 14. Mai 1984, einem Montag": the day just mentioned."""
    last = anchor.last(as_day, reach=1)
    return last.at(None) if last and _is_weekday(last.at(None), match.tokens[0].means.number) else None


@reader
def read_weekday_after(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Dienstag darauf": the first one after the day last mentioned."""
    last = anchor.last(as_day)
    if not last or not last.bounds:
        return None
    ahead = (match.tokens[0].means.number - last.bounds.first.isoweekday()) % 7
    return Day.of(last.bounds.first, ahead or 7)


@reader
def read_weekday_from(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Montag in einer Woche", "Sonntag vor acht Tagen": a number of weeks from the next or last such day."""
    weekday, length = match.tokens[0].means.number, duration_of(match.tokens[2:])
    weeks = _WEEKS.get(length.whole) if length and length.whole else None
    if weeks is None:
        return None
    # On a Monday "Montag in einer Woche" counts from that very day.
    shift = weeks if is_published_on(anchor, weekday) else weeks + 1
    return resolve_weekday(anchor, weekday, -shift if match.find("vor") else shift)
