"""Reads days: calendar dates, weekdays, today and yesterday, named days, and the parts of a day."""

from __future__ import annotations

import re
from calendar import monthrange

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context import ends_in_list, word_list
from newsfacts.kinds.dates.holidays import find_rule
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.notation import GROUPS
from newsfacts.kinds.dates.patterns import Match
from newsfacts.kinds.dates.readings.lengths import duration_of
from newsfacts.kinds.dates.readings.reading import (
    Reading,
    is_after_bearer,
    is_quoted_alone,
    part_in,
    shift_in,
    starts_sentence,
    year_in,
    year_of,
)

_MONTH = re.compile(r"\d{4}-\d\d")
_MONTHS = ("MONTH", "NAMEMONTH", "MONTHABBR")
_DAY = re.compile(r"[\dX]{4}-(?:[\dX]{2}|WXX)-[\dX]")
_BETWEEN_DAYS = ("OPEN", "und", "bis", "COMMA", "HYPHEN", "DASH", "SLASH", "den", "dem", "zum")


def read_paper(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Welt am Sonntag", "Taz am Wochenende" as no date; "berichtete die Welt am Dienstag" has one."""
    return Reading("") if match.tokens[-1].value in ("7", "WE") else None


def read_iso(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read 2025-09-04 and 2025-09-04T13:30:00+02:00."""
    text = match.tokens[0].text
    valid = bound_value(text[:10])
    return (
        Reading(re.sub(r"(?:[.,]\d+)?(?:[+-]\d\d:?\d\d|Z)$", "", text) if len(text) > 10 else text) if valid else None
    )


def read_day(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Donnerstag, 4. September 2025", "04.09.25", "4. 9. 2025"."""
    date = _numeric_date(match, anchor) if match.find("DMY", "DM") else _written_date(match, anchor)
    if date is None:
        return None
    day, month, year = date
    if match.find("SLASH"):
        # The stamp of a report tells when it was written.
        anchor.tense = "past"
    weekday = match.find("WEEKDAY", "WEEKDAYABBR", "WEEKDAYPART")
    before, second = match.before(), match.before(2)
    if before and second and before.cls == "OPEN" and second.cls == "WEEKDAY":
        weekday = second
    value = anchor.day_of(month, day, year, int(weekday.value[0]) if weekday else None)
    if value and weekday and weekday.cls == "WEEKDAYPART":
        value += weekday.value[1:]
    return Reading(value) if value and (value.startswith("XXXX") or bound_value(value)) else None


def _numeric_date(match: Match, anchor: Anchor) -> tuple[int, int, int | None] | None:
    token = match.find("DMY", "DM")
    if token is None:
        return None
    day, month, year = _split_numeric(token.text, anchor)
    year = year or year_in(match.tokens, anchor) or _year_ahead(match, month)
    return (day, month, year) if year or not _is_numbering(match) else None


def _written_date(match: Match, anchor: Anchor) -> tuple[int, int, int | None]:
    numbers = [
        int(token.value) if token.cls == "ORDWORD" else int(token.text.rstrip("."))
        for token in match.tokens
        if token.cls in ("ORD", "SMALL", "ORDWORD")
    ]
    name = match.find(*_MONTHS)
    month = int(name.value) if name else numbers[1]
    return numbers[0], month, year_in(match.tokens, anchor) or _year_ahead(match, month)


def read_day_of_range(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "3." in "3./4. Mai 2025" and in "vom 3. bis zum 5. Mai": its month stands further on."""
    weekday, first = match.find("WEEKDAY"), match.find("ORD", "SMALL")
    outer = match.words_before(2)
    if weekday and [token.cls for token in outer] in (["und", "WEEKDAY"], ["HYPHEN", "WEEKDAY"], ["bis", "WEEKDAY"]):
        # "Samstag und Sonntag, 5. und 6. September": the first day belongs to the first weekday.
        return None
    ahead = [token for distance in range(1, 15) if (token := match.after(distance))]
    last = next((n for n, token in enumerate(ahead) if token.cls in ("DMY", "DM", *_MONTHS)), None)
    if first is None or last is None:
        return None
    if ahead[last].cls in _MONTHS:
        month, year = int(ahead[last].value), year_in(ahead[last + 1 : last + 3], anchor)
    else:
        month, year = _split_numeric(ahead[last].text, anchor)[1:]
    day, number = int(first.text.rstrip(".")), int(weekday.value) if weekday else None
    value = anchor.day_of(month, day, year, number)
    return Reading(value) if value else None


def read_weekday(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Montag", "vergangenen Montag", "Montagabend", "Dienstag früh", "Montag kommender Woche"."""
    day, shift = match.find("WEEKDAY", "WEEKDAYPART"), shift_in(match)
    if day is None or is_after_bearer(match) or is_quoted_alone(match):
        return None
    number = int(day.value[0])
    before = match.before()
    if dated := _day_ahead(match, anchor, number):
        value = dated
    elif match.find("UNIT"):
        value = anchor.weekday_in_week(number, shift or 0)
    elif before and before.cls == "DEICTICADJ":
        value = anchor.shift_day(int(before.value))
    else:
        value = anchor.weekday(number, shift)
    return Reading(value + (day.value[1:] or part_in(match)))


def read_nth_weekday(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "ersten Sonntag im September", "dritten Samstag im Mai 2026"."""
    nth, day, name = match.find("ORD", "ORDWORD"), match.find("WEEKDAY"), match.find("MONTH", "NAMEMONTH", "MONTHABBR")
    if nth is None or day is None or name is None:
        return None
    number = int(nth.text.rstrip(".")) if nth.cls == "ORD" else int(nth.value)
    year, month = anchor.month(int(name.value), year_in(match.tokens, anchor)).split("-")
    if not year.isdigit():
        return Reading(f"{year}-{month}-XX")
    first, length = monthrange(int(year), int(month))
    date = (int(day.value[0]) - 1 - first) % 7 + 7 * number - 6
    return Reading(f"{year}-{month}-{date:02}") if number >= 1 and date <= length else None


def read_deictic(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "gestern", "heute Abend", "morgen früh"; "heute" in the sense of nowadays is the present."""
    day = match.find("DEICTIC", "TOMORROW", "MORNING")
    if day is None:
        return None
    if day.cls == "MORNING" and len(match.tokens) == 1:
        return Reading(anchor.shift_day(1)) if starts_sentence(match) else None
    part = part_in(match)
    if day.text[0].isupper() and is_quoted_alone(match):
        return Reading("")
    if day.text.lower() == "heute" and not part and _means_nowadays(match, anchor):
        return Reading("PRESENT_REF")
    return Reading(anchor.shift_day(1 if day.cls == "MORNING" else int(day.value)) + part)


def read_day_told(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "28." in "Das war im Juli 1914. Am 28. begann …": a day of the month last mentioned."""
    last = anchor.last_mention(_MONTH, reach=1)
    day = anchor.day_of(int(last[5:7]), int(match.tokens[0].text[:-1]), int(last[:4])) if last else None
    return Reading(day) if day and bound_value(day) else None


def read_same_weekday(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Montag" in "am 14. Mai 1984, einem Montag": the day just mentioned."""
    last = anchor.last_mention(_DAY, reach=1)
    day = last.partition("T")[0] if last else ""
    return Reading(day) if day and _is_weekday(day, int(match.tokens[0].value)) else None


def read_weekday_after(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Dienstag darauf": the first one behind the day last mentioned."""
    last = anchor.last_mention(_DAY)
    bounds = bound_value(last) if last else None
    if not bounds:
        return None
    ahead = (int(match.tokens[0].value) - bounds[0].isoweekday()) % 7
    return Reading(anchor.day_from(bounds[0], ahead or 7))


def read_weekday_from(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Montag in einer Woche", "Freitag in acht Tagen": so many weeks behind the next such day."""
    weekday, length = match.tokens[0], duration_of(match.tokens[2:])
    weeks = {"P1W": 1, "P8D": 1, "P7D": 1, "P2W": 2, "P14D": 2, "P3W": 3}.get(length or "")
    if weeks is None:
        return None
    # On a Monday "Montag in einer Woche" counts from that very day.
    return Reading(anchor.weekday(int(weekday.value), weeks if anchor.is_weekday(int(weekday.value)) else weeks + 1))


def read_ago_today(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "heute vor zehn Jahren", "gestern vor drei Wochen": a day as far back as that."""
    day, found = (
        anchor.shift_day(int(match.tokens[0].value)),
        re.fullmatch(r"P(\d+)([YMWD])", duration_of(match.tokens[2:]) or ""),
    )
    bounds = bound_value(day)
    if not found or not bounds:
        return None
    number, unit = int(found[1]), found[2]
    if unit in "WD":
        return Reading(anchor.day_from(bounds[0], -number * (7 if unit == "W" else 1)))
    year, month = divmod(bounds[0].year * 12 + bounds[0].month - 1 - number * (12 if unit == "Y" else 1), 12)
    last = monthrange(year, month + 1)[1]
    return Reading(f"{year:04}-{month + 1:02}-{min(bounds[0].day, last):02}")


def read_deictic_adjective(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "gestrigen", "heutigen Abend"; "im heutigen Polen" is the present."""
    adjective = match.tokens[0]
    part, noun = part_in(match), match.after()
    if adjective.value == "0" and len(match.tokens) == 1 and not (noun and ends_in_list(noun.text, "event_ending")):
        return Reading("PRESENT_REF")
    return Reading(anchor.shift_day(int(adjective.value)) + part)


def read_holiday(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Ostern 2026", "Pfingstmontag", "Silvesternacht", "Tag der Deutschen Einheit"."""
    tokens, before = match.tokens, match.before()
    named = match.find("HOLIDAY", "HOLIDAYPART")
    rule = find_rule("".join(token.text for token in tokens)) or (named.value if named else None)
    if rule is None:
        return None
    if is_quoted_alone(match) or (
        before and before.text.startswith(("Pfarr", "Kirche", "Basilika", "Wallfahrt", "Kloster", "Stift"))
    ):
        return Reading("")
    rule, _, part = rule.partition("T")
    year, shift = year_in(tokens, anchor), shift_in(match)
    if year is None and shift and anchor.published.year:
        near = anchor.named_day(rule, anchor.published.year)
        past = bool(anchor.published.day) and near < anchor.shift_day(0)
        year = anchor.published.year + shift + (1 if past and shift < 0 else -1 if not past and shift > 0 else 0)
    value = anchor.named_day(rule, year)
    name = tokens[-1].text.lower().removesuffix("s")
    if name.endswith("woche") and year is None and anchor.published.day:
        # The present week is meant if it has the day, which may be still to come.
        present = _week_of(anchor.named_day(rule, anchor.published.year), anchor)
        if present == anchor.shift_period("W", 0):
            return Reading(present)
    if name.endswith(("woche", "wochenende")):
        return Reading(_week_of(value, anchor) + ("-WE" if name.endswith("ende") else ""))
    return Reading(value + (f"T{part}" if part else ""))


def _week_of(day: str, anchor: Anchor) -> str:
    bounds = bound_value(day)
    return anchor.period_from(bounds[0], "W", 0) if bounds else "XXXX-WXX"


def read_near_day(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "Vortag", "Vorabend", "am nächsten Tag", "am Tag danach", "tags darauf", "am selben Tag"."""
    tokens = match.tokens
    # A day before goes on from the sentence before; from further away it is yesterday.
    sole = match.find("NEARDAY", "EVE")
    last = anchor.last_mention(_DAY, reach=1) if sole and int(sole.value) < 0 else anchor.last_mention(_DAY)
    later = any(token.cls in ("danach", "darauf", "später", "daraufhin") for token in tokens)
    sooner = any(token.cls in ("davor", "zuvor", "vorher") for token in tokens)
    token = match.find("NEARDAY", "EVE", "SHIFT", "FOLLOWING")
    days = 1 if later else -1 if sooner else int(token.value) if token else 0
    part = "TEV" if match.find("EVE") else part_in(match)
    following = match.after()
    if part and following and following.cls in ("der", "des", "von", "vor") and match.find("EVE"):
        return Reading(f"XXXX-XX-XX{part}")
    if last and (bounds := bound_value(last)):
        return Reading(anchor.day_from(bounds[0], days) + part)
    if last and days == 0:
        return Reading(last.partition("T")[0] + part)
    if match.find("NEARDAY", "EVE") and days < 0:
        return Reading(anchor.shift_day(days) + part)
    return Reading(f"XXXX-XX-XX{part}")


def _split_numeric(text: str, anchor: Anchor) -> tuple[int, int, int | None]:
    day, month, *year = [part for part in re.split(r"[./-]", text) if part]
    return int(day), int(month), year_of(year[0], anchor.published.year) if year else None


def _is_numbering(match: Match) -> bool:
    """Tell the number of a section ("Kapitel 3.2.") from a day ("am 3.2.")."""
    before, following = match.before(), match.after()
    adjoins = (
        following is not None
        and following.start == match.tokens[-1].end
        and following.cls in ("SMALL", "NUM", "HYPHEN")
    )
    return adjoins or (before is not None and before.text in word_list("before_number"))


def _year_ahead(match: Match, month: int) -> int | None:
    """Return the year of the first day in "27. November bis 6. Januar 2019": it stands behind the last."""
    near = [token for distance in range(1, 6) if (token := match.after(distance))]
    if not near or near[0].cls not in ("bis", "und", "SLASH", "HYPHEN", "DASH", "COMMA"):
        return None
    ahead = [token for token in near[1:] if token.cls not in ("zum", "den", "dem", "DOT")]
    if [token.cls for token in ahead[:3]] not in (["ORD", "MONTH", "YEAR"], ["ORD", "NAMEMONTH", "YEAR"]):
        return None
    return int(ahead[2].text) - (int(ahead[1].value) < month)


def _day_ahead(match: Match, anchor: Anchor, weekday: int) -> str | None:
    """Return the day of a weekday in "Samstag und Sonntag, 5. und 6. September": its date stands further on."""
    numbers: list[int] = []
    for distance in range(1, 12):
        token = match.after(distance)
        if token is None or (distance == 1 and token.cls not in _BETWEEN_DAYS):
            return None
        if token.cls in ("MONTH", "NAMEMONTH"):
            year = year_in([behind] if (behind := match.after(distance + 1)) else [], anchor)
            days = [anchor.day_of(int(token.value), number, year) for number in numbers[:2]]
            return next((day for day in days if day and _is_weekday(day, weekday)), None)
        if token.cls == "ORD":
            numbers.append(int(token.text[:-1]))
        elif token.cls in ("DM", "DMY"):
            number, month, known = _split_numeric(token.text, anchor)
            dated = anchor.day_of(month, number, known, weekday)
            return dated if dated and _is_weekday(dated, weekday) else None
        elif token.cls != "WEEKDAY" and token.cls not in _BETWEEN_DAYS:
            return None
    return None


def _is_weekday(day: str, weekday: int) -> bool:
    bounds = bound_value(day)
    return bounds is not None and bounds[0].isoweekday() == weekday


# Beside these "heute" is opposed to a past: it means nowadays.
_THEN = re.compile(
    r"(?i)\b(?:früher|damals|einst|seinerzeit|(?:bis|schon|bereits|selbst|von) heute"
    r"|vor (?:\w+ ){1,3}Jahr(?:zehnt)?en|heute (?:gibt es|noch|kaum|nur noch|nicht mehr|wie|als)|1[0-9]\d\d)\b"
)
# Who tells what "we" did "heute" means this day.
_WE = re.compile(r"(?i)\b(?:wir|ich)\b")
_SOON = re.compile(r"\b(?:wird|werden|will|wollen|soll|sollen|sollte|muss|müssen|möchte)\b")


def _names_past_year(anchor: Anchor) -> bool:
    """Tell whether the sentence names a year before the publication."""
    years = re.findall(r"\b20\d\d\b", anchor.sentence_text)
    return any(anchor.published.year and int(year) < anchor.published.year for year in years)


def _means_nowadays(match: Match, anchor: Anchor) -> bool:
    """Tell "heute" in the sense of nowadays from today."""
    before, following = match.before(), match.after()
    if following and following.cls in ("um", "ab", "gegen", "vor", "in", "SMALL", "DOTTED", "CLOCK", "COMMA"):
        ahead = [token for distance in (2, 3) if (token := match.after(distance))]
        # "Heute, sagt sie, …" tells how things have become.
        said = following.cls == "COMMA" and starts_sentence(match) and ahead[:1] and ahead[0].text in word_list("says")
        return bool(said) or any(token.text.startswith("Jähr") for token in ahead)
    if before and before.cls == "noch":
        return not _SOON.search(anchor.sentence_text)
    if before and (before.cls in ("bis", "selbst", "von") or before.text.lower() == "auch"):
        return True
    if _THEN.search(anchor.sentence_text) or (anchor.tense != "past" and _names_past_year(anchor)):
        return True
    if (
        anchor.story.essay
        and not (anchor.tense == "past" and _WE.search(anchor.sentence_text))
        and not (following and following.cls in GROUPS["DAYPART"].split())
    ):
        return True
    if anchor.quoted and anchor.tense == "past" and _WE.search(anchor.sentence_text):
        return False
    return anchor.quoted and not starts_sentence(match) and not (before and before.text[0] in '„»"“')
