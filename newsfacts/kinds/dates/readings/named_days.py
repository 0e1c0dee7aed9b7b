"""Reads named days: "Ostern 2026", "Silvesternacht", "Karwoche"."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.holidays import find_rule
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import shift_in, year_in
from newsfacts.kinds.dates.resolve_days import resolve_named_day, shift_day
from newsfacts.kinds.dates.resolve_periods import shift_period
from newsfacts.kinds.dates.shifts import shift_week


@reader
def read_holiday(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Ostern 2026", "Pfingstmontag", "Silvesternacht", "Tag der Deutschen Einheit"."""
    tokens, before = match.tokens, match.before()
    named = match.find("HOLIDAY", "HOLIDAYPART")
    rule = find_rule("".join(token.text for token in tokens)) or (named.value if named else None)
    if rule is None:
        return None
    if is_quoted_alone(match) or (
        before and before.text.startswith(("Pfarr", "Kirche", "Basilika", "Wallfahrt", "Kloster", "Stift"))
    ):
        return Timex("")
    rule, _, part = rule.partition("T")
    year, shift = year_in(tokens, anchor), shift_in(match)
    if year is None and shift and anchor.published.year:
        near = resolve_named_day(anchor, rule, anchor.published.year)
        past = bool(anchor.published.day) and near < shift_day(anchor, 0)
        year = anchor.published.year + shift + (1 if past and shift < 0 else -1 if not past and shift > 0 else 0)
    value = resolve_named_day(anchor, rule, year)
    name = tokens[-1].text.lower().removesuffix("s")
    if name.endswith("woche") and year is None and anchor.published.day:
        # The present week is meant if it has the day, which may be still to come.
        present = _week_of(resolve_named_day(anchor, rule, anchor.published.year), anchor)
        if present == shift_period(anchor, "W", 0):
            return Timex(present)
    if name.endswith(("woche", "wochenende")):
        return Timex(_week_of(value, anchor) + ("-WE" if name.endswith("ende") else ""))
    return Timex(value + (f"T{part}" if part else ""))


def _week_of(day: str, anchor: Anchor) -> str:
    bounds = bound_value(day)
    return shift_week(bounds[0], 0) if bounds else "XXXX-WXX"
