"""The name of a place in the nominative."""

from __future__ import annotations

import pytest

from newsfacts.kinds.places.base_form import find_base_form


@pytest.mark.parametrize(
    ("written", "after", "name"),
    [
        ("Kiews", " Bürger", "Kiew"),
        ("Paris", " Bürger", "Paris"),
        ("Nordhausstadts", " Bürger", "Nordhausstadt"),
        ("Nordhausstadts", " brennt", "Nordhausstadts"),
        ("Schwarzen Meer", "", "Schwarzes Meer"),
        ("Hohen Tatra", "", "Hohe Tatra"),
        ("LINZ", "", "Linz"),
        ("Bad\nIschl", "", "Bad Ischl"),
        ("Frankfurt/Main", "", "Frankfurt am Main"),
        ("Linz", "", "Linz"),
    ],
)
def test_find_base_form(written: str, after: str, name: str) -> None:
    assert find_base_form(written, written + after, len(written)) == name
