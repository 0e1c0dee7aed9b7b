"""How long something lasts."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.values.duration import Amount, Duration
from newsfacts.kinds.dates.values.units import Unit
from newsfacts.kinds.dates.values.value import write_number


@pytest.mark.parametrize(
    ("number", "unit", "split"),
    [
        (1.5, Unit.YEAR, "P1Y6M"),
        (0.5, Unit.HOUR, "PT30M"),
        (2.5, Unit.DAY, "P2DT12H"),
        (1.5, Unit.DECADE, "P15Y"),
        (1.3, Unit.YEAR, "P1.3Y"),
        (3, Unit.YEAR, "P3Y"),
        (1.5, Unit.SECOND, "PT1.5S"),
        (None, Unit.WEEK, "PXW"),
    ],
)
def test_a_fraction_is_written_in_the_next_smaller_unit(number: float | None, unit: Unit, split: str) -> None:
    assert Duration.of(number, unit).split_fraction().to_timex() == split


def test_a_multiple_is_written_in_its_smaller_unit() -> None:
    assert [Duration.of(number, Unit.QUARTER_HOUR).to_timex() for number in (3, None)] == ["PT45M", "PTXM"]


def test_amounts_go_from_large_to_small() -> None:
    year, month = Amount(1, Unit.YEAR), Amount(2, Unit.MONTH)
    both = Duration.add_up([year, month])
    assert both and both.to_timex() == "P1Y2M"
    assert [Duration.add_up(amounts) for amounts in ([month, year], [year, year], [])] == [None] * 3


def test_what_is_known_of_a_duration() -> None:
    three, some, half = Duration.of(3, Unit.DAY), Duration.of(None, Unit.DAY), Duration.of(0.5, Unit.DAY)
    assert [duration.whole for duration in (three, some, half)] == [(3, Unit.DAY), None, None]
    assert [duration.is_vague for duration in (three, some, half)] == [False, True, False]
    assert Duration((*three.amounts, Amount(2, Unit.HOUR))).sole is None


@pytest.mark.parametrize(
    ("number", "text"), [(3, "3"), (2.5, "2.5"), (4.5e6, "4500000"), (1e12, "1000000000000"), (0.1 + 0.2, "0.3")]
)
def test_no_number_has_an_exponent(number: float, text: str) -> None:
    assert write_number(number) == text


@pytest.mark.parametrize("number", [float("inf"), float("nan"), 7.5e16, -1])
def test_nothing_lasts_for_ever_or_less_than_no_time(number: float) -> None:
    with pytest.raises(ValueError, match="not from"):
        Duration.of(number, Unit.YEAR)
