"""Periods against an anchor. All as of Thursday, 2025-09-04, where nothing else is said."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.resolve_periods import (
    resolve_month,
    resolve_part_of_year,
    resolve_place_in_period,
    resolve_season,
    resolve_weekend,
    shift_period,
)
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.kinds.dates.values.units import Unit, YearPart
from newsfacts.kinds.dates.values.value import Month
from tests.kinds.dates.found_values import make_anchor

PAST, TO_COME = make_anchor("Das geschah § so.", "§"), make_anchor("Das wird § geschehen.", "§")
PLAIN = make_anchor("Konzert §", "§")
UNKNOWN = make_anchor("Das geschah § so.", "§", published=None)


def test_a_month_is_the_last_or_the_next() -> None:
    assert [resolve_month(anchor, 11) for anchor in (PAST, TO_COME, UNKNOWN)] == [
        Month(2024, 11), Month(2025, 11), Month(None, 11),
    ]  # fmt: skip
    assert resolve_month(PAST, 11, 1998) == Month(1998, 11)


@pytest.mark.parametrize(
    ("season", "past", "to_come", "last", "coming"),
    [
        ("SP", "2025-SP", "2026-SP", "2025-SP", "2026-SP"),
        ("SU", "2025-SU", "2026-SU", "2025-SU", "2026-SU"),
        ("FA", "2025-FA", "2025-FA", "2024-FA", "2026-FA"),
        ("WI", "2024-WI", "2025-WI", "2024-WI", "2025-WI"),
    ],
)
def test_a_season(season: str, past: str, to_come: str, last: str, coming: str) -> None:
    part = YearPart(season)
    found = [resolve_season(PAST, part), resolve_season(TO_COME, part)]
    found += [resolve_season(PLAIN, part, shift) for shift in (-1, 1)]
    assert [value.to_timex() for value in found] == [past, to_come, last, coming]


@pytest.mark.parametrize(
    ("part", "past", "to_come"), [("Q1", "2025-Q1", "2026-Q1"), ("Q3", "2025-Q3", "2025-Q3"), ("Q4", "2024-Q4", "2025-Q4"), ("H2", "2025-H2", "2025-H2")]
)  # fmt: skip
def test_a_part_of_a_year(part: str, past: str, to_come: str) -> None:
    assert [resolve_part_of_year(anchor, YearPart(part)).to_timex() for anchor in (PAST, TO_COME)] == [past, to_come]


@pytest.mark.parametrize(
    ("unit", "values", "unknown"),
    [
        ("D", ["2025-09-03", "2025-09-04", "2025-09-05"], "XXXX-XX-XX"),
        ("W", ["2025-W35", "2025-W36", "2025-W37"], "XXXX-WXX"),
        ("WE", ["2025-W35-WE", "2025-W36-WE", "2025-W36-WE"], "XXXX-WXX-WE"),
        ("M", ["2025-08", "2025-09", "2025-10"], "XXXX-XX"),
        ("Q", ["2025-Q2", "2025-Q3", "2025-Q4"], "XXXX-QX"),
        ("HY", ["2025-H1", "2025-H2", "2026-H1"], "XXXX-HX"),
        ("Y", ["2024", "2025", "2026"], "XXXX"),
        ("DE", ["201", "202", "203"], "XXX"),
        ("CE", ["19", "20", "21"], "XX"),
    ],
)
def test_periods_before_and_after_this_one(unit: str, values: list[str], unknown: str) -> None:
    shifted = [shift_period(PLAIN, Unit(unit), shift) for shift in (-1, 0, 1)]
    assert [value and value.to_timex() for value in shifted] == values
    assert shift_period(UNKNOWN, Unit(unit), -1) == parse_timex(unknown)


def test_there_is_no_such_unit() -> None:
    assert shift_period(PLAIN, Unit.QUARTER_YEAR, 1) is None


@pytest.mark.parametrize(
    ("published", "past", "to_come"),
    [("2025-09-04", "2025-W35-WE", "2025-W36-WE"), ("2025-09-07", "2025-W36-WE", "2025-W36-WE"), (None, "XXXX-WXX-WE", "XXXX-WXX-WE")],
)  # fmt: skip
def test_the_weekend(published: str | None, past: str, to_come: str) -> None:
    texts = ("Das geschah § so.", "Das wird § geschehen.")
    assert [resolve_weekend(make_anchor(text, "§", published=published)).to_timex() for text in texts] == [
        past,
        to_come,
    ]


@pytest.mark.parametrize(
    ("published", "start_past", "start_to_come", "end_past", "end_to_come"),
    [
        ("2025-02-10", "2025", "2026", "2024", "2025"),
        ("2025-09-04", "2025", "2026", "2025", "2025"),
        ("2025-12-20", "2025", "2026", "2025", "2025"),
    ],
)
def test_the_places_of_a_year(
    published: str, start_past: str, start_to_come: str, end_past: str, end_to_come: str
) -> None:
    past = make_anchor("Das geschah § so.", "§", published=published)
    to_come = make_anchor("Das wird § geschehen.", "§", published=published)
    years = [resolve_place_in_period(anchor, Unit.YEAR, "start") for anchor in (past, to_come)]
    years += [resolve_place_in_period(anchor, Unit.YEAR, "end") for anchor in (past, to_come)]
    assert years == [parse_timex(year) for year in (start_past, start_to_come, end_past, end_to_come)]
