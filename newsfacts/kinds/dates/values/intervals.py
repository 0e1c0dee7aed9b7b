"""Spans of days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple


class Interval(NamedTuple):
    """The first and the last day of a period."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def month_days(year: int, month: int, months: int = 1) -> Interval:
    """Return the first and last day of a number of months from this one on; raises ValueError beyond the calendar."""
    end_year, end_month = divmod(year * 12 + month - 1 + months - 1, 12)
    last = date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1])
    return Interval(date(year, month, 1), last)
