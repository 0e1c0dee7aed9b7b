"""How long. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Es dauerte drei Jahre und vier Monate.", ["P3Y4M"]),
        ("Der dreitägige Streik ist vorbei.", ["P3D"]),
        ("Er lief 2:03:15 Stunden.", ["PT2H3M15S"]),
        ("Es dauerte drei bis fünf Jahre.", ["P3Y"]),
        ("Seit Wochen regnet es.", ["PXW"]),
        ("Das war ein guter Tag.", []),
        ("Er traf in der 90.+3 Minute.", []),
    ],
)
def test_durations(text: str, values: list[str]) -> None:
    assert find_values(text) == values
