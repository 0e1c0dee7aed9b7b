"""What always has the same value. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Derzeit ist das Bad zu.", ["PRESENT_REF"]),
        ("Nun, das ist so.", []),
        ("Das Bad war jahrelang zu.", ["PXY"]),
        ("Vor kurzem brannte es.", ["PAST_REF"]),
        ("Heute lachen mehr als früher.", ["PRESENT_REF", "PAST_REF"]),
        ("Er kam früher heim.", []),
        ("In nächster Zeit wird gebaut.", ["FUTURE_REF"]),
    ],
)
def test_fixed_values(text: str, values: list[str]) -> None:
    assert find_values(text) == values
