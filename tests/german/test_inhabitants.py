"""Nouns for women by where they come from."""

from __future__ import annotations

import pytest

from newsfacts.german.inhabitants import InhabitantRow, is_inhabitant
from newsfacts.tables import load_table


@pytest.mark.parametrize("word", ["Italienerin", "Boznerin", "Münchnerin", "Mailänderin", "Kölnerin"])
def test_inhabitants_by_the_place(word: str) -> None:
    assert is_inhabitant(word)


def test_professions_are_no_inhabitants() -> None:
    assert not any(is_inhabitant(word) for word in ("Rentnerin", "Vermieterin", "Bestatterin", "Seglerin"))


@pytest.mark.parametrize("row", load_table("german/inhabitants", InhabitantRow), ids=lambda row: row.noun)
def test_inhabitants_of_the_table(row: InhabitantRow) -> None:
    assert is_inhabitant(row.noun)
