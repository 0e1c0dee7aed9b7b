"""Years, and what is none. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Seit 2014 ist er Mitglied.", ["2014"]),
        ("Im Jahr 1900 brannte es.", ["1900"]),
        ("Ende '98 brannte es.", ["1998"]),
        ("In der Saison 1990/91 gewannen sie.", ["1990/1991"]),
        ("Cäsar starb 44 v. Chr. in Rom.", ["BC0044"]),
        ("In den 90er Jahren brannte es.", ["199"]),
        ("In den 70er und 80er Jahren brannte es.", ["197", "198"]),
        ("Es kamen 2000 Menschen.", []),
        ("Er nahm den Flug LH 1904.", []),
        ("Mehr als 1900 Gäste kamen.", []),
        ("Die Akte 2024-117 fehlt.", []),
    ],
)
def test_years(text: str, values: list[str]) -> None:
    assert find_values(text) == values
