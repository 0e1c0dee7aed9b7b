"""Reads how long: "drei Jahre und vier Monate", "24-stündige", "2:03:15 Stunden", "seit Wochen"."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.context_words import ends_in_list
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.groups import class_group
from newsfacts.kinds.dates.readings.lengths import COUNTS, UNITS, duration_of, format_amounts, write_number
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import number_of


@reader
def read_duration(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "drei Jahre und vier Monate", "anderthalb Stunden", "ein halbes Jahr", "mehrere Wochen"."""
    if match.tokens[0].text.lower() == "eines" and match.tokens[-1].text == "Tages":
        return None
    quality = match.find(*class_group("GOOD"))
    if quality and not match.tokens[-1].value.endswith("H") and not quality.text.startswith(("knapp", "voll")):
        # "ein guter Tag" is a day that was good.
        return None
    if is_quoted_alone(match) or _is_ungrammatical(match.tokens):
        return None
    value = duration_of(match.tokens)
    return Timex(value) if value else None


def _is_ungrammatical(tokens: list[CalendarToken]) -> bool:
    """Recognise "3 Minute": it is the end of something else, "90.+3 Minute"."""
    number, unit = tokens[0], tokens[-1]
    return (
        len(tokens) == 2
        and unit.cls in class_group("SINGULAR")
        and number.cls == "SMALL"
        and int(number.text) > 1
        and unit.text not in ("Std", "Min", "min", "Sek")
    )


@reader
def read_lapse(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "2:03:15 Stunden", "1:45 Minuten"."""
    unit, parts = match.tokens[1].value, re.split(r":", match.tokens[0].text.replace(",", "."))
    names = {"TH": "HMS", "TM": "MS"}.get(unit, "")
    if len(parts) > len(names):
        names = "HMS"
    return (
        Timex("PT" + "".join(f"{write_number(float(part))}{name}" for part, name in zip(parts, names, strict=False)))
        if names
        else None
    )


@reader
def read_lasting(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "dreitägigen", "24-stündige"; "-jährig" only beside what lasts, for it is an age elsewhere."""
    last, following = match.tokens[-1], match.after()
    if last.cls.startswith("OF"):
        number, _, unit = last.value.partition(":")
    else:
        count = number_of(match.tokens[0])
        number, unit = write_number(count) if count is not None else "", last.value
    if not number or (unit == "Y" and not (following and ends_in_list(following.text, "lasting_ending"))):
        return None
    return Timex(format_amounts([(number, unit)]) or "")


@reader
def read_compound(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "35-Stunden-Woche", "14-Tage" in "14-Tage-Frist"."""
    count, unit = match.tokens[0], match.tokens[2]
    value = duration_of([count, unit])
    return Timex(value) if value else None


@reader
def read_range(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "drei" in "drei bis fünf Jahre": the unit stands after the other end."""
    for distance in range(1, 8):
        token = match.after(distance)
        if token and token.cls in UNITS:
            value = duration_of([match.tokens[0], token])
            after = match.after(distance + 1)
            return Timex(value) if value and not (after and after.cls in ("alt", "alte", "alten")) else None
    return None


@reader
def read_span(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "drei bis vier Wochen": one duration, at least as long as its lower end."""
    count, unit = match.find(*COUNTS), match.find(*UNITS)
    following = match.after()
    aged = following is not None and following.cls in ("alt", "alte", "alten")
    value = duration_of([count, unit]) if count and unit and not aged else None
    return Timex(value) if value else None


@reader
def read_some(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "seit Wochen", "vergangenen Wochen", "letzten zwei Jahren", "ersten neun Monate"."""
    if match.find("THIS") and not match.find(*COUNTS):
        unit = match.find(*UNITS)
        return Timex("PRESENT_REF") if unit and unit.value == "D" else Timex(duration_of(as_some(match.tokens)) or "")
    return Timex(duration_of(match.tokens if match.find(*COUNTS) else as_some(match.tokens)) or "")


def as_some(tokens: list[CalendarToken]) -> list[CalendarToken]:
    """Return the tokens after one that counts them vaguely: "Wochen" as "einige Wochen"."""
    return [CalendarToken("", "FEW", "", 0, 0), *tokens]
