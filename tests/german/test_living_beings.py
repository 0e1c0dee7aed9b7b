"""Nouns for those who have an age, and the words that may be one."""

from __future__ import annotations

import pytest

from newsfacts.german.living_beings import OLDEST, has_age, is_certain_being, is_group, may_be_age, names_being
from tests.kinds.figures.sentences import word


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


@pytest.mark.parametrize("text", ["1", str(OLDEST), "drei", "zwölf"])
def test_numbers_of_years_in_a_life_may_be_an_age(text: str) -> None:
    assert may_be_age(word(text))


@pytest.mark.parametrize("text", ["0", str(OLDEST + 1), "12500", "3,5", "ein", "eins", "Drei", "tausend", "Kinder"])
def test_other_numbers_are_none(text: str) -> None:
    assert not may_be_age(word(text))


def test_groups_are_nouns_in_the_plural() -> None:
    assert is_group(word("Kinder"))
    assert not is_group(word("kinder"))
    assert not is_group(word("Kind"))
