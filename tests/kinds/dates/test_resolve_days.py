"""Days against an anchor. All as of Thursday, 2025-09-04, where nothing else is said."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.holidays import SameDay, read_rule
from newsfacts.kinds.dates.resolve_days import (
    find_day_in_text,
    find_morning_after,
    is_published_on,
    resolve_day,
    resolve_named_day,
    resolve_weekday,
    resolve_weekday_in_week,
)
from newsfacts.kinds.dates.story import MentionedDate
from newsfacts.kinds.dates.values.days import SOME_DAY, Day, DayOfWeek
from tests.kinds.dates.found_values import make_anchor, mention

PAST, TO_COME = make_anchor("Das geschah § so.", "§"), make_anchor("Das wird § geschehen.", "§")
UNKNOWN = make_anchor("Das geschah § so.", "§", published=None)


@pytest.mark.parametrize(
    ("shift", "past", "to_come"),
    [(None, "2025-09-01", "2025-09-08"), (-1, "2025-09-01", "2025-09-01"), (1, "2025-09-08", "2025-09-08"),
     (2, "2025-09-15", "2025-09-15"), (0, "2025-09-01", "2025-09-08")],
)  # fmt: skip
def test_a_monday_is_the_last_or_the_next(shift: int | None, past: str, to_come: str) -> None:
    assert [resolve_weekday(anchor, 1, shift).to_timex() for anchor in (PAST, TO_COME)] == [past, to_come]


def test_the_weekday_of_publication_is_that_day_unless_a_word_moves_it() -> None:
    assert [resolve_weekday(PAST, 4, shift).to_timex() for shift in (None, 0, -1, 1)] == [
        "2025-09-04", "2025-09-04", "2025-08-28", "2025-09-11",
    ]  # fmt: skip
    assert [is_published_on(PAST, weekday) for weekday in (3, 4)] == [False, True]


def test_a_weekday_in_a_week() -> None:
    assert [resolve_weekday_in_week(PAST, 2, weeks).to_timex() for weeks in (-1, 0, 1)] == [
        "2025-08-26",
        "2025-09-02",
        "2025-09-09",
    ]


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 1), (5, 0)])
def test_what_no_month_has_is_no_day(month: int, day: int) -> None:
    assert resolve_day(PAST, month, day, 2024) is None


def test_what_is_not_known_stays_open() -> None:
    assert UNKNOWN.published.shift_day(-1) == SOME_DAY
    assert resolve_day(UNKNOWN, 5, 3) == Day(None, 5, 3)
    assert resolve_weekday(UNKNOWN, 1) == DayOfWeek(None, None, 1)
    assert [resolve_named_day(UNKNOWN, read_rule(rule)) for rule in ("12-31", "easter+0")] == [
        Day(None, 12, 31),
        SOME_DAY,
    ]


def test_a_named_day_of_the_past_and_to_come() -> None:
    assert [resolve_named_day(anchor, SameDay(12, 31)) for anchor in (PAST, TO_COME)] == [
        Day(2024, 12, 31),
        Day(2025, 12, 31),
    ]


@pytest.mark.parametrize(
    ("before", "day"),
    [
        (mention("2025-09-02"), "2025-09-02"),
        (mention("2025-09-02T10:00"), "2025-09-02"),
        (mention("2025-09"), "2025-09-04"),
        (mention("PAST_REF"), "XXXX-XX-XX"),
        (mention("XXXX-WXX-1", recurs=True), "XXXX-WXX-1"),
        (mention("P1D", recurs=True), "XXXX-XX-XX"),
    ],
)
def test_a_time_belongs_to_the_day_mentioned_before_it(before: MentionedDate, day: str) -> None:
    assert find_day_in_text(make_anchor("Das geschah § so.", "§", before)).to_timex() == day


def test_a_time_after_two_days_that_recur_recurs_on_neither() -> None:
    mentions = [mention(f"XXXX-WXX-{number}", recurs=True) for number in (1, 5)]
    assert find_day_in_text(make_anchor("Das geschah § so.", "§", *mentions)) == SOME_DAY


@pytest.mark.parametrize(
    ("text", "mentioned", "morning"),
    [
        ("Er ging am § heim.", "2025-09-01TEV", "2025-09-02TMO"),
        ("Er ging am § heim.", "2025-09-01T09:00", None),
        ("Er hatte am § geschlafen.", "2025-09-01TEV", None),
        ("Er ging am § heim.", "2025-09-04TEV", None),
    ],
)
def test_the_morning_after_an_evening(text: str, mentioned: str, morning: str | None) -> None:
    day = find_morning_after(make_anchor(text, "§", mention(mentioned)))
    assert (day and day.to_timex()) == morning
