"""Reads what is longer than a day: weeks, months, seasons, quarters, years, decades and centuries."""

from __future__ import annotations

import re

from newsfacts.german.calendar.anchor import Anchor
from newsfacts.german.calendar.intervals import bound_value
from newsfacts.german.calendar.lexicon import Token
from newsfacts.german.calendar.patterns import Match
from newsfacts.german.calendar.readings.days import read_near_day
from newsfacts.german.calendar.readings.reading import Reading, shift_in, year_in, year_of

_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Words before a month that is a name as well ("Mai", "August"), and before a number that is a year.
_TIME_WORDS = frozenset(
    ["im", "seit", "bis", "ab", "vom", "zum", "und", "oder", "von", "nach", "vor", "Anfang", "Mitte", "Ende", "Beginn", "zwischen", "den", "des", "über", "Monat", "Monats", "in", "pro", "jeden", "gegen", "für", "um"]
)
_YEAR_WORDS = frozenset(
    ["seit", "bis", "ab", "vor", "nach", "von", "Anfang", "Mitte", "Ende", "Beginn", "zwischen", "erst", "schon", "bereits", "noch", "zuletzt", "Jahrgang", "um", "und", "Sommer", "Winter", "Herbst", "Frühjahr", "Frühling", "gegenüber", "WM", "EM", "Olympia", "Olympischen", "vom"]
)
_COUNT_WORDS = frozenset(
    ["rund", "etwa", "knapp", "fast", "über", "mindestens", "ungefähr", "circa", "ca", "nahezu", "höchstens", "zu", "gut", "weniger", "insgesamt", "genau", "je", "mal", "nr", "nummer", "seite", "§", "paragraf", "postfach", "telefon", "tel", "fax", "zimmer", "agenda", "windows", "boeing", "airbus", "peugeot", "artikel", "art", "platz", "flug", "din", "iso"]
)
_SIGNS_AFTER = frozenset("%€$°")


