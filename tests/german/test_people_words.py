"""Nouns for those who have an age, are a group, or hold an office."""

from __future__ import annotations

import pytest

from newsfacts.german.people_words import (
    PersonalEndingRow,
    has_age,
    is_certain_being,
    is_group,
    is_infant,
    is_political_role,
    names_being,
    personal_noun,
)
from newsfacts.tables import load_table


@pytest.mark.parametrize("noun", ["Frau", "Kauffrau", "Schäferhund", "Präsidentin", "Journalisten", "Bäcker"])
def test_persons_and_animals_have_an_age(noun: str) -> None:
    assert has_age(noun)


@pytest.mark.parametrize("noun", ["Haft", "Fenster", "Winter", "Jubiläum", "Haus", "Telefonnummer", ""])
def test_things_have_none(noun: str) -> None:
    assert not has_age(noun)


def test_only_listed_nouns_name_a_being() -> None:
    assert names_being("tatverdächtiger")
    assert not names_being("bäcker")


def test_a_being_is_certain_by_its_noun_or_a_long_ending() -> None:
    assert is_certain_being("Rentner")
    assert is_certain_being("Politikerin")
    assert not is_certain_being("Fenster")
    assert not is_certain_being("Wien")


def test_groups_are_nouns_in_the_plural() -> None:
    assert is_group("Kinder")
    assert not is_group("kinder")
    assert not is_group("Kind")


def test_who_is_so_many_months_old() -> None:
    assert is_infant("Säuglinge")
    assert not is_infant("Rentner")


@pytest.mark.parametrize(
    ("noun", "is_one"),
    [("Gemeinderätin", True), ("Vizebürgermeister", True), ("Landtagsabgeordneten", True), ("Ministerpräsident", False),
     ("Sprecher", False), ("Haus", False)],
)  # fmt: skip
def test_political_roles(noun: str, is_one: bool) -> None:
    assert is_political_role(noun) is is_one


@pytest.mark.parametrize(
    "row", load_table("german/personal_endings", PersonalEndingRow), ids=lambda row: f"{row.ending}-{row.use}"
)
def test_examples_of_endings(row: PersonalEndingRow) -> None:
    assert row.example.lower().endswith(row.ending)
    match row.use:
        case "role":
            assert personal_noun(row.example) == row.example
        case "certain":
            assert is_certain_being(row.example)
        case "possible":
            assert has_age(row.example)
        case "thing":
            assert personal_noun(row.example) is None
            assert names_being(row.example) or not has_age(row.example)
