"""Reads the parts of a day: "am Abend", "in der Nacht auf Dienstag", "Morgen des 3. Mai"."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context_words import word_list
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.groups import class_group
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.readings.days import read_day
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import part_in, shift_in, year_in
from newsfacts.kinds.dates.resolve_days import (
    find_day_in_text,
    find_morning_after,
    resolve_day,
    resolve_named_day,
    resolve_weekday,
    shift_day,
)
from newsfacts.kinds.dates.shifts import shift_date

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD_WITH_SIGNS = re.compile(r"\S+")


@reader
def read_part(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "am Abend", "in der Nacht", "den frühen Morgenstunden", "bei Morgengrauen", "über Nacht"."""
    before, second = match.before(), match.before(2)
    cls, outer = (before.cls if before else ""), (second.cls if second else "")
    placed = cls in ("am", "gegen", "zum", "vom", "bis", "über", "zur", "ab") or (
        cls in ("der", "den", "die", "dem")
        and outer in ("in", "bis", "an", "auf", "während", "für", "über", "seit", "um")
    )
    placed = placed or (cls == "des" and outer in ("Laufe", "Lauf", "Verlauf")) or cls in class_group("WHOLE")
    # "Bei Morgengrauen" is when, "bei Nacht" in what light.
    placed = placed or (cls == "bei" and part_in(match) != "TNI")
    # "zu Mittag" is when, unless it is what they eat.
    if cls == "zu" and part_in(match) == "TMI":
        placed = word_list("eating").isdisjoint(anchor.matched_in_sentence(_WORD_WITH_SIGNS))
    if not placed and not match.find("SHIFT", "THIS", "frühen", "späten", "frühem", "spätem", "SAME"):
        return None
    following, second_after = match.after(), match.after(2)
    if following and following.cls in ("der", "des") and second_after and second_after.cls in ("capital", "UNITS"):
        return None
    shift, part = shift_in(match), part_in(match)
    if shift == 1 and (last := anchor.last_value(_DAY)) and (bounds := bound_value(last)):
        # "Am nächsten Morgen" goes on from the day mentioned; from the present it would be tomorrow's.
        return Timex(shift_date(bounds[0], 1) + part)
    if match.find("SAME") and (last := anchor.last_value(_DAY)):
        return Timex(last[:10] + part)
    if shift is not None:
        return Timex(shift_day(anchor, shift) + part)
    return Timex((find_morning_after(anchor) if part == "TMO" else None) or find_day_in_text(anchor) + part)


@reader
def read_part_of_day(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Abend des 24. Dezember", "Morgen vom 3. Mai", "frühen Morgenstunden des Sonntags"."""
    day, named = match.find("WEEKDAY", "ONWEEKDAY"), match.find("HOLIDAY")
    whole = read_day(match, anchor) if match.find("DMY", "DM", "ORD") else None
    value = whole.value if whole else resolve_weekday(anchor, int(day.value)) if day else None
    value = resolve_named_day(anchor, named.value) if named else value
    part = match.find("PART", "MORNING")
    return Timex(f"{value}T{part.value}") if value and part else None


@reader
def read_night(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Nacht auf Dienstag", "Nacht von Freitag auf Samstag": the day on which it ends."""
    tokens = match.tokens
    days = [token for token in tokens if token.cls in ("WEEKDAY", "HOLIDAY", "DEICTIC", "TOMORROW", "ORD")]
    day = days[-1]
    if day.cls == "WEEKDAY":
        value = resolve_weekday(anchor, int(day.value))
    elif day.cls == "HOLIDAY":
        value = resolve_named_day(anchor, day.value)
    elif day.cls == "ORD":
        month = match.find("MONTH", "NAMEMONTH")
        found = resolve_day(anchor, int(month.value), int(day.text[:-1]), year_in(tokens, anchor)) if month else None
        if not found:
            return None
        value = found
    else:
        value = shift_day(anchor, int(day.value))
    return Timex(value + part_in(match))
