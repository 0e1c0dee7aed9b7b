"""Reads what is longer than a day: weeks, months, seasons, quarters, years, decades and centuries."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.context_words import is_listed, word_list
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.readings.near_days import read_near_day
from newsfacts.kinds.dates.readings.surroundings import is_after_bearer
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import MONTHS, ordinal_of, shift_in, year_in
from newsfacts.kinds.dates.resolve_days import find_day_in_text
from newsfacts.kinds.dates.resolve_periods import (
    resolve_month,
    resolve_part_of_year,
    resolve_season,
    resolve_weekend,
    shift_period,
)
from newsfacts.kinds.dates.shifts import shift_month, shift_week

_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d|$)")
_QUARTER = re.compile(r"\d{4}-Q\d")
_WHOLE_MONTH = re.compile(r"\d{4}-\d\d$")
_WHOLE_YEAR = re.compile(r"\d{4}$")
# What "Vorjahr" and "Vormonat" may be compared with.
_PERIODS = {"Y": re.compile(r"\d{4}(?:$|-)"), "M": re.compile(r"\d{4}-\d\d")}


@reader
def read_month(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Januar", "Ende März", "Mai 2014", "Juli dieses Jahres", "April und Mai 2016"."""
    name = match.find(*MONTHS)
    if name is None or (match.find("NAMEMONTH") and not _is_month(match)):
        return None
    following = match.after()
    if following and following.cls == "HYPHEN" and following.start == match.tokens[-1].end and not _is_range(match):
        return None
    year, shift = year_in(match.tokens, anchor) or _year_ahead(match), shift_in(match)
    if shift and not year:
        anchor = anchor.as_of("past" if shift < 0 else "future")
    return Timex(resolve_month(anchor, int(name.value), year))


