"""Reads days of a month: "Donnerstag, 4. September 2025", "04.09.25", "vom 3. bis zum 5. Mai"."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context_words import word_list
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import MONTHS, ordinal_of, split_numeric, year_in
from newsfacts.kinds.dates.resolve_days import resolve_day

_MONTH = re.compile(r"\d{4}-\d\d")
_FRACTION_AND_ZONE = re.compile(r"(?:[.,]\d+)?(?:[+-]\d\d:?\d\d|Z)$")


@reader
def read_iso(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read 2025-09-04 and 2025-09-04T13:30:00+02:00."""
    text = match.tokens[0].text
    day, time = text[:10], _FRACTION_AND_ZONE.sub("", text[10:])
    return Timex(day + time) if bound_value(day) else None


@reader
def read_day(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Donnerstag, 4. September 2025", "04.09.25", "4. 9. 2025"."""
    date = _numeric_date(match, anchor) if match.find("DMY", "DM") else _written_date(match, anchor)
    if date is None:
        return None
    day, month, year = date
    if match.find("SLASH"):
        # The stamp of a report says when it was written.
        anchor = anchor.as_of("past")
    weekday = match.find("WEEKDAY", "WEEKDAYABBR", "WEEKDAYPART")
    before, second = match.before(), match.before(2)
    if before and second and before.cls == "OPEN" and second.cls == "WEEKDAY":
        weekday = second
    value = resolve_day(anchor, month, day, year, int(weekday.value[0]) if weekday else None)
    if value and weekday and weekday.cls == "WEEKDAYPART":
        value += weekday.value[1:]
    return Timex(value) if value and (value.startswith("XXXX") or bound_value(value)) else None


def _numeric_date(match: PatternMatch, anchor: Anchor) -> tuple[int, int, int | None] | None:
    token = match.find("DMY", "DM")
    if token is None:
        return None
    day, month, year = split_numeric(token.text, anchor)
    year = year or year_in(match.tokens, anchor) or _year_ahead(match, month)
    return (day, month, year) if year or not _is_numbering(match) else None


def _written_date(match: PatternMatch, anchor: Anchor) -> tuple[int, int, int | None]:
    numbers = [ordinal_of(token) for token in match.tokens if token.cls in ("ORD", "SMALL", "ORDWORD")]
    name = match.find(*MONTHS)
    month = int(name.value) if name else numbers[1]
    return numbers[0], month, year_in(match.tokens, anchor) or _year_ahead(match, month)


@reader
def read_day_of_range(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "3." in "3./4. Mai 2025" and in "vom 3. bis zum 5. Mai": its month stands further on."""
    weekday, first = match.find("WEEKDAY"), match.find("ORD", "SMALL")
    outer = match.words_before(2)
    if weekday and [token.cls for token in outer] in (["und", "WEEKDAY"], ["HYPHEN", "WEEKDAY"], ["bis", "WEEKDAY"]):
        # "Samstag und Sonntag, 5. und 6. September": the first day belongs to the first weekday.
        return None
    ahead = [token for distance in range(1, 15) if (token := match.after(distance))]
    last = next((n for n, token in enumerate(ahead) if token.cls in ("DMY", "DM", *MONTHS)), None)
    if first is None or last is None:
        return None
    if ahead[last].cls in MONTHS:
        month, year = int(ahead[last].value), year_in(ahead[last + 1 : last + 3], anchor)
    else:
        month, year = split_numeric(ahead[last].text, anchor)[1:]
    day, number = ordinal_of(first), int(weekday.value) if weekday else None
    value = resolve_day(anchor, month, day, year, number)
    return Timex(value) if value else None


@reader
def read_day_told(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "28." in "Das war im Juli 1914. Am 28. begann …": a day of the month last mentioned."""
    last = anchor.last_value(_MONTH, reach=1)
    day = resolve_day(anchor, int(last[5:7]), int(match.tokens[0].text[:-1]), int(last[:4])) if last else None
    return Timex(day) if day and bound_value(day) else None


def _is_numbering(match: PatternMatch) -> bool:
    """Distinguish the number of a section ("Kapitel 3.2.") from a day ("am 3.2.")."""
    before, following = match.before(), match.after()
    adjoins = (
        following is not None
        and following.start == match.tokens[-1].end
        and following.cls in ("SMALL", "NUM", "HYPHEN")
    )
    return adjoins or (before is not None and before.text in word_list("before_number"))


def _year_ahead(match: PatternMatch, month: int) -> int | None:
    """Return the year of the first day in "27. November bis 6. Januar 2019": it stands after the last."""
    near = [token for distance in range(1, 6) if (token := match.after(distance))]
    if not near or near[0].cls not in ("bis", "und", "SLASH", "HYPHEN", "DASH", "COMMA"):
        return None
    ahead = [token for token in near[1:] if token.cls not in ("zum", "den", "dem", "DOT")]
    if [token.cls for token in ahead[:3]] not in (["ORD", "MONTH", "YEAR"], ["ORD", "NAMEMONTH", "YEAR"]):
        return None
    return int(ahead[2].text) - (int(ahead[1].value) < month)
