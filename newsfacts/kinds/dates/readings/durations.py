"""Reads how long and how often: durations, recurrences, and what lies so long before or after."""

from __future__ import annotations

import re
from datetime import timedelta

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context import ends_in_list
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.lexicon import Token
from newsfacts.kinds.dates.notation import GROUPS
from newsfacts.kinds.dates.patterns import Match
from newsfacts.kinds.dates.readings.lengths import COUNTS, MULTIPLES, UNITS, add_up, duration_of, format_amounts
from newsfacts.kinds.dates.readings.reading import Reading, is_quoted_alone, number_of, starts_sentence
from newsfacts.kinds.dates.tense import read_clause

_DATED = re.compile(r"\d{4}")
_LATER = ("später", "danach", "darauf", "daraufhin")
_FREQUENT = ("CE", "DE", "M", "Y", "W", "D", "TH", "TM", "TS", "Q", "HY", "NI")
_AGES = {"GA": 10**9, "MA": 10**6, "KA": 10**3}
_SHORTEST_AGE = 4
# Behind these "früher" means in former times, not sooner.
_AS = ("als", "wie")


def read_duration(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "drei Jahre und vier Monate", "anderthalb Stunden", "ein halbes Jahr", "mehrere Wochen"."""
    if match.tokens[0].text.lower() == "eines" and match.tokens[-1].text == "Tages":
        return None
    quality = match.find(*GROUPS["GOOD"].split())
    if quality and not match.tokens[-1].value.endswith("H") and not quality.text.startswith(("knapp", "voll")):
        # "ein guter Tag" is a day that was good.
        return None
    if is_quoted_alone(match) or _is_ungrammatical(match.tokens):
        return None
    value = duration_of(match.tokens)
    return Reading(value) if value else None


def _is_ungrammatical(tokens: list[Token]) -> bool:
    """Tell "3 Minute": what stands there is the end of something else, "90.+3 Minute"."""
    number, unit = tokens[0], tokens[-1]
    return (
        len(tokens) == 2
        and unit.cls in GROUPS["SINGULAR"].split()
        and number.cls == "SMALL"
        and int(number.text) > 1
        and unit.text not in ("Std", "Min", "min", "Sek")
    )


def read_lapse(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "2:03:15 Stunden", "1:45 Minuten"."""
    unit, parts = match.tokens[1].value, re.split(r":", match.tokens[0].text.replace(",", "."))
    names = {"TH": "HMS", "TM": "MS"}.get(unit, "")
    if len(parts) > len(names):
        names = "HMS"
    return (
        Reading("PT" + "".join(f"{float(part):g}{name}" for part, name in zip(parts, names, strict=False)))
        if names
        else None
    )


def read_lasting(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "dreitägigen", "24-stündige"; "-jährig" only beside what lasts, for it is an age elsewhere."""
    last, following = match.tokens[-1], match.after()
    if last.cls.startswith("OF"):
        number, _, unit = last.value.partition(":")
    else:
        count = number_of(match.tokens[0])
        number, unit = f"{count:g}" if count is not None else "", last.value
    if not number or (unit == "Y" and not (following and ends_in_list(following.text, "lasting_ending"))):
        return None
    return Reading(format_amounts([(number, unit)]) or "")


def read_compound(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "35-Stunden-Woche", "14-Tage" in "14-Tage-Frist"."""
    count, unit = match.tokens[0], match.tokens[2]
    value = duration_of([count, unit])
    return Reading(value) if value else None


def read_range(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "drei" in "drei bis fünf Jahre": the unit stands behind the other end."""
    for distance in range(1, 8):
        token = match.after(distance)
        if token and token.cls in UNITS:
            value = duration_of([match.tokens[0], token])
            after = match.after(distance + 1)
            return Reading(value) if value and not (after and after.cls in ("alt", "alte", "alten")) else None
    return None


def read_span(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "drei bis vier Wochen": one duration, at least as long as its lower end."""
    count, unit = match.find(*COUNTS), match.find(*UNITS)
    following = match.after()
    aged = following is not None and following.cls in ("alt", "alte", "alten")
    value = duration_of([count, unit]) if count and unit and not aged else None
    return Reading(value) if value else None


def read_some(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "seit Wochen", "vergangenen Wochen", "letzten zwei Jahren", "ersten neun Monate"."""
    if match.find("THIS") and not match.find(*COUNTS):
        unit = match.find(*UNITS)
        return (
            Reading("PRESENT_REF") if unit and unit.value == "D" else Reading(duration_of(_as_some(match.tokens)) or "")
        )
    return Reading(duration_of(match.tokens if match.find(*COUNTS) else _as_some(match.tokens)) or "")


def _as_some(tokens: list[Token]) -> list[Token]:
    return [Token("", "FEW", "", 0, 0), *tokens]


def read_unknown(match: Match, anchor: Anchor, value: str) -> Reading | None:
    """Read what the pattern's row says: "vor kurzem", "seit längerem", "in Kürze"."""
    return Reading(value)


def read_vague(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "derzeit", "kürzlich", "künftige"; "Nun, …" opens an answer."""
    following = match.after()
    if match.tokens[0].text == "Nun" and following and following.cls == "COMMA":
        return Reading("")
    return Reading(match.tokens[0].value)


def read_former(match: Match, anchor: Anchor, value: str) -> Reading | None:
    """Read "früher" in the sense of in former times: "mehr als früher", "Früher war hier …"; elsewhere it is sooner."""
    before, following = match.before(), match.after()
    behind = before is not None and before.text in _AS
    told = following is not None and following.text.islower() and read_clause(following.text) == "past"
    return Reading("PAST_REF") if behind or (match.tokens[0].text == "Früher" and told) else Reading("")


def read_lexical(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read a duration in one word: "jahrelang"."""
    return Reading(match.tokens[0].value)


def read_time_near(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "in letzter Zeit", "in nächster Zeit"."""
    shift = match.find("SHIFT")
    return Reading("FUTURE_REF" if shift and int(shift.value) > 0 else "PAST_REF")


def read_ago(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "vor drei Jahren": the year, month, week or day it was."""
    return _read_distance(match, anchor, -1)


def read_ahead(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "in zwei Wochen": when it will be, or in the past how long it took."""
    unit = match.find(*UNITS)
    if anchor.tense == "past" or (unit and unit.value[0] == "T"):
        return read_duration(match, anchor, "")
    return _read_distance(match, anchor, 1)


def _read_distance(match: Match, anchor: Anchor, sign: int) -> Reading | None:
    value = add_up(match.tokens)
    if value is None:
        return None
    found = re.fullmatch(r"P(?:(\d+(?:\.5)?)(DE|CE|Y|M|W|D|NI|WE|Q))(?:\d+M)?", value)
    if not found:
        vague = "X" in value or not re.match(r"PT?\d", value)
        return Reading(
            ("PAST_REF" if sign < 0 else "FUTURE_REF") if vague or value[1] != "T" else f"{anchor.shift_day(0)}TXX:XX"
        )
    number, unit = sign * float(found[1]), found[2]
    if number % 1:
        number, unit = {"Y": (number * 12, "M"), "W": (number * 7, "D")}.get(unit, (number, unit))
    if unit == "DE" or unit == "CE":
        number, unit = number * (10 if unit == "DE" else 100), "Y"
    if unit in ("NI", "WE", "Q"):
        unit = {"NI": "D", "WE": "WE", "Q": "Q"}[unit]
    if sign < 0 and unit == "Y" and (age := _describe_age(-number)):
        return Reading(age)
    if abs(number) > 1900 or (unit == "Y" and anchor.published.year and anchor.published.year + number < 1):
        return Reading("PAST_REF" if sign < 0 else "FUTURE_REF")
    shifted = anchor.shift_period(unit, int(number))
    return Reading(shifted) if shifted else None


def _describe_age(years: float) -> str | None:
    """Write what is millennia, millions and thousands of millions of years ago as TIMEX3 does: KA24, MA35, GA4.6."""
    if years < _AGES["KA"] * _SHORTEST_AGE:
        return None
    name, size = next((name, size) for name, size in _AGES.items() if years >= size)
    return f"{name}{years / size:.4g}"


def read_later(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "zwei Tage später", "ein Jahr zuvor": from the date last mentioned, else how long."""
    later = any(token.cls in _LATER for token in match.tokens)
    value = duration_of(match.tokens) if match.find(*COUNTS) else duration_of(_as_some(match.tokens))
    found = re.fullmatch(r"P(\d+)(Y|M|W|D)", value or "")
    last = anchor.last_mention(_DATED)
    if not found or not last or not (bounds := bound_value(last)):
        return Reading(value) if value else None
    count, unit = int(found[1]) * (1 if later else -1), found[2]
    if unit == "Y":
        return Reading(f"{bounds[0].year + count:04}")
    if len(last) < {"M": 7, "W": 10, "D": 10}[unit]:
        return Reading(value) if value else None
    if unit == "M":
        return Reading(anchor.period_from(bounds[0], "M", count))
    return Reading((bounds[0] + timedelta(count * (7 if unit == "W" else 1))).isoformat())


def read_every(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "jeden Montag", "alle zwei Jahre", "jedes Jahr", "jeden zweiten Samstag im Monat", "pro Woche"."""
    tokens = match.tokens
    last = tokens[-1]
    day = match.find("WEEKDAY", "WEEKDAYS", "ONWEEKDAY", "MONDAYS", "WEEKDAYABBR")
    nth = match.find("ORDWORD", "SHIFT", "ORD")
    if match.find("im") and last.cls in ("UNIT", "YEARUNIT") and len(tokens) > 2:
        return Reading(format_amounts([("1", last.value)]) or "", recurs=True)
    if day:
        every = int(nth.value) if nth and nth.cls == "ORDWORD" else 1
        return Reading(f"P{every}W" if every > 1 else f"XXXX-WXX-{day.value}", recurs=True)
    if part := match.find("WEEKDAYPART"):
        return Reading(f"XXXX-WXX-{part.value}", recurs=True)
    if len(tokens) == 1 and tokens[0].cls == "PART":
        # "Vormittags wusch er …" at the start of a sentence; "des Vormittags" is one morning.
        return (
            Reading(f"XXXX-XX-XXT{last.value}", recurs=True)
            if last.text.endswith("ags") and starts_sentence(match)
            else None
        )
    if (part := match.find("PART", "MORNING")) and match.find(*GROUPS["EVERY"].split()):
        return Reading(f"XXXX-XX-XXT{part.value}", recurs=True)
    if part:
        return Reading("P1D", recurs=True)
    if part := match.find("PARTADV"):
        return Reading(f"XXXX-XX-XXT{part.value}", recurs=True)
    if season := match.find("SEASON"):
        return Reading(f"XXXX-{season.value}", recurs=True)
    if month := match.find("MONTH", "NAMEMONTH"):
        return Reading(f"XXXX-{int(month.value):02}", recurs=True)
    unit = match.find(*UNITS)
    if unit is None or (unit.value not in _FREQUENT and unit.value not in MULTIPLES and unit.value != "WE"):
        return None
    if match.find("um", "für", "zu"):
        return Reading(format_amounts([("1", unit.value)]) or "", recurs=True)
    if nth and nth.cls == "ORDWORD":
        return Reading(format_amounts([(nth.value, unit.value)]) or "", recurs=True)
    value = "XXXX-WXX-WE" if unit.value == "WE" and len(tokens) < 3 else duration_of(tokens)
    return Reading(value, recurs=True) if value else None


def read_rate(match: Match, anchor: Anchor, _: str) -> Reading | None:
    """Read "im Jahr", "am Tag", "die Woche" behind a figure: "500 Euro im Monat", "dreimal die Woche"."""
    unit = match.tokens[-1]
    allowed = {"im": ("M", "Y"), "am": ("D",), "die": ("W", "TH"), "in": ("W", "TH"), "der": ("W",)}[
        match.tokens[0].cls
    ]
    if unit.value not in allowed:
        return None
    for distance in range(1, 5):
        token = match.before(distance)
        if token is None or token.cls in ("DOT", "BREAK", "COMMA", "COLON"):
            return None
        counted = match.before(distance - 1) if distance > 1 else None
        year = token.cls == "YEAR" and not (counted and counted.cls in ("capital", "sign"))
        if year:
            return None
        if token.cls in ("SMALL", "NUM", "YEAR", "NUMWORD", "drei", "DOTTED", "mal") or re.fullmatch(
            r"\w+mal", token.text
        ):
            return Reading(f"P{'T1H' if unit.value == 'TH' else '1' + unit.value}", recurs=True)
    return None
