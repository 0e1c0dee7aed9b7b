"""Units of time, parts of the day and of the year."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.values.units import MULTIPLES, SMALLER, Unit, YearPart


def test_units_of_the_clock_are_written_with_a_t() -> None:
    assert [unit for unit in Unit if unit.is_of_clock] == [Unit.HOUR, Unit.MINUTE, Unit.SECOND]


def test_no_unit_is_written_in_itself() -> None:
    assert not any(unit is smaller for table in (MULTIPLES, SMALLER) for unit, (_, smaller) in table.items())


def test_a_part_of_the_year_has_months_where_it_is_known() -> None:
    assert [part.months for part in (YearPart.Q4, YearPart.H2, YearPart.WINTER)] == [(10, 3), (7, 6), (12, 3)]
    with pytest.raises(ValueError, match="without a first month"):
        _ = YearPart.SOME_QUARTER.months


def test_parts_of_the_year_are_of_three_kinds() -> None:
    assert [sum(map(kind, YearPart)) for kind in (lambda part: part.is_quarter, lambda part: part.is_season)] == [4, 4]
