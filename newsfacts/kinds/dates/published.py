"""Reads a publication date as far as it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# Years in which an article may have been published.
_FIRST_YEAR, _LAST_YEAR = 1500, 2500


@dataclass(frozen=True)
class Published:
    """A publication date as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @property
    def year_text(self) -> str:
        """The year as values have it: "2025" or "XXXX"."""
        return f"{self.year:04}" if self.year else "XXXX"

    @property
    def month_text(self) -> str:
        """The month as values have it: "09" or "XX"."""
        return f"{self.month:02}" if self.month else "XX"


def parse_published(text: str | None) -> Published:
    """Read YYYY, YYYY-MM or YYYY-MM-DD (a time after it is left out); anything else is an unknown date."""
    match = _DAY.match(text or "")
    if not match:
        return Published()
    year, month = int(match[1]), int(match[2]) if match[2] else None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return Published()
    try:
        day = date(year, month, int(match[3])) if month and match[3] else None
    except ValueError:
        return Published(year)
    return Published(year, month if month and 1 <= month <= 12 else None, day)
