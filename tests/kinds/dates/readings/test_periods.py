"""What is longer than a day. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Im Mai brannte es.", ["2025-05"]),
        ("Im vergangenen Herbst brannte es.", ["2024-FA"]),
        ("Im Winter 2015/16 brannte es.", ["2015-WI"]),
        ("Vergangene Woche brannte es.", ["2025-W35"]),
        ("Im Vorjahr brannte es.", ["2024"]),
        ("Im zweiten Quartal 2015 sank der Umsatz.", ["2015-Q2"]),
        ("Im 18. und 19. Jahrhundert wanderten sie aus.", ["17", "18"]),
        ("In der KW 36 bleibt zu.", ["2025-W36"]),
        ("Am 14. des Monats wird gezahlt.", ["2025-09-14"]),
        ("Am Wochenende brannte es.", ["2025-W35-WE"]),
        ("Frau Mai und Herr August lachten.", []),
    ],
)
def test_periods(text: str, values: list[str]) -> None:
    assert find_values(text) == values
