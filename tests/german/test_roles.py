"""Nouns that are roles, and their base forms."""

from __future__ import annotations

import pytest

from newsfacts.german.roles import RoleRow, base_role, is_feminine, office_of_state
from newsfacts.tables import load_table


@pytest.mark.parametrize(
    ("word", "article", "base"),
    [
        ("Staatschefs", "des", "Staatschef"), ("EU-Ratspräsidenten", "den", "EU-Ratspräsident"),
        ("US-Sondergesandten", "den", "US-Sondergesandter"), ("Sondergesandter", "", "Sondergesandter"),
        ("Ministerin", "die", "Ministerin"), ("Kompass", "", None), ("Vorrat", "", None), ("Landesrätin", "", "Landesrätin"),
        ("Kremlchef", "", "Kremlchef"), ("sprecher", "", None), ("Außenamtssprecherin", "", "Außenamtssprecherin"),
    ],
)  # fmt: skip
def test_base_role(word: str, article: str, base: str | None) -> None:
    assert base_role(word, article) == base


@pytest.mark.parametrize("row", load_table("german/roles", RoleRow), ids=lambda row: row.masculine)
def test_every_role_is_its_own_base(row: RoleRow) -> None:
    assert base_role(row.masculine, "der") == row.masculine
    if row.feminine:
        assert base_role(row.feminine.base, "die") == row.feminine.base


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("Präsident", "state"), ("Außenministers", "state"), ("Abgeordneten", "state"), ("Regierungschefin", "state"),
        ("US-Sondergesandte", "envoy"), ("Vereinspräsident", ""), ("Sängerin", ""), ("Parteichef", ""), ("Haus", ""),
    ],
)  # fmt: skip
def test_office_of_state(role: str, office: str) -> None:
    assert office_of_state(role) == office


def test_is_feminine() -> None:
    assert is_feminine("Außenministerin")
    assert is_feminine("Landeshauptfrau")
    assert not is_feminine("Minister")
    assert not is_feminine("Berlin")
