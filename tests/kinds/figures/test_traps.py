"""Numbers that count nothing: the examples of the tables."""

from __future__ import annotations

import re

import pytest

from newsfacts.kinds.figures.traps import NumberIdiom, NumberTrap
from newsfacts.tables import load_table
from tests.kinds.figures.finding import find_in_sentence

TRAPS = load_table("figures/traps", NumberTrap)
IDIOMS = load_table("figures/idioms", NumberIdiom)


@pytest.mark.parametrize("row", TRAPS, ids=[f"{row.role}: {row.word}" for row in TRAPS])
def test_trap(row: NumberTrap) -> None:
    figures = find_in_sentence(row.example)
    assert not figures


@pytest.mark.parametrize("row", IDIOMS, ids=[row.pattern for row in IDIOMS])
def test_idiom(row: NumberIdiom) -> None:
    assert re.search(row.pattern, row.example.lower())
    assert not find_in_sentence(row.example)
