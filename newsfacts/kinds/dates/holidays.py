"""Computes the day of a named day in a year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from newsfacts.tables import Row, load_table, split_cell


class NamedDay(Row):
    """A row of data/dates/holidays.tsv: the rule that gives the day, and the names it goes by."""

    rule: str
    forms: str
    example: str


_FIXED = re.compile(r"(\d\d)-(\d\d)")
_MOVING = re.compile(r"(easter|advent4)([+-]\d+)")
_NTH = re.compile(r"(\d\d)/([1-7])/([1-5])(\+\d+)?")


_DIVISION = re.compile(r"[\W_]+")


@cache
def named_days() -> dict[str, str]:
    """Return the names and their rules."""
    return {form: row.rule for row in load_table("dates/holidays", NamedDay) for form in split_cell(row.forms)}


def find_rule(name: str) -> str | None:
    """Return the rule of a named day, however its words are divided."""
    return _rules().get(_DIVISION.sub("", name))


@cache
def _rules() -> dict[str, str]:
    return {_DIVISION.sub("", name): rule for name, rule in named_days().items()}


def fixed_day(rule: str) -> tuple[int, int] | None:
    """Return the month and day of a rule that gives the same in each year."""
    match = _FIXED.fullmatch(rule)
    return (int(match[1]), int(match[2])) if match else None


def compute_day(rule: str, year: int) -> date:
    """Return the day that a rule of data/dates/holidays.tsv gives in a year."""
    if fixed := fixed_day(rule):
        return date(year, *fixed)
    if match := _MOVING.fullmatch(rule):
        start = compute_easter(year) if match[1] == "easter" else _fourth_advent(year)
        return start + timedelta(int(match[2]))
    match = _NTH.fullmatch(rule)
    if not match:
        raise ValueError(f"no rule for a named day: {rule!r}")
    first = date(year, int(match[1]), 1)
    days = (int(match[2]) - first.isoweekday()) % 7 + 7 * (int(match[3]) - 1) + int(match[4] or 0)
    return first + timedelta(days)


def compute_easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar."""
    from dateutil.easter import easter

    sunday: date = easter(year)
    return sunday


def _fourth_advent(year: int) -> date:
    christmas_eve = date(year, 12, 24)
    return christmas_eve - timedelta(christmas_eve.isoweekday() % 7)
