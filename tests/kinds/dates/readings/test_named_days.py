"""Named days. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("An Ostern 2026 wird gefeiert.", ["2026-04-05"]),
        ("In der Silvesternacht brannte es.", ["2024-12-31TNI"]),
        ("Am Tag der Deutschen Einheit wird gefeiert.", ["2025-10-03"]),
        ("In der Karwoche war es kalt.", ["2025-W16"]),
        ("Die Pfarre Mariä Himmelfahrt ist pleite.", []),
    ],
)
def test_named_days(text: str, values: list[str]) -> None:
    assert find_values(text) == values
