"""Named days and the rules that give them in a year: data/dates/holidays.tsv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, InstanceOf

from newsfacts.german.inflection import Forms
from newsfacts.kinds.dates.values.days import SOME_DAY, Day
from newsfacts.tables import Cells, Row, load_table


class DayRule:
    """What gives a named day in any year."""

    def day_in(self, year: int) -> date:
        """Return the day; raises ValueError or OverflowError in a year without it."""
        raise NotImplementedError

    @property
    def yearless(self) -> Day:
        """What is known of the day where the year is not."""
        return SOME_DAY


@dataclass(frozen=True)
class SameDay(DayRule):
    """The same day in each year."""

    month: int
    day: int

    def day_in(self, year: int) -> date:
        """Return the day."""
        return date(year, self.month, self.day)

    @property
    def yearless(self) -> Day:
        """What is known of the day where the year is not."""
        return Day(None, self.month, self.day)


@dataclass(frozen=True)
class FromFeast(DayRule):
    """A number of days after Easter Sunday, or after the fourth Sunday in Advent."""

    is_easter: bool
    days: int

    def day_in(self, year: int) -> date:
        """Return the day."""
        feast = compute_easter(year) if self.is_easter else _fourth_advent(year)
        return feast + timedelta(self.days)


@dataclass(frozen=True)
class NthWeekday(DayRule):
    """A number of days after the nth weekday of a month; Monday is 1."""

    month: int
    weekday: int
    nth: int
    days: int = 0

    def day_in(self, year: int) -> date:
        """Return the day."""
        first = date(year, self.month, 1)
        return first + timedelta((self.weekday - first.isoweekday()) % 7 + 7 * (self.nth - 1) + self.days)


_SAME_DAY = re.compile(r"(\d\d)-(\d\d)")
_FROM_FEAST = re.compile(r"(easter|advent4)([+-]\d+)")
_NTH = re.compile(r"(\d\d)/([1-7])/([1-5])(\+\d+)?")


def read_rule(text: str) -> DayRule:
    """Read a rule as the table writes it; raises ValueError if it is not one."""
    if match := _SAME_DAY.fullmatch(text):
        return SameDay(int(match[1]), int(match[2]))
    if match := _FROM_FEAST.fullmatch(text):
        return FromFeast(match[1] == "easter", int(match[2]))
    if match := _NTH.fullmatch(text):
        return NthWeekday(*(int(number or 0) for number in match.groups()))
    raise ValueError(f"no rule for a named day: {text!r}")


def _read_cell(cell: Any) -> Any:
    return read_rule(cell) if isinstance(cell, str) else cell


RuleCell: TypeAlias = Annotated[InstanceOf[DayRule], BeforeValidator(_read_cell)]


class NamedDay(Row):
    """A row of data/dates/holidays.tsv: the rule that gives the day, and its names.

    `after` are the words of which one is before a name that means something else too: "an Peter und Paul".
    """

    rule: RuleCell
    forms: Forms
    after: Cells = ()
    example: str


_DIVISION = re.compile(r"[\W_]+")


@cache
def named_days() -> dict[str, DayRule]:
    """Return the names and their rules."""
    return {form: row.rule for row in load_table("dates/holidays", NamedDay) for form in row.forms}


def find_rule(name: str) -> DayRule | None:
    """Return the rule of a named day, however its words are divided."""
    return _rules().get(_DIVISION.sub("", name))


def is_ambiguous_after(name: str, before: str) -> bool:
    """Return whether a name means a day only after other words than the one before it."""
    words = _words_before().get(_DIVISION.sub("", name))
    return words is not None and before.lower() not in words


@cache
def _words_before() -> dict[str, tuple[str, ...]]:
    rows = [row for row in load_table("dates/holidays", NamedDay) if row.after]
    return {_DIVISION.sub("", form): row.after for row in rows for form in row.forms}


@cache
def _rules() -> dict[str, DayRule]:
    return {_DIVISION.sub("", name): rule for name, rule in named_days().items()}


def compute_easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar."""
    from dateutil.easter import easter

    sunday: date = easter(year)
    return sunday


def _fourth_advent(year: int) -> date:
    christmas_eve = date(year, 12, 24)
    return christmas_eve - timedelta(christmas_eve.isoweekday() % 7)
