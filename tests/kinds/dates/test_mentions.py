"""What a date that was mentioned answers to those who look for one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsfacts.kinds.dates import mentions
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.kinds.dates.values.value import Value

VALUES = [
    "2025", "XXXX", "2022/2023", "199", "2025-Q3", "2025-SU", "2025-09", "XXXX-09", "2025-W36", "2025-09-XX", "XXXX-09-04",
    "2025-09-04", "2025-09-04TEV", "XXXX-WXX-3", "P3Y", "PAST_REF",
]  # fmt: skip


@pytest.mark.parametrize(
    ("ask", "answering"),
    [
        (mentions.as_dated, ["2025", "2022/2023", "2025-Q3", "2025-SU", "2025-09", "2025-W36", "2025-09-XX", "2025-09-04", "2025-09-04TEV"]),
        (mentions.as_sole_year, ["2025", "2025-Q3", "2025-SU", "2025-09", "2025-W36", "2025-09-XX", "2025-09-04", "2025-09-04TEV"]),
        (mentions.as_whole_year, ["2025"]),
        (mentions.as_quarter, ["2025-Q3"]),
        (mentions.as_month, ["2025-09", "2025-09-XX", "2025-09-04", "2025-09-04TEV"]),
        (mentions.as_whole_month, ["2025-09"]),
        (mentions.as_month_or_day, ["2025-09", "2025-09-04", "2025-09-04TEV"]),
        (mentions.as_day, ["2025-09-XX", "XXXX-09-04", "2025-09-04", "2025-09-04TEV", "XXXX-WXX-3"]),
        (mentions.as_whole_day, ["XXXX-09-04", "2025-09-04"]),
        (mentions.as_known_day, ["2025-09-04", "2025-09-04TEV"]),
    ],
    ids=lambda ask: getattr(ask, "__name__", ""),
)  # fmt: skip
def test_which_values_answer(ask: Callable[[Value], object], answering: list[str]) -> None:
    assert [value for value in VALUES if ask(parse_timex(value)) is not None] == answering


def test_what_they_answer() -> None:
    day = parse_timex("2025-09-04TEV")
    assert mentions.as_year(day) == 2025
    assert mentions.as_month(day) == (2025, 9)
    assert mentions.as_month_or_day(day) == parse_timex("2025-09-04").bounds
    assert mentions.as_day(day) == day
