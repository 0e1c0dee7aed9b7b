"""Head nouns in every case of the singular."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.head_nouns import head_of


@pytest.mark.parametrize(
    ("word", "base"),
    [("Landgerichts", "Landgericht"), ("Bundesamtes", "Bundesamt"), ("Polizei", "Polizei"), ("Tisch", None)],
)
def test_head(word: str, base: str | None) -> None:
    head = head_of(word)
    assert (head.base if head else None) == base
