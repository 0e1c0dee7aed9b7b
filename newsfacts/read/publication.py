"""Publication dates as inputs carry them: YYYY, YYYY-MM or YYYY-MM-DD comes out, or nothing."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple
from unicodedata import normalize

from newsfacts.errors import UsageError
from newsfacts.tables import Cells, Row, load_table
from newsfacts.text import compose

_EXACT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z", re.ASCII)

_HEADER = re.compile(
    r"""\s* date (?:[ \t]*:[ \t]*|[ \t]+)
        (\d{4}(?:-\d{1,2}(?:-\d{1,2}(?:T\S*)?)?)? | \d{1,2}\.\d{1,2}\.\d{4}) (?!\S) \s*""",
    re.IGNORECASE | re.VERBOSE,
)
_BLANKS = re.compile(r"\s*")
_LONGEST_HEADER = 1_000  # characters, the blanks after it aside

_LONGEST = 200  # characters of what may be a date
_NOTHING = frozenset(["", "none", "null", "nan", "nat", "n/a", "-"])  # what programs write for a missing date
_ZERO = ("0000-00-00", "0001-01-01")  # what MySQL, Go and .NET write for it
_WRAPPED = ("$date", "$numberLong", "@value")  # where MongoDB and JSON-LD put a date

_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
_SHORT_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2}|[0-9]{2}(?![0-9]|[.:][0-9]|\s?Uhr))"
_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_NAME = r"(?P<name>[a-zäöü]{3,9})"
# Before a date may be a weekday, a word for what it is the date of, and the time.
_BEFORE = r"(?:[^0-9]{0,40}(?:[0-9]{1,2}:[0-9]{2}[^0-9]{2,10})?(?<!\w))?"
# The first of two days counts: "6./7. September", as the papers of a weekend write.
_DAYS = rf"{_DAY}(?:\.?\s?[/–-]\s?[0-9]{{1,2}}(?=\.))?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_REST = r"(?![0-9])(?P<rest>\W.*|T\s?[0-9].*)?"
_UNTIL_12, _FROM_13 = "0?[1-9]|1[0-2]", "1[3-9]|2[0-9]|3[01]"

# The first that matches the whole counts. Day and month are never guessed: "04/09/2025" is no date.
_NOTATIONS = [
    re.compile(rf"(?:{pattern})\Z", re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}(?:[-/.]{_MONTH})?",  # 2025, 2025-09
        rf"{_YEAR}([-/.]){_MONTH}\2{_DAY}{_REST}",  # 2025-09-04T10:15:00Z
        # 20250904, 20250904T101500Z
        rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})(?P<rest>T?[0-9]{{4}}(?:[0-9]{{2}})?(?![0-9]).*)?",
        rf"{_BEFORE}{_DAYS}\.\s?{_MONTH}\.\s?{_SHORT_YEAR}{_REST}",  # 4.9.2025, 04.09.25
        rf"{_BEFORE}{_DAYS}{_ORDINAL}[.\s-]\s?{_NAME}[.,\s-]\s?{_SHORT_YEAR}{_REST}",  # 4. Sept. 2025
        rf"{_BEFORE}{_NAME}\.?\s{_DAY}{_ORDINAL},?\s{_YEAR}{_REST}",  # September 4, 2025
        rf"[a-z]{{3}}\s{_NAME}\s{_DAY}(?P<rest>\s[0-9:]{{8}}(?:\s[+a-z0-9]+)?)\s{_YEAR}",  # Thu Sep 4 10:15:00 2025
        rf"{_BEFORE}{_NAME}\.?\s{_YEAR}",  # September 2025
        rf"{_MONTH}[./]{_YEAR}",  # 09.2025
        rf"(?P<month>{_UNTIL_12})([/-])(?P<day>{_FROM_13})\2{_YEAR}{_REST}",  # 9/14/2025
        rf"(?P<day>{_FROM_13})([/-])(?P<month>{_UNTIL_12})\2{_YEAR}{_REST}",  # 14/09/2025
        rf"(?P<day>(?P<month>{_UNTIL_12}))([/-])(?P=month)\3{_YEAR}{_REST}",  # 09/09/2025
    )
]
# A time in UTC, in what follows a date.
_UTC_TIME = re.compile(
    r"""(?<![\d:+-])(?P<hour>\d\d?)(?::?(?P<minute>\d\d))?(?::?\d\d)?(?:[.,]\d+)?\s?(?P<half>[ap]m)?
        \s?(?:(?:z|utc?|gmt)(?![+\w-])|(?:utc|gmt)?[+-]00:?00\b)""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_SINCE_1970 = re.compile(r"([0-9]{9,13}|[0-9]{16}|[0-9]{19})(?:\.[0-9]+)?")
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Header(NamedTuple):
    """A header `date 2025-09-04`: what it says, and where the text after it begins."""

    published: str
    end: int


