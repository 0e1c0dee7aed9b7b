"""Finds the day on which an article was published: its own, never a teaser's, a comment's or today's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsfacts.read.pages.layout import Line
from newsfacts.read.pages.parse import Element, name_tag
from newsfacts.read.pages.statements import Statements
from newsfacts.read.publication import parse_published

_UTC = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?:[.,]\d+)?\s*(?:Z|UTC|GMT|[+-]00:?00)\Z", re.IGNORECASE)
_PRINTED = re.compile(r"(?<![\d.])\d{1,2}\.\s?(?:\d{1,2}\.\s?(?:\d{4}|\d\d(?!\d))|[^\W\d_]{3,9}\.?\s+\d{4})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/_.-]|\Z)")
_EARLIEST = "1990"
# The German of the articles is that of this zone, or of one with the same time.
_ZONE = "Europe/Berlin"


def find_published(statements: Statements, head: Sequence[Line], elements: Iterable[Element]) -> str | None:
    """Return the day as YYYY-MM-DD.

    `head` are the lines around the headline, before the body. `elements` are those with a date of their own that
    stand there.
    """
    for value in (*statements.published, *_read_elements(elements)):
        if day := read_day(value):
            return day
    for line in head:
        for match in _PRINTED.finditer(line.text):
            if day := read_day(match[0]):
                return day
    if match := _IN_ADDRESS.search(statements.url or ""):
        return read_day("-".join(match.groups()))
    return next((day for value in statements.modified if (day := read_day(value))), None)


def read_day(value: str) -> str | None:
    """Read a date or a time; None if it is no day in the years of the web. What is in UTC becomes the local day."""
    value = value.strip()
    try:
        if match := _UTC.match(value):
            utc = datetime.fromisoformat(f"{match[1]}T{match[2]}").replace(tzinfo=timezone.utc)
            day: str | None = utc.astimezone(ZoneInfo(_ZONE)).date().isoformat()
        else:
            day = parse_published(value)
    except ZoneInfoNotFoundError:
        day = value[:10]
    except (ValueError, OverflowError, OSError):
        return None
    return day if day and len(day) == 10 and _EARLIEST <= day <= _tomorrow() else None


def _tomorrow() -> str:
    return "2999"


def _read_elements(elements: Iterable[Element]) -> list[str]:
    return [
        value
        for element in elements
        for value in (element.get("datetime"), element.get("content"), element.text_content() if name_tag(element) == "time" else None)
        if value
    ]
