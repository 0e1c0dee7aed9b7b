"""How often. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Jeden Montag wird geübt.", ["XXXX-WXX-1"]),
        ("Alle zwei Jahre wird gewählt.", ["P2Y"]),
        ("Jeden zweiten Samstag wird geübt.", ["P2W"]),
        ("Sie zahlt 500 Euro im Monat.", ["P1M"]),
        ("Er lief 90 Kilometer, im Monat August.", ["2025-08"]),
        ("Der Fonds zahlt jährlich.", ["P1Y"]),
    ],
)
def test_recurrences(text: str, values: list[str]) -> None:
    assert find_values(text) == values
