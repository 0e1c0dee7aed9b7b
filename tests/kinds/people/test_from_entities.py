"""Entities cut to the name, and the examples of the table of nouns after a name and a hyphen."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.compounds import CompoundRow
from newsfacts.kinds.people.from_entities import find_in_entities, trim_word
from newsfacts.tables import load_table
from newsfacts.text import ArticleText, Entity


@pytest.mark.parametrize("row", load_table("people/compounds", CompoundRow), ids=lambda row: row.noun)
def test_name_is_cut_from_its_compound(row: CompoundRow) -> None:
    assert row.example.endswith(f"-{row.noun}")
    assert trim_word(row.example) == row.example.removesuffix(f"-{row.noun}")


@pytest.mark.parametrize(
    ("word", "name"),
    [("Kramp-Karrenbauer", "Kramp-Karrenbauer"), ("Merz.", "Merz"), ("III.", "III."), ("Jr.", "Jr."), ("M.", "M.")],
)
def test_names_stay_whole(word: str, name: str) -> None:
    assert trim_word(word) == name


@pytest.mark.parametrize(
    ("entity", "names"),
    [
        ("Minister Hans Huber", ["Hans Huber"]),
        ("Anna Huber, Max Maier", ["Anna Huber", "Max Maier"]),
        ("Papst Leo XIV.", ["Leo XIV."]),
        ("Seit Huber", ["Huber"]),
        ("Richter", ["Richter"]),
        ("Trump-Regierung", ["Trump"]),
        ("Huber sagte", ["Huber"]),
        ("Dr.", []),
    ],
)
def test_an_entity_is_cut_to_its_names(entity: str, names: list[str]) -> None:
    article = ArticleText(f"{entity} kam.", entities=[Entity(0, len(entity), "PER")])
    assert [candidate.name for candidate in find_in_entities(article)] == names
