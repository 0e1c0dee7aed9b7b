"""Times of the day. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Der Zug kam um 20.30 Uhr an.", ["2025-09-04T20:30"]),
        ("Der Zug kam um 20 Uhr 15 an.", ["2025-09-04T20:15"]),
        ("Der Zug kam um acht Uhr abends an.", ["2025-09-04T20:00"]),
        ("Offen ist von 14 bis 18 Uhr.", ["2025-09-04T14:00", "2025-09-04T18:00"]),
        ("Der Zug kam um halb neun an.", ["2025-09-04T08:30"]),
        ("Der Zug kam um Viertel nach acht an.", ["2025-09-04T08:15"]),
        ("Der Zug kam um Mitternacht an.", ["2025-09-04T24:00"]),
        ("Das Konzert beginnt um 20 Uhr am Freitag.", ["2025-09-05T20:00", "2025-09-05"]),
        ("Der Zug kam um 25.30 Uhr an.", []),
        ("Das Spiel endete 20:15.", []),
    ],
)
def test_clock(text: str, values: list[str]) -> None:
    assert find_values(text) == values
