"""What tokens of an expression mean: numbers, years, parts of the day, "vergangenen" and "kommenden"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsfacts.german.numbers import parse_number
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.mentions import as_year
from newsfacts.kinds.dates.reported import reported_year
from newsfacts.kinds.dates.values.units import DayPart, Unit

MONTHS = ("MONTH", "NAMEMONTH", "MONTHABBR")
DAY_PARTS = ("PART", "MORNING", "PARTLOW", "PARTADV")
_APOSTROPHES = "'’‘\""
# Two digits of a year that is read without a publication date are counted from here.
_THIS_YEAR = 2030
_YEARS_AHEAD = 10


def number_of(token: CalendarToken) -> float | int | None:
    """Return the number that a token means."""
    return 2 if token.cls == "beiden" else parse_number(token.text.rstrip("."))


def ordinal_of(token: CalendarToken) -> int:
    """Return the number of an ordinal: 3 of "3." and "dritten"."""
    return token.means.number if token.cls == "ORDWORD" else int(token.text.rstrip("."))


def year_of(text: str, published: int | None) -> int:
    """Read a year of four digits, or of two ('98): the latest that is not far in the future."""
    digits = text.lstrip(_APOSTROPHES).rstrip(".")
    if len(digits) > 2:
        return int(digits)
    latest = (published or _THIS_YEAR) + _YEARS_AHEAD
    return latest - (latest - int(digits)) % 100


def year_in(tokens: Sequence[CalendarToken], anchor: Anchor) -> int | None:
    """Return the year that belongs to a date: "2014", "'98", "dieses Jahres", "des Vorjahres"."""
    published = anchor.published.year
    for token in tokens:
        if token.cls in ("YEAR", "SHORTYEAR"):
            return year_of(token.text, published)
    for token, following in pairwise(tokens):
        if token.cls in ("SHIFT", "THIS", "OFYEAR") and following.cls == "YEARUNIT" and published:
            return published + token.means.number
    if any(token.cls == "SAME" and following.cls == "YEARUNIT" for token, following in pairwise(tokens)):
        return anchor.last(as_year)
    if [token.cls for token in tokens[-2:]] == ["des", "YEARUNIT"] and tokens[-3:-2] and tokens[-3].cls in MONTHS:
        # "Im Juni des Jahres" is in the year of which its sentence speaks.
        return anchor.last(as_year, reach=0)
    period = next((token for token in tokens if token.cls == "OFYEAR" or _is_year_period(token)), None)
    if period is None:
        return None
    year = published if period.cls == "OFYEAR" else reported_year(anchor)
    return year + period.means.number if year else None


def _is_year_period(token: CalendarToken) -> bool:
    return token.cls == "PERIOD" and token.means.unit is Unit.YEAR


def shift_in(match: PatternMatch) -> int | None:
    """Return what "vergangenen" (-1), "diesen" (0) or "kommenden" (1) says; None without such a word."""
    token = match.find("SHIFT", "THIS")
    return token.means.number if token else None


def part_in(match: PatternMatch) -> DayPart | None:
    """Return the part of the day in an expression."""
    for number, token in enumerate(match.tokens):
        if token.cls in DAY_PARTS and (number or token.text != "Morgen" or len(match.tokens) == 1):
            return token.means.day_part
        if number and token.cls in ("früh", "TOMORROW"):
            return DayPart.MORNING
    return None


def split_numeric(text: str, anchor: Anchor) -> tuple[int, int, int | None]:
    """Read day, month and year of "4.9.2025", "4/9/25" and "4.9."."""
    day, month, *year = [part for part in re.split(r"[./-]", text) if part]
    return int(day), int(month), year_of(year[0], anchor.published.year) if year else None
