"""Reads a publication date as far as it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from newsfacts.kinds.dates.values.days import Day

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# Years in which an article may have been published.
_YEARS = range(1500, 2501)
MIDDLE_OF_MONTH = 15


@dataclass(frozen=True)
class Published:
    """A publication date as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    def shift_day(self, days: int = 0) -> Day:
        """Return the day a number of days after it; the month or year alone where no more is known."""
        return Day.of(self.day, days) if self.day else Day(self.year, self.month)

    @property
    def month_as_date(self) -> date | None:
        """A day in the middle of its month."""
        return date(self.year, self.month, MIDDLE_OF_MONTH) if self.year and self.month else None


def publish_on(day: date) -> Published:
    """Return a day as publication date; nothing is known of one in a year without news."""
    return Published(day.year, day.month, day) if day.year in _YEARS else Published()


def parse_published(text: str | None) -> Published:
    """Read YYYY, YYYY-MM or YYYY-MM-DD (a time after it is left out); anything else is an unknown date."""
    match = _DAY.match(text or "")
    if not match:
        return Published()
    year, month = int(match[1]), int(match[2]) if match[2] else None
    if year not in _YEARS:
        return Published()
    try:
        day = date(year, month, int(match[3])) if month and match[3] else None
    except ValueError:
        return Published(year)
    return Published(year, month if month and 1 <= month <= 12 else None, day)