class MonthRow(Row):
    """A month and how it is written."""

    month: int
    names: Cells


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


def parse_published(value: object, *, utc: bool = False) -> str | None:
    """Return the day, month or year of a date in any usual form, None where there is none. Raises ValueError.

    Knows ISO dates and datetimes, seconds and parts of them since 1970, e-mail dates, German and English ones, and
    numbers in a list. A time in UTC is converted to German time: programs write it, and the day has begun one or two
    hours earlier where the article appeared. One with another offset says what the clock showed there, and keeps its
    day. `utc` says that times without a zone are in UTC.
    """
    while isinstance(value, dict):
        value = next((value[key] for key in _WRAPPED if key in value), False)
    if isinstance(value, datetime):
        return _convert(value if value.tzinfo or not utc else value.replace(tzinfo=timezone.utc))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return _read_numbers(value, utc)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(int(value)) if value == value else ""
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError("no date")
    value = " ".join(normalize("NFC", value).split())
    if value.lower() in _NOTHING or value.startswith(_ZERO):
        return None
    return _read_notation(value, utc)


def _read_numbers(numbers: list[object] | tuple[object, ...], utc: bool) -> str:
    """Read year, month, day, hour and so on; nine of them are a time.struct_time, which feedparser gives in UTC."""
    values = [number for number in numbers[:5] if isinstance(number, int) and not isinstance(number, bool)]
    if len(values) < 3:
        raise ValueError("no date")
    zone = timezone.utc if utc or len(numbers) == 9 else None
    year, month, day, hour, minute = (*values, 0, 0)[:5]
    return _convert(datetime(year, month, day, hour, minute, tzinfo=zone))


def _read_notation(value: str, utc: bool) -> str:
    if match := next(filter(None, (notation.match(value) for notation in _NOTATIONS)), None):
        found = match.groupdict()
        month = _number_month(found["name"]) if found.get("name") else found.get("month")
        written = _format(_complete(found["year"]), month, found.get("day"))
        time = _UTC_TIME.search((found.get("rest") or "") + ("Z" if utc else ""))
        return _convert(_parse_moment(written, time)) if time else written
    if match := _SINCE_1970.fullmatch(value):
        digits = len(match[1])
        divisor = 1 if digits < 11 else 10 ** {16: 6, 19: 9}.get(digits, 3)
        return _convert(_EPOCH + timedelta(seconds=int(match[1]) / divisor))
    raise ValueError("no date")


def _parse_moment(day: str, time: re.Match[str]) -> datetime:
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"].lower() == "pm" else 0)
    start = datetime.fromisoformat(day).replace(tzinfo=timezone.utc)
    return start + timedelta(hours=hour, minutes=int(time["minute"] or 0))


def _convert(moment: datetime) -> str:
    """Return the day: in German time where it is in UTC, else where it is."""
    if moment.tzinfo and not moment.utcoffset():
        from dateutil import tz  # has the rules itself where the system has none, as zoneinfo does not

        moment = moment.astimezone(tz.gettz("Europe/Berlin"))
    return moment.date().isoformat()


def _number_month(name: str) -> str:
    for row in load_table("read/months", MonthRow):
        if name.lower() in row.names:
            return str(row.month)
    raise ValueError(f"{name} is no month")


def _complete(year: str) -> str:
    """Return a year in four digits; news of 1949 and before is not written in two."""
    return year if len(year) == 4 else f"19{year}" if year >= "50" else f"20{year}"


def _format(year: str, month: str | None, day: str | None) -> str:
    checked = date(int(year), int(month or 1), int(day or 1)).isoformat()
    return checked[: 10 if day else 7 if month else 4]
