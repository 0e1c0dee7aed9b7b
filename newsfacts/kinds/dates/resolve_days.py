"""Resolves days against an anchor, as precisely as the publication date is known."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import islice

from newsfacts.kinds.dates.anchor import REACH, TO_COME, Anchor
from newsfacts.kinds.dates.choose_year import choose_year, is_long_ago
from newsfacts.kinds.dates.holidays import DayRule
from newsfacts.kinds.dates.mentions import as_day
from newsfacts.kinds.dates.story import MentionedDate
from newsfacts.kinds.dates.values.days import SOME_DAY, AnyDay, Day, DayOfWeek
from newsfacts.kinds.dates.values.duration import Duration
from newsfacts.kinds.dates.values.units import DayPart, Unit
from newsfacts.kinds.dates.values.value import PRESENT, CalendarValue, Reference

# "Vor einigen Tagen" is no longer ago.
_SOME_DAYS = 10
_PLUPERFECT = re.compile(r"\bhatten?\b")
_EVERY_DAY = Duration.of(1, Unit.DAY)
_MONTHS = range(1, 13)
_LENGTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_LONGEST = 31
_DAYS_OF_WEEK = 7
# So many dates are asked whether they are to come.
_MOST_DATES = 30


def resolve_weekday(anchor: Anchor, number: int, shift: int | None = None) -> AnyDay:
    """Return the day of the week that is meant: the last one, or the next if the verb says future.

    Monday is 1. `shift` is what a word says: -1 the last one, 0 this one, 1 the next, and so on.
    """
    known = anchor.published
    today = known.day
    if not today:
        return known.shift_day() if known.year is not None else DayOfWeek(None, None, number)
    if shift is None and (past := _past_weekday(anchor, number)):
        return past
    ahead = (number - today.isoweekday()) % 7
    back = (today.isoweekday() - number) % 7
    if shift:
        return Day.of(today, (ahead or 7) + 7 * (shift - 1) if shift > 0 else -(back or 7) + 7 * (shift + 1))
    if shift == 0:
        return Day.of(today, -back if anchor.tense == "past" else ahead)
    if anchor.tense not in TO_COME:
        return Day.of(today, -back)
    return Day.of(today, ahead or (_DAYS_OF_WEEK if _is_after_day_to_come(anchor) else 0))


def _is_after_day_to_come(anchor: Anchor) -> bool:
    """Return whether the text has come to days just after the publication, so that it does not go back to it."""
    for mention in islice(anchor.story.mentions(), _MOST_DATES):
        if anchor.sentence - mention.sentence > REACH:
            break
        day = as_day(mention.value)
        if day is not None and not mention.recurs and _is_this_week(anchor, day):
            return True
    return False


def _past_weekday(anchor: Anchor, number: int) -> Day | None:
    """Return the first such weekday from the past day on, in a text that has not come to the present yet."""
    past = anchor.past if anchor.story.essay and not anchor.story.has_near_day else None
    bounds = past.value.bounds if past and anchor.sentence - past.sentence <= REACH else None
    if not bounds or not bounds.is_day:
        return None
    return Day.of(bounds.first, (number - bounds.first.isoweekday()) % 7)


def _is_this_week(anchor: Anchor, day: AnyDay) -> bool:
    """Return whether a day is one of the six after the publication."""
    bounds, today = day.bounds, anchor.published.day
    return bool(bounds and today and 0 < (bounds.first - today).days < _DAYS_OF_WEEK)


def is_published_on(anchor: Anchor, weekday: int) -> bool:
    """Return whether the publication day is this day of the week."""
    return anchor.published.day is not None and anchor.published.day.isoweekday() == weekday


def resolve_weekday_in_week(anchor: Anchor, number: int, weeks: int) -> AnyDay:
    """Return a weekday of the week that is a number of weeks from the publication."""
    today = anchor.published.day
    if not today:
        return DayOfWeek(anchor.published.year, None, number)
    return Day.of(today, number - today.isoweekday() + 7 * weeks)


def resolve_day(
    anchor: Anchor, month: int, day: int, year: int | None = None, weekday: int | None = None
) -> Day | None:
    """Return a day of a month; None if there is no such day. A weekday helps to find the year."""
    if month not in _MONTHS or not 1 <= day <= _LENGTHS.get(month, _LONGEST):
        return None
    return Day(year or choose_year(anchor, lambda year: date(year, month, day), weekday), month, day)


def resolve_named_day(anchor: Anchor, rule: DayRule, year: int | None = None) -> Day:
    """Return the day of a rule of data/dates/holidays.tsv."""
    year = year or choose_year(anchor, rule.day_in)
    return Day.of(rule.day_in(year)) if year else rule.yearless


def find_day_in_text(anchor: Anchor) -> AnyDay:
    """Return the day that a time or part of the day belongs to: one mentioned just before, or today."""
    over: AnyDay | None = None
    for mention in anchor.story.mentions():
        distance = anchor.sentence - mention.sentence
        if distance > REACH:
            break
        if distance == 0 and isinstance(mention.value, Reference) and mention.value != PRESENT and anchor.published.day:
            return _some_day(anchor.published.day, mention.value)
        if mention.recurs:
            if distance == 0 and _gives_day(mention):
                return _recurring_day(anchor, mention)
            continue
        mentioned = as_day(mention.value)
        if mentioned is None:
            continue
        day = mentioned.at(None)
        if distance and _has_come_back(anchor, day):
            over = over or day
            continue
        if mention.paragraph != anchor.paragraph and not anchor.story.essay and is_long_ago(anchor, day):
            continue
        if distance == 0 or _goes_on_at(anchor, day):
            return day
        break
    return over or anchor.published.shift_day()


def _some_day(today: date, reference: Reference) -> Day:
    """Return what is known of a day that lies some days from the present: its month and year, or its year."""
    if reference.unit is not Unit.DAY:
        return SOME_DAY
    day = today + timedelta(_SOME_DAYS if reference.to == "FUTURE" else -_SOME_DAYS)
    is_same_year = day.year == today.year
    return Day(today.year if is_same_year else None, today.month if is_same_year and day.month == today.month else None)


def _goes_on_at(anchor: Anchor, day: AnyDay) -> bool:
    """Return whether a sentence is about the day of one before it: only a narrative continues across sentences.

    What is announced is announced sentence by sentence.
    """
    if anchor.tense == "present" and _is_to_come(anchor, day):
        return True
    return anchor.is_ahead or (anchor.tense == "past" and not _is_to_come(anchor, day))


def _has_come_back(anchor: Anchor, day: AnyDay) -> bool:
    """Return whether a sentence announces something after one that told of a past day: it may be of a day before."""
    bounds, today = day.bounds, anchor.published.day
    is_over = bounds is not None and today is not None and bounds.last < today
    return is_over and anchor.is_ahead and not anchor.story.essay


def _gives_day(mention: MentionedDate) -> bool:
    """Return whether a recurrence says on which days something is: "montags", "täglich", not "alle zwei Wochen"."""
    return isinstance(mention.value, CalendarValue) or mention.value == _EVERY_DAY


def _recurring_day(anchor: Anchor, mention: MentionedDate) -> AnyDay:
    """Return the day on which a time recurs: "montags um 9 Uhr", "täglich um 9 Uhr", "Mo–Fr 9 Uhr"."""
    is_sole = isinstance(mention.value, DayOfWeek) and anchor.story.recurring == 1
    return mention.value.at(None) if is_sole and isinstance(mention.value, DayOfWeek) else SOME_DAY


def find_morning_after(anchor: Anchor) -> Day | None:
    """Return the morning after an afternoon or evening that was mentioned, unless the text speaks of a time before."""
    last = anchor.last(as_day)
    if not last or not last.is_after_noon or not last.bounds or anchor.matched_in_sentence(_PLUPERFECT):
        return None
    morning = Day.of(last.bounds.first, 1)
    return None if anchor.tense == "past" and _is_to_come(anchor, morning) else morning.at(DayPart.MORNING)


def _is_to_come(anchor: Anchor, day: AnyDay) -> bool:
    """Return whether a day lies after the publication."""
    return isinstance(day, Day) and day.is_after(anchor.published.shift_day())
