"""Reads named days: "Ostern 2026", "Silvesternacht", "Karwoche"."""

from __future__ import annotations

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context_words import starts_in_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.holidays import DayRule, find_rule, is_ambiguous_after
from newsfacts.kinds.dates.readings.reader import LOOKALIKE, Reading, reader
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone
from newsfacts.kinds.dates.readings.token_values import shift_in, year_in
from newsfacts.kinds.dates.resolve_days import resolve_named_day
from newsfacts.kinds.dates.values.days import Day
from newsfacts.kinds.dates.values.value import Week

# A winter, a season that has two years begins in the first one's September.
_AUTUMN = 9


@reader
def read_holiday(match: PatternMatch, anchor: Anchor) -> Reading | None:
    """Read "Ostern 2026", "Pfingstmontag", "Silvesternacht", "Tag der Deutschen Einheit"."""
    named = match.find("HOLIDAY", "HOLIDAYPART")
    words, before = "".join(token.text for token in match.tokens), match.before()
    rule = find_rule(words) or (named.means.rule if named else None)
    if rule is None or is_ambiguous_after(words, before.text if before else ""):
        return None
    if is_quoted_alone(match) or _is_church(match):
        return LOOKALIKE
    year = _second_year(match, rule) or year_in(match.tokens, anchor)
    day = resolve_named_day(anchor, rule, year or _shifted_year(match, anchor, rule))
    name = match.tokens[-1].text.lower().removesuffix("s")
    if name.endswith("woche"):
        return (_present_week(anchor, rule) if year is None and not shift_in(match) else None) or _week_of(day)
    if name.endswith("wochenende"):
        return _week_of(day).weekend
    return day.at(named.means.day_part) if named else day


def _second_year(match: PatternMatch, rule: DayRule) -> int | None:
    """Return the second year of "Jahreswechsel 2024/25", "Karneval 2024/25": a winter ends in it."""
    first, sign, second = ([None] * 3 + match.tokens)[-3:]
    if not (first and sign and second and first.cls == "YEAR" and sign.cls == "SLASH"):
        return None
    year = int(first.text) + 1
    return year if str(year).endswith(second.text) and rule.day_in(year).month < _AUTUMN else None


def _is_church(match: PatternMatch) -> bool:
    """Return whether it is the name of a church: "die Pfarre Mariä Himmelfahrt", "das Mariä-Himmelfahrt-Stift"."""
    before = match.before()
    is_compound = before is not None and before.cls == "HYPHEN" and before.end == match.start
    return is_compound or (before is not None and starts_in_group(before.text, "church_beginning"))


def _shifted_year(match: PatternMatch, anchor: Anchor, rule: DayRule) -> int | None:
    """Return the year of "vergangene Weihnachten", "kommenden Ostern"."""
    shift, today, this_year = shift_in(match), anchor.published.day, anchor.published.year
    if not shift or not this_year:
        return None
    near = resolve_named_day(anchor, rule, this_year).bounds
    past = today is not None and near is not None and near.first < today
    if past and shift < 0:
        return this_year + shift + 1
    return this_year + shift - 1 if not past and shift > 0 else this_year + shift


def _present_week(anchor: Anchor, rule: DayRule) -> Week | None:
    """Return the present week if it has the day, which may be still to come."""
    today = anchor.published.day
    if today is None:
        return None
    week = _week_of(resolve_named_day(anchor, rule, anchor.published.year))
    return week if week == Week.of(today) else None


def _week_of(day: Day) -> Week:
    return Week.of(day.bounds.first) if day.bounds else Week(None, None)
