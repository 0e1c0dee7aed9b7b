"""Days of the week. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am Montag brannte es.", ["2025-09-01"]),
        ("Am Montag wird getanzt.", ["2025-09-08"]),
        ("Am Dienstagabend brannte es.", ["2025-09-02TEV"]),
        ("Am Montag kommender Woche wird getanzt.", ["2025-09-08"]),
        ("Am ersten Sonntag im September wird getanzt.", ["2025-09-07"]),
        ("Am 14. Mai 1984, einem Montag, brannte es.", ["1984-05-14", "1984-05-14"]),
        ("Am 1. September brannte es. Am Dienstag darauf regnete es.", ["2025-09-01", "2025-09-02"]),
        ("Am Freitag in einer Woche wird getanzt.", ["2025-09-12"]),
        ("Samstag und Sonntag, 6. und 7. September, wird getanzt.", ["2025-09-06", "2025-09-07"] * 2),
        ("Das berichtet die Welt am Sonntag.", []),
        ("Frau Sonntag lachte.", []),
    ],
)
def test_weekdays(text: str, values: list[str]) -> None:
    assert find_values(text) == values
