"""Reads years, decades and what is counted from Christ's birth, and distinguishes a year from any other number."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.context_words import ends_in_list, is_listed, word_list
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings.reader import Reading, reader, word_reader
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone
from newsfacts.kinds.dates.readings.token_values import shift_in, year_of
from newsfacts.kinds.dates.value import BeforeChrist, Decade, Year, YearSpan

# What stands after a count and never after a year.
_COUNTED = (
    "UNITS",
    "YEARSUNIT",
    "UNIT",
    "YEARUNIT",
    "Kilometer",
    "Kilometern",
    "km",
    "Meter",
    "Metern",
    "mal",
    "Millionen",
    "Tausende",
)
# "Seit 2005 Millionen Besucher": after "seit" a year stands even before these.
_SCALES = ("Millionen", "Tausende")
_SIGNS = "%€$°"
# Of a flight, a number plate, a train: "LH 1904", "M-AB 1990".
_LONGEST_CODE = 2
# "Mehr als 2019" compares with a year that is not so long ago: with a count, what is counted follows.
_LIVING = 40
# Before a noun a year is not so far ahead: "2149 Teilnehmer starben".
_FAR_AHEAD = 40
_CENTURY = 100
# As of when "20er" and "30er" are read without a publication date.
_THIS_YEAR = 2030
_LATEST_OF_THIS_CENTURY = 30
_BETWEEN = ("HYPHEN", "SLASH", "DASH", "bis", "und")
# A number after these and before a noun counts it: "1848 Trikots und 2016 Schals".
_JOINING = ("und", "über", "zwischen")
# Beside a round number these prepositions speak as much for a count as for a year.
_WEAK = ("von", "um", "bis", "über", "und", "noch", "bereits", "schon", "erst", "zwischen")


@reader
def read_year(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "2014", "Jahr 2014", "Mitte 2016", "'98"; a bare number where nothing speaks against a year."""
    token = match.find("YEAR", "SHORTYEAR", "SMALL")
    if token is None or is_quoted_alone(match):
        return None
    if token.cls == "SMALL":
        first = match.before(2)
        century = int(first.text) // 100 * 100 if first else 0
        year = century + int(token.text)
        return Year(year) if first and int(first.text) < year and len(token.text) == 2 else None
    year = year_of(token.text, anchor.published.year)
    if len(match.tokens) > 1 or token.cls == "SHORTYEAR" or _is_year(match, year, anchor):
        return Year(year)
    return None


@word_reader
def read_years(match: PatternMatch) -> Reading | None:
    """Read "1990/91", "2024/2025": a season, a school year, as an interval of ISO 8601."""
    first, second = (token for token in match.tokens if token.cls in ("YEAR", "SMALL"))
    start = int(first.text)
    end = int(second.text) if second.cls == "YEAR" else start // 100 * 100 + int(second.text)
    end += 100 if end < start else 0
    return YearSpan(start, end) if 0 < end - start <= 2 else None


@word_reader
def read_before_christ(match: PatternMatch) -> Reading | None:
    """Read "44 v. Chr."; "n. Chr." is a year as any other."""
    number = match.find("YEAR", "SMALL", "NUM")
    digits = number.text if number else ""
    if not digits.isdigit() or len(digits) > 4:
        return None
    return BeforeChrist(int(digits)) if match.find("v") else Year(int(digits))


