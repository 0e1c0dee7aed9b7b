"""Names found once more, and famous ones in compounds."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.again import FamousRow, compound_nouns, find_again, find_famous
from newsfacts.tables import load_table


def found(text: str, *names: str) -> list[str]:
    return [text[slice(*span)] for span in find_again(text, 0, [], names)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Merz kam, die Merz-Rede auch", ["Merz", "Merz"]),
        ("Merz’ Rede", ["Merz’"]),
        ("Ex-Merz-Berater, Anti-Merz-Demo", ["Merz", "Merz"]),
        ("Die Merz-Stiftung und der Merz-Tower", []),
        ("Der Merz kam zu Anna Merz", []),
        ("Schmerz und Merzbach", []),
    ],
)
def test_find_again(text: str, spans: list[str]) -> None:
    assert found(text, "Merz") == spans


@pytest.mark.parametrize("row", load_table("people/famous", FamousRow), ids=lambda row: row.name)
def test_famous_names_open_compounds(row: FamousRow) -> None:
    assert find_famous(f"Die {row.name}-Regierung tagt", 0) == {(4, 4 + len(row.name)): row.name}
    assert not find_famous(f"Das {row.name}-Haus und {row.name}", 0)


def test_other_first_parts_are_no_name() -> None:
    assert not find_famous("Ampel-Regierung, Ukraine-Politik, SPD-Rede, Anti-Korruptions-Kurs", 0)
    assert {"Regierung", "Vertraute"} <= compound_nouns()
