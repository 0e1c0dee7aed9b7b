"""What lies so long before or after. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Vor drei Jahren brannte es.", ["2022"]),
        ("Vor zwei Wochen brannte es.", ["2025-W34"]),
        ("Das Fest beginnt in zwei Wochen.", ["2025-W38"]),
        ("Er baute das Haus in zwei Wochen.", ["P2W"]),
        ("Vor 24.000 Jahren war hier Eis.", ["KA24"]),
        ("Vor 35 Millionen Jahren war hier ein Meer.", ["MA35"]),
        ("Am 1. September kam er. Zwei Tage später ging er.", ["2025-09-01", "2025-09-03"]),
        ("Zwei Tage später ging er.", ["P2D"]),
    ],
)
def test_distances(text: str, values: list[str]) -> None:
    assert find_values(text) == values
