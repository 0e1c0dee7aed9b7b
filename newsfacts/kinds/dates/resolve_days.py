"""Resolves days against an anchor, as precisely as the publication date is known."""

from __future__ import annotations

import re
from datetime import date

from newsfacts.kinds.dates.anchor import REACH, TO_COME, Anchor
from newsfacts.kinds.dates.choose_year import choose_year, is_long_ago
from newsfacts.kinds.dates.holidays import compute_day
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.shifts import shift_date
from newsfacts.kinds.dates.story import MentionedDate

_DAY_VALUE = re.compile(r"[\dX]{4}-(?:[\dX]{2}|WXX)-[\dX]")
_EVENING = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(?:AF|EV|1[2-9].*|2.*)")
_HAD = re.compile(r"\bhatten?\b")
_RECURRING_WEEKDAY = re.compile(r"XXXX-WXX-\d")


def shift_day(anchor: Anchor, days: int) -> str:
    """Return the publication day moved by so many days."""
    known = anchor.published
    if known.day:
        return shift_date(known.day, days)
    return f"{known.year_text}-{known.month_text}-XX"


def resolve_weekday(anchor: Anchor, number: int, shift: int | None = None) -> str:
    """Return the day of the week that is meant: the last one, or the next if the verb says future.

    Monday is 1. `shift` is what a word says: -1 the last one, 0 this one, 1 the next, and so on.
    """
    known = anchor.published
    today = known.day
    if not today:
        return f"{known.year_text}-{known.month_text}-XX" if known.year is not None else f"XXXX-WXX-{number}"
    if shift is None and (past := _past_weekday(anchor, number)):
        return past
    ahead = (number - today.isoweekday()) % 7
    back = (today.isoweekday() - number) % 7
    if shift:
        return shift_date(today, (ahead or 7) + 7 * (shift - 1) if shift > 0 else -(back or 7) + 7 * (shift + 1))
    if shift == 0:
        return shift_date(today, -back if anchor.tense == "past" else ahead)
    return shift_date(today, ahead if anchor.tense in TO_COME else -back)


def _past_weekday(anchor: Anchor, number: int) -> str | None:
    """Return the first such weekday from the past day on, in a text that has not come to the present yet."""
    past = anchor.past if anchor.story.essay and not anchor.story.has_near_day else None
    bounds = bound_value(past.value) if past and anchor.sentence - past.sentence <= REACH else None
    if not bounds or bounds[0] != bounds[1]:
        return None
    return shift_date(bounds[0], (number - bounds[0].isoweekday()) % 7)


def is_published_on(anchor: Anchor, weekday: int) -> bool:
    """Say whether the publication day is this day of the week."""
    return anchor.published.day is not None and anchor.published.day.isoweekday() == weekday


def resolve_weekday_in_week(anchor: Anchor, number: int, weeks: int) -> str:
    """Return a weekday of the week so many weeks from the publication day."""
    today = anchor.published.day
    if not today:
        return f"{anchor.published.year_text}-WXX-{number}"
    return shift_date(today, number - today.isoweekday() + 7 * weeks)


def resolve_day(
    anchor: Anchor, month: int, day: int, year: int | None = None, weekday: int | None = None
) -> str | None:
    """Return a day of a month; None if there is no such day. A weekday helps to find the year."""
    if not 1 <= month <= 12 or not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    year = year or choose_year(anchor, lambda year: date(year, month, day), weekday)
    return f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"


def resolve_named_day(anchor: Anchor, rule: str, year: int | None = None) -> str:
    """Return the day of a rule of data/dates/holidays.tsv."""
    year = year or choose_year(anchor, lambda year: compute_day(rule, year))
    if year:
        return compute_day(rule, year).isoformat()
    return f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else "XXXX-XX-XX"


def find_day_in_text(anchor: Anchor) -> str:
    """Return the day that a time or part of the day belongs to: one mentioned just before, or today."""
    for mention in anchor.story.mentions():
        distance = anchor.sentence - mention.sentence
        if distance > REACH:
            break
        if distance == 0 and mention.value in ("PAST_REF", "FUTURE_REF") and "XX" not in shift_day(anchor, 0):
            return "XXXX-XX-XX"
        if mention.recurs:
            if distance == 0 and (mention.value.startswith("XXXX-") or mention.value == "P1D"):
                return _recurring_day(anchor, mention)
            continue
        if not _DAY_VALUE.match(mention.value):
            continue
        day = mention.value.partition("T")[0]
        if mention.paragraph != anchor.paragraph and not anchor.story.essay and is_long_ago(anchor, day):
            continue
        if distance == 0 or _goes_on_at(anchor, day):
            return day
        break
    return shift_day(anchor, 0)


def _goes_on_at(anchor: Anchor, day: str) -> bool:
    """Say whether a sentence is about the day of one before it: only a narrative goes on across sentences.

    What is announced is announced sentence by sentence.
    """
    announced = anchor.tense == "present" and "X" not in day and day > shift_day(anchor, 0)
    return announced or ((anchor.tense == "past" or anchor.is_ahead) and not _lies_ahead(anchor, day))


def _recurring_day(anchor: Anchor, mention: MentionedDate) -> str:
    """Return the day on which a time recurs: "montags um 9 Uhr", "täglich um 9 Uhr", "Mo–Fr 9 Uhr"."""
    day = mention.value.partition("T")[0]
    return day if _RECURRING_WEEKDAY.fullmatch(day) and anchor.story.recurring == 1 else "XXXX-XX-XX"


def find_morning_after(anchor: Anchor) -> str | None:
    """Return the morning after an afternoon or evening that was mentioned, unless the text speaks of a time before."""
    evening = _EVENING.fullmatch(anchor.last_value(_DAY_VALUE) or "")
    if not evening or anchor.matched_in_sentence(_HAD):
        return None
    morning = shift_date(date(int(evening[1]), int(evening[2]), int(evening[3])), 1)
    return f"{morning}TMO" if not _lies_ahead(anchor, morning) else None


def _lies_ahead(anchor: Anchor, day: str) -> bool:
    """Say whether a day is still to come while the clause speaks of the past."""
    return anchor.tense == "past" and day > shift_day(anchor, 0) and "X" not in day
