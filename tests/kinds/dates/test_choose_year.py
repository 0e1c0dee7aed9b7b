"""The year of a day or month that is written without one."""

from __future__ import annotations

from datetime import date

import pytest

from newsfacts.kinds.dates.choose_year import choose_year, choose_year_of_month, is_long_ago
from newsfacts.kinds.dates.values.timex import parse_timex
from tests.kinds.dates.found_values import make_anchor, mention

PAST, TO_COME, NONE = "Das geschah am § so.", "Das wird am § geschehen.", "Konzert am §"


@pytest.mark.parametrize(
    ("text", "month", "day", "year"),
    [
        (PAST, 10, 1, 2024),
        (TO_COME, 10, 1, 2025),
        (PAST, 8, 1, 2025),
        (TO_COME, 8, 1, 2026),
        (NONE, 10, 1, 2025),
        (NONE, 1, 1, 2026),
    ],
)
def test_the_tense_and_nearness_choose(text: str, month: int, day: int, year: int) -> None:
    assert choose_year(make_anchor(text, "§"), lambda year: date(year, month, day)) == year


def test_the_weekday_chooses() -> None:
    # 1 October was a Sunday in 2023.
    assert choose_year(make_anchor(PAST, "§"), lambda year: date(year, 10, 1), weekday=7) == 2023


def test_a_leap_day_is_that_of_a_leap_year() -> None:
    assert choose_year(make_anchor(PAST, "§"), lambda year: date(year, 2, 29)) == 2024
    anchor = make_anchor(PAST, "§", published="2022-09-04")
    assert choose_year(anchor, lambda year: date(year, 2, 29)) == 2022  # no year near has one


def test_the_past_that_a_text_is_about_chooses() -> None:
    anchor = make_anchor(PAST, "§", mention("1998-05-01", sentence=0, paragraph=0))
    assert choose_year(anchor, lambda year: date(year, 4, 3)) == 1998
    assert choose_year(anchor, lambda year: date(year, 8, 3)) == 2025  # news of the last hundred days


def test_a_month_that_lasts_is_this_years() -> None:
    assert [choose_year_of_month(make_anchor(text, "§"), 9) for text in (PAST, TO_COME)] == [2025, 2025]
    assert [choose_year_of_month(make_anchor(text, "§"), 10) for text in (PAST, TO_COME)] == [2024, 2025]


def test_nothing_is_chosen_without_a_publication_date() -> None:
    assert choose_year(make_anchor(PAST, "§", published=None), lambda year: date(year, 10, 1)) is None


@pytest.mark.parametrize(("day", "long_ago"), [("2025-09-01", False), ("2025-04-01", True), ("XXXX-04-01", False)])
def test_what_is_long_ago(day: str, long_ago: bool) -> None:
    assert is_long_ago(make_anchor(PAST, "§"), parse_timex(day)) is long_ago
