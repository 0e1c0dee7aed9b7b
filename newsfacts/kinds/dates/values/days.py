"""Days as values: of a month or of a week, whole or at a time of the day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias, TypeVar

from newsfacts.kinds.dates.values.intervals import Interval
from newsfacts.kinds.dates.values.units import DayPart
from newsfacts.kinds.dates.values.value import LEAP_YEAR, CalendarValue, check_week, write_digits

_NOON = 12
_LAST_MONTH, _LAST_DAY = 12, 31
AnyDayValue = TypeVar("AnyDayValue", bound="AnyDay")


class Clock(NamedTuple):
    """A time by the clock, which may be unknown. The end of a day is 24:00."""

    hour: int | None
    minute: int | None
    second: int | None = None

    def to_timex(self) -> str:
        """Write 20:15, 20:15:30, XX:XX."""
        seconds = "" if self.second is None else f":{self.second:02}"
        return f"{write_digits(self.hour, 2)}:{write_digits(self.minute, 2)}{seconds}"


TimeOfDay: TypeAlias = DayPart | Clock
SOME_TIME = Clock(None, None)


@dataclass(frozen=True)
class AnyDay(CalendarValue):
    """A day, whole or at a time of it."""

    time: TimeOfDay | None = field(default=None, kw_only=True)

    def at(self: AnyDayValue, time: TimeOfDay | None) -> AnyDayValue:
        """Return the day at another time, or the whole day."""
        return replace(self, time=time)

    @property
    def is_after_noon(self) -> bool:
        """Whether its time is in the afternoon, the evening or later by the clock."""
        if isinstance(self.time, Clock):
            return self.time.hour is not None and self.time.hour >= _NOON
        return self.time in (DayPart.AFTERNOON, DayPart.EVENING)

    def _write_time(self) -> str:
        if self.time is None:
            return ""
        return f"T{self.time.to_timex() if isinstance(self.time, Clock) else self.time.value}"


@dataclass(frozen=True)
class Day(AnyDay):
    """A day of a month."""

    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.month is not None:
            date(self.year or LEAP_YEAR, self.month, 1 if self.day is None else self.day)

    @classmethod
    def of(cls, day: date, shift: int = 0) -> Day:
        """Return a day, or the one a number of days after it."""
        day += timedelta(shift)
        return cls(day.year, day.month, day.day)

    def is_after(self, other: AnyDay) -> bool:
        """Return whether the day is known and lies after all that the other may be."""
        if not isinstance(other, Day) or None in (self.year, self.month, self.day) or other.year is None:
            return False
        latest = (other.year, other.month or _LAST_MONTH, other.day or _LAST_DAY)
        return (self.year or 0, self.month or 0, self.day or 0) > latest

    def to_timex(self) -> str:
        """Write 2025-09-04, XXXX-09-04, 2025-09-XX, 2025-09-04TEV, 2025-09-04T20:15."""
        day = f"{write_digits(self.year, 4)}-{write_digits(self.month, 2)}-{write_digits(self.day, 2)}"
        return day + self._write_time()

    def _bound(self) -> Interval | None:
        if self.year is None or self.month is None or self.day is None or self.time == SOME_TIME:
            return None
        day = date(self.year, self.month, self.day)
        return Interval(day, day)


SOME_DAY = Day(None)


@dataclass(frozen=True)
class DayOfWeek(AnyDay):
    """A day of a week, Monday is 1."""

    week: int | None
    weekday: int

    def __post_init__(self) -> None:
        super().__post_init__()
        check_week(self.year, self.week)

    def to_timex(self) -> str:
        """Write 2025-WXX-3, XXXX-WXX-6T09:00."""
        return f"{write_digits(self.year, 4)}-W{write_digits(self.week, 2)}-{self.weekday}{self._write_time()}"

    def _bound(self) -> Interval | None:
        if self.year is None or self.week is None or self.time == SOME_TIME:
            return None
        day = date.fromisocalendar(self.year, self.week, self.weekday)
        return Interval(day, day)
