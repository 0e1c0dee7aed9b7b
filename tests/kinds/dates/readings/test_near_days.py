"""Days by their distance. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Gestern brannte es.", ["2025-09-03"]),
        ("Heute Abend wird getanzt.", ["2025-09-04TEV"]),
        ("Morgen früh wird getanzt.", ["2025-09-05TMO"]),
        ("Früher war hier ein Dorf, heute ist es eine Stadt.", ["PAST_REF", "PRESENT_REF"]),
        ("Heute vor zehn Jahren brannte es.", ["2015-09-04"]),
        ("Am gestrigen Abend brannte es.", ["2025-09-03TEV"]),
        ("Im heutigen Polen gab es das nicht.", ["PRESENT_REF"]),
        ("Am 1. Mai brannte es. Am Tag danach regnete es.", ["2025-05-01", "2025-05-02"]),
        ("Am Vortag brannte es.", ["2025-09-03"]),
    ],
)
def test_near_days(text: str, values: list[str]) -> None:
    assert find_values(text) == values
