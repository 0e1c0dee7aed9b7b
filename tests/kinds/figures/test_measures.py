"""Units of measure and names of measures: the examples of their tables."""

from __future__ import annotations

import pytest

from newsfacts.kinds.figures.measures import MeasureNameRow, UnitRow
from newsfacts.tables import load_table
from tests.kinds.figures.finding import find_in_sentence

UNITS = load_table("figures/units", UnitRow)
MEASURES = load_table("figures/measure_names", MeasureNameRow)


@pytest.mark.parametrize("row", UNITS, ids=[f"{row.symbol} {row.dimension}" for row in UNITS])
def test_unit(row: UnitRow) -> None:
    (figure,) = find_in_sentence(row.example)
    assert figure.unit == row.symbol


@pytest.mark.parametrize("row", MEASURES, ids=[row.noun for row in MEASURES])
def test_named_measure(row: MeasureNameRow) -> None:
    (figure,) = find_in_sentence(row.example)
    assert (figure.kind, figure.unit) == ("measure", row.symbol or None)
    assert row.noun in row.example[figure.start : figure.end]
