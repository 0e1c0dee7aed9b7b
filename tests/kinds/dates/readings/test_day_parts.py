"""Parts of a day. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am Abend brannte es.", ["2025-09-04TEV"]),
        ("In der Nacht auf Dienstag brannte es.", ["2025-09-02TNI"]),
        ("In der Nacht von Freitag auf Samstag brannte es.", ["2025-08-30TNI"]),
        ("Am Morgen des 3. Mai brannte es.", ["2025-05-03TMO"]),
        ("Sie aßen zu Mittag.", []),
        ("Er kam am 1. September spät heim. Am nächsten Morgen schlief er.", ["2025-09-01", "2025-09-02TMO"]),
    ],
)
def test_day_parts(text: str, values: list[str]) -> None:
    assert find_values(text) == values
