"""What tokens mean."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import find_expressions
from newsfacts.kinds.dates.readings.token_values import (
    number_of,
    ordinal_of,
    part_in,
    shift_in,
    split_numeric,
    year_in,
    year_of,
)
from newsfacts.kinds.dates.values.units import DayPart
from tests.kinds.dates.found_values import make_anchor, mention

ANCHOR = make_anchor("Das geschah § so.", "§", mention("1998-05", sentence=0, paragraph=0))


@pytest.mark.parametrize(("text", "number"), [("beiden", 2), ("12.", 12), ("drei", 3), ("anderthalb", 1.5)])
def test_numbers(text: str, number: float) -> None:
    assert number_of(CalendarText(text)[0]) == number


@pytest.mark.parametrize(("text", "number"), [("3.", 3), ("dritten", 3), ("3", 3)])
def test_ordinals(text: str, number: int) -> None:
    assert ordinal_of(CalendarText(text)[0]) == number


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("1848", 2025, 1848),
        ("'98", 2025, 1998),
        ("’35", 2025, 2035),
        ("36", 2025, 1936),
        ("98", None, 1998),
        ("41", None, 1941),
    ],
)
def test_two_digits_of_a_year_are_the_latest_that_is_not_far_ahead(text: str, published: int | None, year: int) -> None:
    assert year_of(text, published) == year


@pytest.mark.parametrize(
    ("text", "year"),
    [("Mai 2014", 2014), ("Mai '98", 1998), ("dieses Jahres", 2025), ("kommenden Jahres", 2026), ("des Vorjahres", 1997), ("desselben Jahres", 1998), ("Mai", None)],
)  # fmt: skip
def test_the_year_with_a_date(text: str, year: int | None) -> None:
    assert year_in(list(CalendarText(text)), ANCHOR) == year


@pytest.mark.parametrize(
    ("text", "day"), [("4.9.2025", (4, 9, 2025)), ("4/9/1998", (4, 9, 1998)), ("04.09.25", (4, 9, 2025)), ("4.9.", (4, 9, None))]
)  # fmt: skip
def test_days_in_numbers(text: str, day: tuple[int, int, int | None]) -> None:
    assert split_numeric(text, ANCHOR) == day


@pytest.mark.parametrize(
    ("text", "shift", "part"),
    [("vergangenen Montag", -1, None), ("diesen Montag", 0, None), ("kommenden Montag", 1, None), ("gestern Abend", None, DayPart.EVENING), ("morgen früh", None, DayPart.MORNING)],
)  # fmt: skip
def test_what_an_expression_says_beside_its_day(text: str, shift: int | None, part: DayPart | None) -> None:
    ((match, _),) = find_expressions(CalendarText(text), lambda match: match)
    assert (shift_in(match), part_in(match)) == (shift, part)
