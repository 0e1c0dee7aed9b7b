"""Chooses the year of a date that is given without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TypeAlias

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.mentions import as_month
from newsfacts.kinds.dates.published import MIDDLE_OF_MONTH
from newsfacts.kinds.dates.story import follow_year
from newsfacts.kinds.dates.values.value import Value

# Gives the day of a year; raises ValueError where the year has none, as with 29 February.
DayIn: TypeAlias = Callable[[int], date]

# For how many sentences a month that was named with its year is remembered.
_FAR_REACH = 12
_LEAP_YEAR = 2000
# News means a day so shortly before its publication rather than that of a year it has just mentioned.
_RECENT = 100
# How many days ahead news announces without a year.
_ANNOUNCED = 340
# How many years before and after are tried for one in which the day is on that weekday.
_YEARS_OF_WEEKDAY = 8


def choose_year(anchor: Anchor, day_in: DayIn, weekday: int | None = None) -> int | None:
    """Choose the year of a day by the past that the text is about, its weekday, tense and nearness; None if unknown."""
    known = find_past_year(anchor, day_in, weekday) or _find_year_of_same_month(anchor, day_in)
    return known or _choose_by_publication(anchor, day_in, weekday, today=anchor.published.day)


def choose_year_of_month(anchor: Anchor, month: int) -> int | None:
    """Choose the year of a whole month, which is neither past nor future while it lasts."""

    def day_in(year: int) -> date:
        return date(year, month, MIDDLE_OF_MONTH)

    return find_past_year(anchor, day_in) or _choose_by_publication(anchor, day_in, None, today=None)


def _choose_by_publication(anchor: Anchor, day_in: DayIn, weekday: int | None, today: date | None) -> int | None:
    """Choose the year around the publication; `today` is None where only its month matters."""
    year, month = anchor.published.year, anchor.published.month
    if not year or not month:
        return year
    if not anchor.published.day and not weekday and day_in(_LEAP_YEAR).month == month:
        # Of the publication only the month is known, which is this one.
        return year
    now = today or date(year, month, MIDDLE_OF_MONTH)
    candidates = list(_days_around(year, day_in, weekday))
    fitting = candidates if weekday else [day for day in candidates if _fits_tense(anchor, (day - now).days)]
    nearest = min(fitting or candidates, key=lambda day: abs((day - now).days), default=None)
    return nearest.year if nearest else year


def _fits_tense(anchor: Anchor, days_ahead: int) -> bool:
    """Return whether the clause may be about a day this far after the publication."""
    if anchor.tense == "past" and not anchor.is_end:
        # "Er sprach über die Wahl im September": one of last year would be told by its year.
        return days_ahead <= (_RECENT if anchor.is_of_event else 0)
    return anchor.is_ahead and 0 <= days_ahead <= _ANNOUNCED


def _days_around(year: int, day_in: DayIn, weekday: int | None) -> Iterator[date]:
    """Yield such days of the years around one, on that weekday if there is one."""
    reach = _YEARS_OF_WEEKDAY if weekday else 1
    for candidate in range(year - reach, year + reach + 1):
        try:
            day = day_in(candidate)
        except ValueError:
            continue
        if not weekday or day.isoweekday() == weekday:
            yield day


def _find_year_of_same_month(anchor: Anchor, day_in: DayIn) -> int | None:
    """Return the year of a past month that was named with its year before: "im August 2021 … am 12. August"."""
    as_year = _AS_YEAR_OF_MONTH[day_in(_LEAP_YEAR).month]
    last = anchor.story.last(as_year, anchor.sentence, _FAR_REACH, "told")
    if last is None or anchor.is_ahead:
        return None
    return last if not anchor.published.year or last < anchor.published.year else None


def _as_year_of_month(month: int, value: Value) -> int | None:
    """Return the year of a value that lies in a month."""
    known = as_month(value)
    return known[0] if known and known[1] == month else None


_AS_YEAR_OF_MONTH = {month: partial(_as_year_of_month, month) for month in range(1, 13)}


def find_past_year(anchor: Anchor, day_in: DayIn, weekday: int | None = None) -> int | None:
    """Return the year that a day gets from the past that the text is about; None if it does not belong there."""
    past = anchor.past
    bounds = past.value.bounds if past else None
    if not past or not bounds:
        return None
    try:
        day = follow_year(past, day_in(bounds.first.year))
        if weekday and day.isoweekday() != weekday:
            return None
        if not anchor.story.essay and _is_recent(anchor, day_in):
            return None
    except ValueError:
        return None
    return day.year


def _is_recent(anchor: Anchor, day_in: DayIn) -> bool:
    """Return whether such a day was shortly before the publication: news means that one."""
    year, today = anchor.published.year, anchor.published.day or anchor.published.month_as_date
    if year is None or today is None:
        return False
    return any(0 <= (today - day_in(near)).days <= _RECENT for near in (year, year - 1))


def is_long_ago(anchor: Anchor, day: Value) -> bool:
    """Return whether a day is too far back for what happened at a time of it to be news."""
    bounds, today = day.bounds, anchor.published.day
    return bool(bounds and today and (today - bounds.first).days > _RECENT)
