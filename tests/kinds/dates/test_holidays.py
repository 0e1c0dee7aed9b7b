"""Named days, against dates from printed calendars."""

from __future__ import annotations

from datetime import date

import pytest

from newsfacts.kinds.dates.holidays import NamedDay, compute_easter, find_rule, is_ambiguous_after, read_rule
from newsfacts.tables import load_table


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"),
        (2000, "2000-04-23"), (2008, "2008-03-23"), (2024, "2024-03-31"), (2025, "2025-04-20"),
        (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25"), (2049, "2049-04-18"),
    ],
)  # fmt: skip
def test_easter(year: int, easter: str) -> None:
    assert compute_easter(year).isoformat() == easter


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Rosenmontag", "2025-03-03"),
        ("Karfreitag", "2025-04-18"),
        ("Christi Himmelfahrt", "2025-05-29"),
        ("Himmelfahrt", "2025-05-29"),
        ("Mariä Himmelfahrt", "2025-08-15"),
        ("Pfingstmontag", "2025-06-09"),
        ("Fronleichnam", "2025-06-19"),
        ("Muttertag", "2025-05-11"),
        ("Tag der Deutschen Einheit", "2025-10-03"),
        ("Buß- und Bettag", "2025-11-19"),
        ("Totensonntag", "2025-11-23"),
        ("ersten Advent", "2025-11-30"),
        ("vierten Advent", "2025-12-21"),
        ("Black Friday", "2025-11-28"),
        ("Silvester", "2025-12-31"),
    ],
)
def test_named_day(name: str, day: str) -> None:
    rule = find_rule(name)
    assert rule is not None
    assert rule.day_in(2025).isoformat() == day


def test_fourth_advent_may_be_christmas_eve() -> None:
    assert read_rule("advent4+0").day_in(2023) == date(2023, 12, 24)


def test_every_rule_can_be_computed() -> None:
    for row in load_table("dates/holidays", NamedDay):
        assert all(row.rule.day_in(year).year == year for year in range(1950, 2060))


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="no rule"):
        read_rule("Ostern")


def test_a_name_of_two_saints_is_a_day_after_a_preposition_alone() -> None:
    assert is_ambiguous_after("Peter und Paul", "und")
    assert not is_ambiguous_after("Peter und Paul", "An")
    assert not is_ambiguous_after("Ostern", "und")
