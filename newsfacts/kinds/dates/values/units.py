"""The units that calendar values are made of: units of time, parts of the day, parts of the year."""

from __future__ import annotations

from enum import Enum


class Unit(str, Enum):
    """A unit of time: its code in TIMEX3, with a T before units of the clock."""

    YEAR = "Y"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"
    HOUR = "TH"
    MINUTE = "TM"
    SECOND = "TS"
    NIGHT = "NI"
    WEEKEND = "WE"
    QUARTER = "Q"
    HALF_YEAR = "HY"
    DECADE = "DE"
    CENTURY = "CE"
    MILLENNIUM = "ML"
    # Several, or parts, of another unit, which they are written in.
    QUARTER_YEAR = "VY"
    THREE_QUARTERS_OF_A_YEAR = "TY"
    QUARTER_CENTURY = "QC"
    QUARTER_HOUR = "VH"
    THREE_QUARTERS_OF_AN_HOUR = "TVH"
    TENTH_OF_A_SECOND = "DS"
    HUNDREDTH_OF_A_SECOND = "CS"
    MILLISECOND = "MS"

    @property
    def is_of_clock(self) -> bool:
        """Whether it is an hour, a minute or a second."""
        return self in (Unit.HOUR, Unit.MINUTE, Unit.SECOND)


# How many of a smaller unit make one.
MULTIPLES = {
    Unit.HALF_YEAR: (6, Unit.MONTH),
    Unit.QUARTER_YEAR: (3, Unit.MONTH),
    Unit.THREE_QUARTERS_OF_A_YEAR: (9, Unit.MONTH),
    Unit.QUARTER_CENTURY: (25, Unit.YEAR),
    Unit.QUARTER_HOUR: (15, Unit.MINUTE),
    Unit.THREE_QUARTERS_OF_AN_HOUR: (45, Unit.MINUTE),
    Unit.TENTH_OF_A_SECOND: (0.1, Unit.SECOND),
    Unit.HUNDREDTH_OF_A_SECOND: (0.01, Unit.SECOND),
    Unit.MILLISECOND: (0.001, Unit.SECOND),
}
# The next smaller unit, and how many of it make one.
SMALLER = {
    Unit.CENTURY: (100, Unit.YEAR),
    Unit.DECADE: (10, Unit.YEAR),
    Unit.YEAR: (12, Unit.MONTH),
    Unit.MONTH: (30, Unit.DAY),
    Unit.WEEK: (7, Unit.DAY),
    Unit.DAY: (24, Unit.HOUR),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.MINUTE: (60, Unit.SECOND),
}


class DayPart(str, Enum):
    """A part of the day: its code in TIMEX3."""

    MORNING = "MO"
    NOON = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"


class YearPart(str, Enum):
    """A quarter, a half or a season: its code in TIMEX3."""

    Q1 = "Q1"
    Q2 = "Q2"
    Q3 = "Q3"
    Q4 = "Q4"
    SOME_QUARTER = "QX"
    H1 = "H1"
    H2 = "H2"
    SOME_HALF = "HX"
    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"

    @property
    def months(self) -> tuple[int, int]:
        """Its first month and how many it has; raises ValueError where it is not known which part it is.

        Winter begins in December and ends in the year after.
        """
        if self not in _MONTHS:
            raise ValueError(f"a part of the year without a first month: {self.value}")
        return _MONTHS[self]

    @property
    def is_season(self) -> bool:
        """Whether it is a season."""
        return self in _SEASONS

    @property
    def is_quarter(self) -> bool:
        """Whether it is a quarter and known which."""
        return self in QUARTERS


QUARTERS = (YearPart.Q1, YearPart.Q2, YearPart.Q3, YearPart.Q4)
HALVES = (YearPart.H1, YearPart.H2)
_SEASONS = (YearPart.SPRING, YearPart.SUMMER, YearPart.AUTUMN, YearPart.WINTER)
_MONTHS = {
    YearPart.Q1: (1, 3),
    YearPart.Q2: (4, 3),
    YearPart.Q3: (7, 3),
    YearPart.Q4: (10, 3),
    YearPart.H1: (1, 6),
    YearPart.H2: (7, 6),
    YearPart.SPRING: (3, 3),
    YearPart.SUMMER: (6, 3),
    YearPart.AUTUMN: (9, 3),
    YearPart.WINTER: (12, 3),
}
