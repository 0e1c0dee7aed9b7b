"""Names before a hyphen, and the examples of the table of nouns behind it."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.again import CompoundRow
from newsfacts.kinds.people.find import _trim_word
from newsfacts.tables import load_table


@pytest.mark.parametrize("row", load_table("people/compounds", CompoundRow), ids=lambda row: row.noun)
def test_name_is_cut_from_its_compound(row: CompoundRow) -> None:
    assert row.example.endswith(f"-{row.noun}")
    assert _trim_word(row.example) == row.example.removesuffix(f"-{row.noun}")


@pytest.mark.parametrize(
    ("word", "name"),
    [("Kramp-Karrenbauer", "Kramp-Karrenbauer"), ("Merz.", "Merz"), ("III.", "III."), ("Jr.", "Jr."), ("M.", "M.")],
)
def test_names_stay_whole(word: str, name: str) -> None:
    assert _trim_word(word) == name
