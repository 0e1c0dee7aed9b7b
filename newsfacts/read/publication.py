"""Publication dates as inputs carry them: YYYY, YYYY-MM or YYYY-MM-DD comes out, or nothing."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone
from typing import NamedTuple

from newsfacts.errors import UsageError
from newsfacts.text import compose

_EXACT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*)?\Z", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{4,6}\S*|\d{4}|\d{6})?\Z")
_GERMAN = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?:[\s,].*)?\Z", re.DOTALL)
_NOTHING = frozenset(["", "none", "null", "nan", "nat"])  # what Python programs write for a missing date

_HEADER = re.compile(
    r"""\s* date (?:[ \t]*:[ \t]*|[ \t]+)
        (\d{4}(?:-\d{1,2}(?:-\d{1,2}(?:T\S*)?)?)? | \d{1,2}\.\d{1,2}\.\d{4}) (?!\S) \s*""",
    re.IGNORECASE | re.VERBOSE,
)
_BLANKS = re.compile(r"\s*")
_LONGEST_HEADER = 1_000  # characters, the blanks after it aside


class Header(NamedTuple):
    """A header `date 2025-09-04`: what it says, and where the text after it begins."""

    published: str
    end: int


def find_header(text: str) -> Header | None:
    """Find the publication date at the very start of a text; it need not be a day that exists."""
    head = compose(text[:_LONGEST_HEADER])
    match = _HEADER.match(head.text)
    if not match:
        return None
    _, end = head.find_written(0, match.end())
    return Header(match[1], _BLANKS.match(text, end).end())  # type: ignore[union-attr]  # matches nothing, too


def check_published(value: str) -> str:
    """Return a date given as YYYY, YYYY-MM or YYYY-MM-DD. Raises UsageError for any other."""
    match = _EXACT.match(value)
    try:
        if not match:
            raise ValueError
        return _format(*match.groups())
    except ValueError:
        remedy = "write YYYY, YYYY-MM or YYYY-MM-DD"
        raise UsageError(f"{value!r} is no publication date", remedy=remedy) from None


def parse_published(value: object) -> str | None:
    """Return the day, month or year of a date in any usual form, None where there is none. Raises ValueError.

    Knows ISO dates and datetimes, seconds or milliseconds since 1970, e-mail dates and German ones. The time
    is cut off, not converted: the day is the one in the place of publication.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(int(value)) if value == value else ""
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(f"{type(value).__name__} is no date")
    value = value.strip()
    if value.lower() in _NOTHING:
        return None
    if match := _ISO.match(value) or _COMPACT.match(value):
        return _format(*match.groups())
    if match := _GERMAN.match(value):
        return _format(match["year"], match["month"], match["day"])
    if value.isdecimal() and 9 <= len(value) <= 13:
        seconds = int(value) / (1000 if len(value) > 10 else 1)
        return datetime.fromtimestamp(seconds, timezone.utc).date().isoformat()
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(value).date().isoformat()


def _format(year: str, month: str | None, day: str | None) -> str:
    checked = date(int(year), int(month or 1), int(day or 1)).isoformat()
    return checked[: 10 if day else 7 if month else 4]
