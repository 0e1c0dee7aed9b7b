"""Resolves what is longer than a day against an anchor: weeks, weekends, months, seasons, quarters, halves, years."""

from __future__ import annotations

from datetime import date

from newsfacts.kinds.dates.anchor import TO_COME, Anchor
from newsfacts.kinds.dates.choose_year import choose_year_of_month, find_past_year
from newsfacts.kinds.dates.intervals import Interval, bound_value
from newsfacts.kinds.dates.resolve_days import shift_day
from newsfacts.kinds.dates.shifts import shift_week

# The middle months of the seasons, counted from January of their year: winter's is in the year after.
_MIDDLES = {"SP": 4, "SU": 7, "FA": 10, "WI": 13}
_WINTER_BEGINS = 12
_SATURDAY = 6
# Units that are whole months: how many, and how one of a year is written without its number, and with it.
_MONTHS = {"M": (1, "XX", "{:02}"), "Q": (3, "QX", "Q{}"), "HY": (6, "HX", "H{}")}
# Units whose years differ in their first digits only.
_YEARS = {"DE": 1, "CE": 2}


def resolve_month(anchor: Anchor, month: int, year: int | None = None) -> str:
    """Return the month that is meant."""
    year = year or choose_year_of_month(anchor, month)
    return f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"


def resolve_season(anchor: Anchor, season: str, shift: int | None = None, year: int | None = None) -> str:
    """Return the season that is meant; shift -1 the last one that is over, 1 the next."""
    known = anchor.published
    if year is None and shift is None:
        begin = min(_MIDDLES[season], _WINTER_BEGINS)
        year = find_past_year(anchor, lambda year: date(year, begin, 1))
    if year is None and known.year:
        year = _choose_season(anchor, season, shift, known.year) if known.month else known.year + (shift or 0)
    return f"{year:04}-{season}" if year else f"XXXX-{season}"


def _choose_season(anchor: Anchor, season: str, shift: int | None, this_year: int) -> int:
    """Choose the year of a season near the month of publication."""
    now = this_year * 12 + (anchor.published.month or 0)
    middles = {year: year * 12 + _MIDDLES[season] for year in range(this_year - 2, this_year + 2)}
    if shift is not None and shift < 0:
        return max(year for year, middle in middles.items() if middle + 1 < now) + shift + 1
    if shift:
        return min(year for year, middle in middles.items() if middle - 1 > now) + shift - 1
    if shift is None and anchor.tense == "past":
        return max(year for year, middle in middles.items() if middle - 1 <= now)
    if shift is None and anchor.is_ahead:
        return min(year for year, middle in middles.items() if middle + 1 >= now)
    return min(middles, key=lambda year: abs(middles[year] - now))


def resolve_part_of_year(anchor: Anchor, part: str, year: int | None = None) -> str:
    """Return the quarter (Q1 to Q4) or half (H1, H2) that is meant: with a verb in the past one that has begun."""
    known = anchor.published
    year = year or find_past_year(anchor, lambda year: _bound_part(year, part)[0]) or known.year
    today = known.day or (known.month and date(known.year or 1, known.month, 15))
    if year and year == known.year and today:
        year = _choose_part_of_year(anchor, part, year, today)
    return f"{year:04}-{part}" if year else f"XXXX-{part}"


def _choose_part_of_year(anchor: Anchor, part: str, this_year: int, today: date) -> int:
    spans = {year: _bound_part(year, part) for year in (this_year - 1, this_year, this_year + 1)}
    if anchor.tense == "past":
        return max(year for year, (first, _) in spans.items() if first <= today)
    if anchor.is_ahead:
        return min(year for year, (_, last) in spans.items() if last >= today)
    return min(spans, key=lambda year: abs(spans[year][0] + (spans[year][1] - spans[year][0]) / 2 - today))


def _bound_part(year: int, part: str) -> Interval:
    """Return the first and last day of a quarter or half; raises ValueError where the calendar has no such year."""
    bounds = bound_value(f"{year:04}-{part}")
    if bounds is None:
        raise ValueError(f"this has no first day: {year:04}-{part}")
    return bounds


def shift_period(anchor: Anchor, unit: str, shift: int) -> str | None:
    """Return the day, week, month, quarter, half, year, decade or century so many from the present one."""
    known = anchor.published
    if unit == "Y":
        return f"{known.year + shift:04}" if known.year else "XXXX"
    if unit in _YEARS:
        digits = _YEARS[unit]
        return str(known.year // 10**digits + shift).zfill(4 - digits) if known.year else "X" * (4 - digits)
    if unit == "W":
        return _shift_week(anchor, shift)
    if unit == "WE":
        # The weekend to come is that of this week until it has begun.
        coming = shift > 0 and known.day is not None and known.day.isoweekday() < _SATURDAY
        return _shift_week(anchor, shift - 1 if coming else shift) + "-WE"
    if unit in _MONTHS:
        size, unknown, written = _MONTHS[unit]
        if not known.year or not known.month:
            return f"{known.year_text}-{unknown}"
        year, number = divmod((known.year * 12 + known.month - 1) // size + shift, 12 // size)
        return f"{year:04}-" + written.format(number + 1)
    return shift_day(anchor, shift) if unit == "D" else None


def resolve_weekend(anchor: Anchor) -> str:
    """Return the weekend that is meant: the last one, unless the verb says future."""
    today = anchor.published.day
    if not today:
        return f"{anchor.published.year_text}-WXX-WE"
    return _shift_week(anchor, 0 if anchor.tense in TO_COME or today.isoweekday() >= _SATURDAY else -1) + "-WE"


def _shift_week(anchor: Anchor, weeks: int) -> str:
    known = anchor.published
    return shift_week(known.day, weeks) if known.day else f"{known.year_text}-WXX"