@reader
def read_season(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "vergangenen Herbst", "Sommer 2016", "Winter 2015/16"."""
    name = match.find("SEASON")
    following = match.after()
    if name is None or (following and following.cls == "HYPHEN" and following.start == name.end):
        return None
    before = match.before()
    if is_after_bearer(match) or (before and before.text in word_list("before_no_season")):
        return Timex("")
    shift = shift_in(match)
    return Timex(resolve_season(anchor, name.value, shift, year_in(match.tokens, anchor)))


@reader
def read_period(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "vergangene Woche", "diesem Jahr", "Ende des Jahres", "Vorjahr", "heuer"."""
    period = match.find("PERIOD")
    if period:
        return _read_named_period(match, anchor, period)
    unit = match.find("UNIT", "YEARUNIT")
    if unit is None or unit.value[0] == "T":
        return None
    if unit.value == "D":
        return read_near_day(match, anchor)
    if match.find("SAME", "FOLLOWING", "danach", "darauf", "zuvor", "davor"):
        return _read_near_period(match, anchor, unit)
    shift = shift_in(match)
    value = shift_period(anchor, unit.value, shift or 0)
    return Timex(value) if value else None


def _read_named_period(match: PatternMatch, anchor: Anchor, period: CalendarToken) -> Timex | None:
    """Read "Vorjahr", "Vormonats", "Jahresende 2014"; what is compared with a period lies before that period."""
    unit, shift = period.value[0], int(period.value[1:])
    if year := year_in([token for token in match.tokens if token.cls == "YEAR"], anchor):
        return Timex(f"{year:04}")
    if shift < 0 and (last := _compared_period(match, anchor, unit)):
        if unit == "M":
            return Timex(shift_month(date(int(last[:4]), int(last[5:7]), 1), shift))
        return Timex(f"{int(last[:4]) + shift:04}")
    last = anchor.last_value(_QUARTER if unit == "Q" else _WHOLE_MONTH) if shift < -1 else None
    if last:
        # "Vorjahresquartal": that of the year before the quarter that is reported on.
        return Timex(f"{int(last[:4]) - 1:04}{last[4:]}")
    value = shift_period(anchor, unit, shift)
    return Timex(value) if value else None


def _compared_period(match: PatternMatch, anchor: Anchor, unit: str) -> str | None:
    """Return the year or month that a comparison starts from: of this sentence, or the year that is reported on."""
    near = list(takewhile(lambda token: token.cls != "COMMA", match.words_before(8)))
    if unit not in _PERIODS or not any(token.text.lower() in word_list("comparison") for token in near):
        return None
    if last := anchor.last_value(_PERIODS[unit], reach=0):
        return last
    last = anchor.last_value(_WHOLE_YEAR) if unit == "Y" else None
    return last if last and last[:4] == shift_period(anchor, "Y", -1) else None


@reader
def read_course(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "im Laufe des Tages", "im Lauf der Woche", "im Verlauf des Jahres": it goes on."""
    unit = match.tokens[0].value
    value = find_day_in_text(anchor) if unit == "D" else shift_period(anchor, unit, 0)
    return Timex(value) if value else None


def _read_near_period(match: PatternMatch, anchor: Anchor, unit: CalendarToken) -> Timex | None:
    """Read "im selben Jahr", "im folgenden Monat", "in der Woche darauf": from the date last mentioned."""
    later = match.find("FOLLOWING", "danach", "darauf")
    shift = 1 if later else 0 if match.find("SAME") else -1
    if unit.value == "Y":
        last = anchor.last_value(_YEAR)
        return Timex(f"{int(last[:4]) + shift:04}" if last else "XXXX")
    last = anchor.last_value(_MONTH if unit.value == "M" else _DAY)
    if last and (bounds := bound_value(last[:10])) and unit.value in ("W", "M"):
        return Timex((shift_week if unit.value == "W" else shift_month)(bounds[0], shift))
    return Timex({"W": "XXXX-WXX", "M": "XXXX-XX", "WE": "XXXX-WXX-WE"}.get(unit.value, "XXXX"))


@reader
def read_day_of_month(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "14. des Monats", "Ersten dieses Monats"."""
    nth, unit = match.tokens[0], match.tokens[-1]
    number = ordinal_of(nth)
    if unit.value != "M" or not 1 <= number <= 31:
        return None
    return Timex(f"{shift_period(anchor, 'M', 0)}-{number:02}")


@reader
def read_shift(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read what is a period so many before the present one, as the pattern's row says: "vor Jahresfrist"."""
    value = shift_period(anchor, match.argument[0], int(match.argument[1:]))
    return Timex(value) if value else None


@reader
def read_turn_of_year(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "zwischen den Jahren": December."""
    return Timex(resolve_month(anchor, 12))


@reader
def read_weekend(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "am Wochenende", and "an Wochenenden", which recurs."""
    before = match.before()
    if before and before.cls == "FEW" and not before.text.startswith("lange"):
        return None
    if (units := match.find("UNITS")) and units.value == "WE":
        return Timex("XXXX-WXX-WE", recurs=True)
    unit = match.find("UNIT")
    return Timex(resolve_weekend(anchor)) if unit and unit.value == "WE" else None


@reader
def read_nth(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "zweiten Quartal 2015", "19. Jahrhundert", and "im vierten Jahr", which lasts P4Y."""
    nth, unit = match.find("ORD", "ORDWORD"), match.find("UNIT", "YEARUNIT")
    if nth is None:
        return None
    number = ordinal_of(nth)
    if unit is None:
        return Timex(f"{number - 1:02}") if 1 <= number <= 21 else None
    if match.find("v"):
        return Timex(f"BC{number:02}") if unit.value == "CE" else None
    if unit.value in ("CE", "Q", "HY"):
        return _read_nth(nth, unit, year_in(match.tokens, anchor), anchor)
    before = match.before()
    placed = before and before.cls in ("im", "am", "der", "das", "dem")
    if unit.value not in ("Y", "M", "W", "D", "TH") or not placed:
        return None
    return Timex(f"PT{number}H" if unit.value == "TH" else f"P{number}{unit.value}")


@reader
def read_nth_of_range(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "18." in "18. und 19. Jahrhundert", "ersten" in "im ersten und zweiten Quartal"."""
    ahead = [token for distance in range(1, 6) if (token := match.after(distance))]
    place = next((number for number, token in enumerate(ahead) if token.cls == "UNIT"), None)
    if place is None or ahead[place].value not in ("CE", "Q", "HY"):
        return None
    return _read_nth(match.tokens[0], ahead[place], year_in(ahead[place + 1 : place + 3], anchor), anchor)


def _read_nth(nth: CalendarToken, unit: CalendarToken, year: int | None, anchor: Anchor) -> Timex | None:
    number = ordinal_of(nth)
    if unit.value == "CE":
        return Timex(f"{number - 1:02}")
    if number > (4 if unit.value == "Q" else 2):
        return None
    return Timex(resolve_part_of_year(anchor, f"{'Q' if unit.value == 'Q' else 'H'}{number}", year))


@reader
def read_week_number(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "KW 36", "36. Kalenderwoche"."""
    number = match.find("SMALL", "ORD")
    year = year_in([token for token in match.tokens if token.cls == "YEAR"], anchor) or anchor.published.year or "XXXX"
    return Timex(f"{year}-W{int(number.text.rstrip('.')):02}") if number else None


@reader
def read_quarter(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Q3 2025", "im Q3", "Schlussquartal"."""
    return Timex(resolve_part_of_year(anchor, match.tokens[0].value, year_in(match.tokens, anchor)))


def _is_month(match: PatternMatch) -> bool:
    """Distinguish the month "Mai" or "August" from the name: some word of time stands with it, or another month."""
    if len(match.tokens) > 1:
        return True
    before, following = match.before(), match.after()
    if before and (is_listed(before.text, "before_month") or before.cls in ("SHIFT", "THIS", "EDGE", "ORD")):
        return True
    if before and before.cls in ("der", "dem") and following and following.cls not in ("capital", "HYPHEN"):
        return True
    if before and before.cls in ("COMMA", "SLASH", "HYPHEN", "DASH", "OPEN", "bis"):
        second = match.before(2)
        if second and second.cls in ("MONTH", "NAMEMONTH", "ORD"):
            return True
    ahead = match.after(2)
    return bool(
        following
        and ahead
        and following.cls in ("SLASH", "HYPHEN", "DASH", "bis", "und", "COMMA", "oder")
        and ahead.cls in ("MONTH", "NAMEMONTH")
    )


def _is_range(match: PatternMatch) -> bool:
    ahead = match.after(2)
    return ahead is not None and ahead.cls in ("MONTH", "NAMEMONTH", "ORD")


def _year_ahead(match: PatternMatch) -> int | None:
    """Return the year after the last month of a list or range: "April und Mai 2016"."""
    for distance in range(1, 8, 2):
        sign, month, year = (match.after(distance + step) for step in range(3))
        listed = sign and sign.cls in ("SLASH", "HYPHEN", "DASH", "bis", "und", "COMMA", "oder")
        if not listed or not month or month.cls not in ("MONTH", "NAMEMONTH"):
            return None
        if year and year.cls == "YEAR":
            return int(year.text)
    return None
