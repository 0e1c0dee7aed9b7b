"""Bounds a TIMEX3 value by its first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Interval = tuple[date, date]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_YEARS = re.compile(r"(\d{2,4})(?:/(\d{4}))?")

# First month and number of months. Winter begins in December and ends in the year after.
_MONTHS = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip


def bound_value(value: str) -> Interval | None:
    """Return the first and last day of a TIMEX3 value; None for durations, X and vague references."""
    if "X" in value:
        return None
    try:
        return _bound(value)
    except (ValueError, OverflowError):
        return None


def month_days(year: int, month: int, months: int = 1) -> Interval:
    """Return the first and last day of so many months from this one on."""
    end_year, end_month = divmod(year * 12 + month - 1 + months - 1, 12)
    last = date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1])
    return date(year, month, 1), last


def _bound(value: str) -> Interval | None:
    if match := _DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _MONTH.fullmatch(value):
        return month_days(int(match[1]), int(match[2]))
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(5 if match[3] else 0), monday + timedelta(6)
    if match := _PART.fullmatch(value):
        month, months = _MONTHS[match[2]]
        return month_days(int(match[1]), month, months)
    if match := _YEARS.fullmatch(value):
        # A decade ("199") and a century ("19") are years whose last digits are left out.
        missing = 4 - len(match[1])
        first = int(match[1]) * 10**missing
        last = int(match[2] or first + 10**missing - 1)
        return date(first, 1, 1), date(last, 12, 31)
    return None
