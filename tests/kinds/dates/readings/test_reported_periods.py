"""Periods by the one that an article reports on."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Im Mai 2024 sank der Absatz. Im Berichtsmonat stieg die Einfuhr.", ["2024-05", "2024-05"]),
        ("Im Berichtsmonat stieg die Einfuhr.", []),
        ("Im vierten Quartal 2023 sank der Absatz, im Folgequartal stieg er.", ["2023-Q4", "2024-Q1"]),
        ("Im Dezember 2023 sank der Absatz, im Folgemonat stieg er.", ["2023-12", "2024-01"]),
        ("Die heurige Ernte trinkt man beim Heurigen.", ["2025"]),
    ],
)
def test_reported_periods(text: str, values: list[str]) -> None:
    assert find_values(text) == values