def read_month(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Januar", "Ende März", "Mai 2014", "Juli dieses Jahres", "April und Mai 2016"."""
    name = match.find("MONTH", "NAMEMONTH", "MONTHABBR")
    if name is None or (match.find("NAMEMONTH") and not _is_month(match)):
        return None
    following = match.after()
    if (
        following
        and following.cls == "HYPHEN"
        and following.start == match.tokens[-1].end
        and not _is_range(match)
    ):
        return None
    return Reading(anchor.month(int(name.value), year_in(match.tokens, anchor) or _year_behind(match)))


def read_season(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "vergangenen Herbst", "Sommer 2016", "Winter 2015/16"."""
    name = match.find("SEASON")
    following = match.after()
    if name is None or (following and following.cls == "HYPHEN" and following.start == name.end):
        return None
    shift = shift_in(match)
    return Reading(anchor.season(name.value, shift, year_in(match.tokens, anchor)))


def read_year(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "2014", "Jahr 2014", "Mitte 2016", "'98"; a bare number only where nothing speaks against a year."""
    token = match.find("YEAR", "SHORTYEAR", "SMALL")
    if token is None:
        return None
    if token.cls == "SMALL":
        first = match.before(2)
        century = int(first.text) // 100 * 100 if first else 0
        year = century + int(token.text)
        return Reading(str(year)) if first and int(first.text) < year and len(token.text) == 2 else None
    year = year_of(token.text, anchor.published.year)
    if len(match.tokens) > 1 or token.cls == "SHORTYEAR" or _is_year(match, year):
        return Reading(f"{year:04}")
    return None


def read_years(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "1990/91", "2024/2025": a season, a school year, as an interval of ISO 8601."""
    first, second = (token for token in match.tokens if token.cls in ("YEAR", "SMALL"))
    start = int(first.text)
    end = int(second.text) if second.cls == "YEAR" else start // 100 * 100 + int(second.text)
    end += 100 if end < start else 0
    return Reading(f"{start}/{end}") if 0 < end - start <= 2 else None


def read_before_christ(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "44 v. Chr."; "n. Chr." is a year as any other."""
    number = match.find("YEAR", "SMALL", "NUM")
    digits = number.text if number else ""
    if not digits.isdigit() or len(digits) > 4:
        return None
    return Reading(("BC" if match.find("v") else "") + digits.zfill(4))


def read_decade(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "90er Jahre", "1980er", "fünfziger Jahren", "Siebzigerjahre"."""
    token = match.find("DECADE")
    if token is None:
        return None
    digits = re.sub(r"\D", "", token.value)
    before = match.before()
    alone = len(match.tokens) == 1 and "jahr" not in token.text.lower()
    among = bool(
        before and before.cls in ("den", "der", "die", "EDGE", "frühen", "späten") and token.text[0].isupper()
    )
    if alone and len(digits) < 4 and not among and not _decade_ahead(match):
        return None
    if len(digits) < 4:
        this = anchor.published.year or 2030
        digits = f"{'19' if int(digits) > this % 100 or int(digits) >= 30 else '20'}{digits}"
    return Reading(digits[:3]) if digits.endswith("0") else None


def read_period(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "vergangene Woche", "diesem Jahr", "Ende des Jahres", "Anfang kommenden Monats", "Vorjahr", "heuer"."""
    period = match.find("PERIOD")
    if period:
        year = year_in([token for token in match.tokens if token.cls == "YEAR"], anchor)
        value = f"{year:04}" if year else anchor.shift_period(period.value[0], int(period.value[1:]))
        return Reading(value) if value else None
    unit = match.find("UNIT", "YEARUNIT")
    if unit is None or unit.value[0] == "T":
        return None
    if unit.value == "D":
        return read_near_day(match, anchor, "")
    if match.find("SAME", "FOLLOWING", "danach", "darauf", "zuvor", "davor"):
        return read_near_period(match, anchor, unit)
    shift = shift_in(match)
    value = anchor.shift_period(unit.value, shift or 0)
    return Reading(value) if value else None


def read_near_period(match: Match, anchor: Anchor, unit: Token) -> Reading | None:
    """Read "im selben Jahr", "im folgenden Monat", "in der Woche darauf": from the date last mentioned."""
    later = match.find("FOLLOWING", "danach", "darauf")
    shift = 1 if later else 0 if match.find("SAME") else -1
    if unit.value == "Y":
        last = anchor.last_mention(_YEAR)
        return Reading(f"{int(last[:4]) + shift:04}" if last else "XXXX")
    last = anchor.last_mention(_DAY)
    if last and (bounds := bound_value(last)) and unit.value in ("W", "M"):
        return Reading(anchor.period_from(bounds[0], unit.value, shift))
    return Reading({"W": "XXXX-WXX", "M": "XXXX-XX", "WE": "XXXX-WXX-WE"}.get(unit.value, "XXXX"))


def read_weekend(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "am Wochenende"."""
    unit = match.find("UNIT")
    return Reading(anchor.weekend()) if unit and unit.value == "WE" else None


def read_nth(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "zweiten Quartal 2015", "ersten Halbjahr", "19. Jahrhundert", and "im vierten Jahr", which lasts P4Y."""
    nth, unit = match.find("ORD", "ORDWORD"), match.find("UNIT", "YEARUNIT")
    if nth is None or unit is None:
        return None
    number = int(nth.text.rstrip(".")) if nth.cls == "ORD" else int(nth.value)
    before = match.before()
    if unit.value in ("Q", "HY"):
        if number > (4 if unit.value == "Q" else 2):
            return None
        year = year_in(match.tokens, anchor)
        part = f"{'Q' if unit.value == 'Q' else 'H'}{number}"
        return Reading(f"{year or anchor.published.year or 'XXXX'}-{part}")
    if unit.value == "CE":
        return Reading(("BC" if match.find("v") else "") + f"{number - (not match.find('v')):02}")
    placed = before and before.cls in ("im", "am", "der", "das", "dem")
    if unit.value not in ("Y", "M", "W", "D", "TH") or not placed:
        return None
    return Reading(f"PT{number}H" if unit.value == "TH" else f"P{number}{unit.value}")


def read_week_number(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "KW 36", "36. Kalenderwoche"."""
    number = match.find("SMALL", "ORD")
    year = (
        year_in([token for token in match.tokens if token.cls == "YEAR"], anchor)
        or anchor.published.year
        or "XXXX"
    )
    return Reading(f"{year}-W{int(number.text.rstrip('.')):02}") if number else None


def read_quarter(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Q3 2025", "im Q3"."""
    year = year_in(match.tokens, anchor) or anchor.published.year or "XXXX"
    return Reading(f"{year}-{match.tokens[0].text}")


def _is_month(match: Match) -> bool:
    """Tell the month "Mai" or "August" from the name: some word of time stands with it, or another month."""
    if len(match.tokens) > 1:
        return True
    before, following = match.before(), match.after()
    if before and (before.text in _TIME_WORDS or before.cls in ("SHIFT", "THIS", "EDGE", "ORD", "EVERY")):
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


def _is_range(match: Match) -> bool:
    ahead = match.after(2)
    return ahead is not None and ahead.cls in ("MONTH", "NAMEMONTH", "ORD")


def _year_behind(match: Match) -> int | None:
    """Return the year behind the last month of a list or range: "April und Mai 2016"."""
    for distance in range(1, 8, 2):
        sign, month, year = (match.after(distance + step) for step in range(3))
        listed = sign and sign.cls in ("SLASH", "HYPHEN", "DASH", "bis", "und", "COMMA", "oder")
        if not listed or not month or month.cls not in ("MONTH", "NAMEMONTH"):
            return None
        if year and year.cls == "YEAR":
            return int(year.text)
    return None


def _is_year(match: Match, year: int) -> bool:
    """Tell a year from a count: by the words around it, and more strictly for round numbers."""
    before, following = match.before(), match.after()
    if following and following.text[:1] in _SIGNS_AFTER:
        return False
    if before and before.cls in ("HYPHEN", "SLASH", "DASH", "bis", "und"):
        other = match.before(2)
        if other and other.cls == "YEAR" and (other.text < match.tokens[0].text):
            return True
    second = match.before(2)
    if before and (
        before.text.lower() in _COUNT_WORDS
        or (before.cls == "als" and second and second.cls in ("mehr", "weniger"))
    ):
        return False
    if before and before.cls in ("QUOTE", "HYPHEN") and following and following.cls == "HYPHEN":
        return False
    # A noun behind it is what is counted: "2000 Menschen"; after "seit" or "Anfang" it is a year all the same.
    placed = bool(
        before
        and (
            before.text in _YEAR_WORDS
            or before.text.lower() in _YEAR_WORDS
            or before.cls in ("MONTH", "EDGE", "SEASON")
        )
    )
    if following and (
        following.cls in ("capital", "NUM", "SMALL", "Millionen", "Tausende") or following.cls in _UNITS
    ):
        counted = following.cls in _UNITS or following.cls in ("Millionen", "Tausende")
        return placed and not counted and year % 100 != 0
    if year % 100 == 0 or (year < 1500 and year % 10 == 0):
        enclosed = before and following and before.cls == "OPEN" and following.cls == "CLOSE"
        return bool(
            (
                placed
                and before
                and before.cls not in ("von", "um", "bis", "über", "und", "noch", "bereits", "schon", "erst")
            )
            or enclosed
        )
    return 1000 <= year < 2200


_UNITS = frozenset(("UNITS", "YEARSUNIT", "UNIT", "YEARUNIT", "Kilometer", "km", "Meter", "mal"))


def _decade_ahead(match: Match) -> bool:
    """Tell "70er" in "70er und 80er Jahre"."""
    sign, decade = match.after(1), match.after(2)
    return bool(
        sign
        and decade
        and sign.cls in ("und", "bis", "HYPHEN", "SLASH", "oder", "DASH")
        and decade.cls == "DECADE"
    )
