"""Reads years and decades, and distinguishes a year from any other number."""

from __future__ import annotations

from newsfacts.german.year_counts import find_year_counts
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import ends_in_group, is_in_group, word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.readings.reader import Reading, reader, word_reader
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone
from newsfacts.kinds.dates.readings.token_values import shift_in, year_of
from newsfacts.kinds.dates.values.value import Decade, Year, YearSpan

_SIGNS = "%€$°"
# Of a flight, a number plate, a train: "LH 1904", "M-AB 1990".
_LONGEST_CODE = 2
# "Mehr als 2019" compares with a recent year; a count is followed by what it counts.
_MOST_YEARS_COMPARED = 40
# Before a noun a year is not far ahead: "2149 Teilnehmer starben".
_FAR_AHEAD = 40
_CENTURY, _HALF_CENTURY = 100, 50
# Round numbers below this are hardly ever years.
_FIRST_PRECISE_YEAR = 1500
# The first of which statistics give figures.
_FIRST_COUNTED_YEAR, _FIRST_YEAR = 1900, 1000
# The year in which "20er" and "30er" are read without a publication date.
_THIS_YEAR = 2030
_LATEST_OF_THIS_CENTURY = 30
_BETWEEN = ("HYPHEN", "SLASH", "DASH", "bis", "und")


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


