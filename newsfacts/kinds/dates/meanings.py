"""What a word of the calendar means beside its class: the month of "Mai", the value of "täglich"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple, TypeAlias

from pydantic import BeforeValidator, InstanceOf

from newsfacts.kinds.dates.holidays import DayRule
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.kinds.dates.values.units import DayPart, Unit, YearPart
from newsfacts.kinds.dates.values.value import Value


class Meaning(NamedTuple):
    """What a word means, as far as it does.

    `number` is a month, a weekday (Monday is 1), an ordinal, or the distance of a period from the present;
    `amount` is a number of units, `of` the weekday of a month ("Septembersonntag"). `rule` is that of a named day, as
    data/dates/holidays.tsv has them.
    """

    number: int = 0
    unit: Unit | None = None
    amount: float = 0
    day_part: DayPart | None = None
    year_part: YearPart | None = None
    value: Value | None = None
    rule: DayRule | None = None
    of: int = 0


NO_MEANING = Meaning()
_PERIOD = re.compile(r"([A-Z]+)(-?\d+)")


def read_period(text: str) -> Meaning:
    """Read how many units lie between a period and the present one: "Y-1"."""
    match = _PERIOD.fullmatch(text)
    if not match:
        raise ValueError(f"not a unit and a number: {text}")
    return Meaning(int(match[2]), Unit(match[1]))


def read_argument(text: str) -> Meaning:
    """Read what a pattern gives its reader: a period ("Y-1") or a value of TIMEX3."""
    return read_period(text) if _PERIOD.fullmatch(text) else Meaning(value=parse_timex(text))


def _by_class() -> dict[str, Callable[[str], Meaning]]:
    """Return how the meaning of each class is written in data/dates/words.tsv."""
    ways: dict[Callable[[str], Meaning], str] = {
        lambda text: Meaning(int(text)): """MONTH NAMEMONTH MONTHABBR WEEKDAY WEEKDAYS ONWEEKDAY MONDAYS WEEKDAYABBR
            SHIFT THIS SAME FOLLOWING OFYEAR EDGE DEICTIC TOMORROW DEICTICADJ NEARDAY EVE DECADE DECADEWORD""",
        lambda text: Meaning(unit=Unit(text)): """UNIT UNITS YEARUNIT YEARSUNIT LASTING LASTINGYEARS FOLLOWINGPERIOD
            REPORTED COURSEOF PIECEOF FRACTION""",
        lambda text: Meaning(day_part=DayPart(text)): "PART MORNING PARTLOW PARTADV",
        lambda text: Meaning(year_part=YearPart(text)): "SEASON NAMEDQUARTER",
        lambda text: Meaning(value=parse_timex(text)): "OFTEN LONG VAGUE FREEDAYS ERA",
        read_period: "PERIOD PERIODSTART PERIODMIDDLE PERIODEND",
    }
    return {cls: read for read, classes in ways.items() for cls in classes.split()}


_BY_CLASS = _by_class()


def read_meaning(cls: str, text: str) -> Meaning:
    """Read what a word of a class means, as a table has it; raises ValueError if it is written in another way."""
    if not text and (cls not in _BY_CLASS or cls == "REPORTED"):
        return NO_MEANING
    if cls not in _BY_CLASS:
        raise ValueError(f"words of the class {cls} mean nothing else: {text}")
    return _BY_CLASS[cls](text)


def _read_argument_cell(cell: Any) -> Any:
    return read_argument(cell) if isinstance(cell, str) else cell


# A column of a table with what a pattern gives its reader.
ArgumentCell: TypeAlias = Annotated[InstanceOf[Meaning], BeforeValidator(_read_argument_cell)]