@reader
def read_decade(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "90er Jahre", "1980er", "fünfziger Jahren", "Siebzigerjahre"."""
    token = match.find("DECADE")
    if token is None:
        return None
    year, published, shift = token.means.number, anchor.published.year, shift_in(match)
    if year >= _CENTURY:
        return None if year % 10 else Decade(year // 10)
    if not _is_decade(match, token):
        return None
    if shift is not None and published:
        return Decade((published // _CENTURY + shift) * 10 + year // 10)
    is_of_last_century = year > (published or _THIS_YEAR) % _CENTURY or year >= _LATEST_OF_THIS_CENTURY
    year += 1900 if is_of_last_century else 2000
    return None if year % 10 else Decade(year // 10)


def _is_decade(match: PatternMatch, token: CalendarToken) -> bool:
    """Distinguish "in den 90ern", "70er und 80er Jahre" from "ein 90er"."""
    before = match.before()
    if len(match.tokens) > 1 or "jahr" in token.text.lower() or _decade_ahead(match):
        return True
    placed = before is not None and before.cls in ("den", "der", "die", "EDGE", "frühen", "späten")
    return placed and token.text[0].isupper()


def _is_year(match: PatternMatch, year: int, anchor: Anchor) -> bool:
    """Distinguish a year from a count by the words around it, more strictly for round numbers."""
    before, following = match.before(), match.after()
    if _is_count(match, year, anchor):
        return False
    round_number = year % 100 == 0 or (year < 1500 and year % 10 == 0)
    if _is_second_of_two(match, year):
        return not (year % 50 == 0 and following and following.cls == "capital")
    placed = before is not None and is_listed(before.text, "before_year")
    # A noun or number after it is what is counted ("2000 Menschen"), but "seit 2014 Mitglied" is a year.
    if following and following.cls in ("capital", "NUM", "SMALL"):
        if before is not None and before.cls in _JOINING:
            return False
        far_off = year > (anchor.published.year or year) + _FAR_AHEAD
        is_round = round_number or (year % 50 == 0 and before is not None and before.cls in _WEAK)
        return placed and not is_round and not far_off
    if round_number and before and before.cls == "um" and not _is_change(match):
        return True
    if round_number and before and before.cls == "zwischen" and _is_first_of_years(match):
        return True
    if round_number:
        enclosed = before and following and before.cls == "OPEN" and following.cls == "CLOSE"
        return bool(enclosed or (placed and before and before.cls not in _WEAK))
    return not _is_first_of_counts(match, year)


def _is_change(match: PatternMatch) -> bool:
    """Distinguish "stieg um 1200 auf 3400" from "um 1900"."""
    following = match.after()
    return following is not None and following.cls in ("auf", "NUM", "YEAR")


def _is_first_of_years(match: PatternMatch) -> bool:
    """Recognise "1350" in "zwischen 1350 und 1850 wuchsen die Gletscher"."""
    between, other, noun = (match.after(distance) for distance in (1, 2, 3))
    return bool(
        between and other and between.cls == "und" and other.cls == "YEAR" and not (noun and noun.cls == "capital")
    )


def _is_code(before: CalendarToken, second: CalendarToken | None) -> bool:
    """Recognise the letters of a flight, a number plate, a train: "Flug LH 1904", "M-AB 1990"; "EU 2016" are none."""
    if not before.text.isupper() or len(before.text) > _LONGEST_CODE or second is None:
        return False
    return second.cls == "HYPHEN" or is_listed(second.text, "before_count")


def _ends(following: CalendarToken | None) -> bool:
    return following is None or following.cls in ("DOT", "COMMA", "CLOSE", "BREAK", "QUOTE", "und")


def _is_count(match: PatternMatch, year: int, anchor: Anchor) -> bool:
    before, following = match.before(), match.after()
    if following and (following.text[:1] in _SIGNS or following.cls in _COUNTED):
        return not (following.cls in _SCALES and before and before.cls == "seit")
    if following and following.cls in ("HYPHEN", "SLASH") and following.start == match.tokens[-1].end:
        # The number of a file: "2024-117", "2024/0117".
        second = match.after(2)
        if second and second.cls in ("NUM", "SMALL") and second.start == following.end and not _goes_on(year, second):
            return True
    if following and following.cls == "zu" and (other := match.after(2)) and other.cls in ("YEAR", "NUM"):
        return True
    if before is None:
        return False
    second = match.before(2)
    compared = (
        before.cls == "als"
        and second is not None
        and second.cls in ("mehr", "weniger")
        and not (_ends(following) and year % 10 and abs(year - (anchor.published.year or year)) <= _LIVING)
    )
    if before.cls == "zu" and second and second.text in word_list("compares"):
        return False
    if before.text.endswith("nummer") or ends_in_list(before.text, "street_ending") or _is_code(before, second):
        return True
    if before.cls in ("YEAR", "NUM"):
        return True
    between_hyphens = before.cls == "HYPHEN" and following is not None and following.cls == "HYPHEN"
    return compared or between_hyphens or is_listed(before.text, "before_count")


def _goes_on(year: int, following: CalendarToken) -> bool:
    """Distinguish the end of a span of years, as in "1994/98", "1994-98", from the number of a file: "1553/15"."""
    return following.cls == "SMALL" and len(following.text) == 2 and int(following.text) > year % 100


def _is_second_of_two(match: PatternMatch, year: int) -> bool:
    """Recognise "1945" in "1943 bis 1945"."""
    between, other = match.before(), match.before(2)
    return bool(between and other and between.cls in _BETWEEN and other.cls == "YEAR" and int(other.text) < year)


def _is_first_of_counts(match: PatternMatch, year: int) -> bool:
    """Recognise "1550" in "1550 bis 1800 Besucher"."""
    between, other, noun = (match.after(distance) for distance in (1, 2, 3))
    if not (between and other and noun and between.cls in _BETWEEN and other.cls == "YEAR"):
        return False
    return year % 50 == 0 and int(other.text) % 50 == 0 and noun.cls == "capital"


def _decade_ahead(match: PatternMatch) -> bool:
    """Recognise "70er" in "70er und 80er Jahre"."""
    sign, decade = match.after(1), match.after(2)
    return bool(
        sign and decade and sign.cls in ("und", "bis", "HYPHEN", "SLASH", "oder", "DASH") and decade.cls == "DECADE"
    )