@reader
def read_decade(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "90er Jahre", "1980er", "fünfziger Jahren", "Siebzigerjahre"."""
    token = match.find("DECADE", "DECADEWORD")
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
    placed = before is not None and before.cls in class_group("BEFOREDECADE")
    return placed and (token.text[0].isupper() or token.text.endswith("ern"))


def _is_year(match: PatternMatch, year: int, anchor: Anchor) -> bool:
    """Distinguish a year from a count by the words around it, more strictly for round numbers."""
    following = match.after()
    if _is_count(match, year, anchor) or anchor.article.once(find_year_counts).covers(match.start, match.end):
        return False
    if _is_before_figure(match, year, anchor):
        return True
    if _is_second_of_two(match, year):
        return year % _HALF_CENTURY != 0 or not _is_noun(following)
    if following and (following.cls in ("NUM", "SMALL") or _is_noun(following)):
        return _is_year_before_noun(match, year, anchor)
    if _is_round(year):
        return _is_round_year(match, year)
    return not _is_first_of_counts(match, year)


def _is_before_figure(match: PatternMatch, year: int, anchor: Anchor) -> bool:
    """Return whether the next number counts, so that this one does not: "zählte 2024 5,84 Millionen Fälle"."""
    number, counted = match.after(), match.after(2)
    if number is None or number.cls not in ("NUM", "SMALL") or number.start == match.end or counted is None:
        return False
    latest = (anchor.published.year or _THIS_YEAR) + _FAR_AHEAD
    counts = _is_noun(counted) or _is_counted(counted) or counted.cls in class_group("SCALE") or counted.text == "%"
    before = match.before()
    # "um 1180 40.000 Einwohner"
    first = _FIRST_YEAR if before is not None and before.cls == "um" else _FIRST_COUNTED_YEAR
    return counts and first <= year <= latest


def _is_noun(token: CalendarToken | None) -> bool:
    return token is not None and token.cls == "capital"


def _is_round(year: int) -> bool:
    return year % _CENTURY == 0 or (year < _FIRST_PRECISE_YEAR and year % 10 == 0)


def _is_year_before_noun(match: PatternMatch, year: int, anchor: Anchor) -> bool:
    """Distinguish a year before a noun or number ("seit 2014 Mitglied") from what counts it ("2000 Menschen")."""
    before = match.before()
    if before is None or not is_in_group(before.text, "before_year") or is_in_group(before.text, "joining"):
        return False
    is_weak = is_in_group(before.text, "weak_before_year")
    is_far_ahead = year > (anchor.published.year or year) + _FAR_AHEAD
    return not (is_far_ahead or _is_round(year) or (is_weak and year % _HALF_CENTURY == 0))


def _is_round_year(match: PatternMatch, year: int) -> bool:
    """Return whether a round number is a year: "um 1900", "zwischen 1350 und 1850", "(1800)", "seit 2000"."""
    before, following = match.before(), match.after()
    if before is None:
        return False
    if before.cls == "um" and not _is_change(match):
        return True
    if before.cls == "zwischen" and _is_first_of_years(match):
        return True
    if before.cls == "bis" and year >= _FIRST_PRECISE_YEAR:
        return not _is_high_end(match)
    if before.cls == "OPEN" and following is not None and following.cls == "CLOSE":
        return True
    return is_in_group(before.text, "before_year") and not is_in_group(before.text, "weak_before_year")


def _is_high_end(match: PatternMatch) -> bool:
    """Return whether it is "2100" in "1800 bis 2100", "von bis zu 2100", "bis 2100 Euro": what only reaches so far."""
    second, following = match.before(2), match.after()
    if second is not None and second.cls in ("NUM", "YEAR", "SMALL", "HYPHEN"):
        return True
    return following is None or following.cls in ("capital", "HYPHEN", "SLASH")


def _is_change(match: PatternMatch) -> bool:
    """Distinguish "stieg um 1200 auf 3400" from "um 1900"."""
    following = match.after()
    return following is not None and following.cls in ("auf", "NUM", "YEAR")


def _is_first_of_years(match: PatternMatch) -> bool:
    """Return whether it is "1350" in "zwischen 1350 und 1850 wuchsen die Gletscher"."""
    between, other = match.after(1), match.after(2)
    if between is None or other is None:
        return False
    return between.cls == "und" and other.cls == "YEAR" and not _is_noun(match.after(3))


def _is_second_of_two(match: PatternMatch, year: int) -> bool:
    """Return whether it is "1945" in "1943 bis 1945"."""
    between, other = match.before(), match.before(2)
    return bool(between and other and between.cls in _BETWEEN and other.cls == "YEAR" and int(other.text) < year)


def _is_first_of_counts(match: PatternMatch, year: int) -> bool:
    """Return whether it is "1550" in "1550 bis 1800 Besucher"."""
    between, other = match.after(1), match.after(2)
    if not (between and other and between.cls in _BETWEEN and other.cls == "YEAR" and _is_noun(match.after(3))):
        return False
    return year % _HALF_CENTURY == 0 and int(other.text) % _HALF_CENTURY == 0


def _is_count(match: PatternMatch, year: int, anchor: Anchor) -> bool:
    """Return whether a number counts or names something: "1900 Meter", "Platz 1985", "mehr als 1900"."""
    before, following = match.before(), match.after()
    if following and (following.text[:1] in _SIGNS or _is_counted(following)):
        # "Seit 2005 Millionen Besucher": after "seit" a year may precede even these.
        return not (is_in_group(following.text, "scale") and before and before.cls == "seit")
    if _is_file_number(match, year) or _is_score(match):
        return True
    return before is not None and _is_count_after(before, match, year, anchor)


def _is_counted(following: CalendarToken) -> bool:
    return following.cls in (*class_group("ANYUNIT"), "PART") or is_in_group(following.text, "counted")


def _is_file_number(match: PatternMatch, year: int) -> bool:
    """Return whether it is the number of a file, "2024-117", "2024/0117"; not a span of years, "1994/98"."""
    if _is_after_slash(match):
        return True
    sign, number = match.after(), match.after(2)
    if sign is None or number is None or sign.cls not in ("HYPHEN", "SLASH") or number.cls not in ("NUM", "SMALL"):
        return False
    adjoins = sign.start == match.tokens[-1].end and number.start == sign.end
    return adjoins and not (number.cls == "SMALL" and len(number.text) == 2 and int(number.text) > year % _CENTURY)


def _is_after_slash(match: PatternMatch) -> bool:
    """Return whether it is "2021" in "Verordnung 03/2021"; where it is a month, that is read before."""
    sign, number = match.before(), match.before(2)
    if sign is None or number is None or sign.cls != "SLASH" or number.cls not in ("SMALL", "NUM"):
        return False
    return number.end == sign.start and sign.end == match.start


def _is_score(match: PatternMatch) -> bool:
    """Return whether it is "1800 zu 1500"."""
    following, other = match.after(), match.after(2)
    return following is not None and following.cls == "zu" and other is not None and other.cls in ("YEAR", "NUM")


def _is_count_after(before: CalendarToken, match: PatternMatch, year: int, anchor: Anchor) -> bool:
    """Return whether the words before a number show that it is a count or a name."""
    second, following = match.before(2), match.after()
    if before.cls == "zu" and second and second.text in word_group("compares"):
        return False
    if before.text.endswith("nummer") or ends_in_group(before.text, "street_ending") or _is_code(before, second):
        return True
    if before.cls in ("YEAR", "NUM") or is_in_group(before.text, "before_count"):
        return True
    if before.cls == "HYPHEN" and following is not None and following.cls == "HYPHEN":
        return True
    return _is_more(before, second) and not _is_recent_year(following, year, anchor)


def _is_more(before: CalendarToken, second: CalendarToken | None) -> bool:
    return before.cls == "als" and second is not None and second.cls in ("mehr", "weniger")


def _is_recent_year(following: CalendarToken | None, year: int, anchor: Anchor) -> bool:
    """Distinguish a year that this one is compared with ("mehr als 2019.") from a count, whose noun follows."""
    ends = following is None or following.cls in ("DOT", "COMMA", "CLOSE", "BREAK", "QUOTE", "und")
    return ends and year % 10 != 0 and abs(year - (anchor.published.year or year)) <= _MOST_YEARS_COMPARED


def _is_code(before: CalendarToken, second: CalendarToken | None) -> bool:
    """Return whether letters are those of a flight, a number plate, a train: "LH 1904", "M-AB 1990"; not "EU 2016"."""
    if not before.text.isupper() or len(before.text) > _LONGEST_CODE or second is None:
        return False
    return second.cls == "HYPHEN" or is_in_group(second.text, "before_count")


def _decade_ahead(match: PatternMatch) -> bool:
    """Return whether it is "70er" in "70er und 80er Jahre"."""
    sign, decade = match.after(1), match.after(2)
    return bool(sign and decade and sign.cls in class_group("PAIR") and decade.cls == "DECADE")
