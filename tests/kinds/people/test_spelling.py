"""Spellings of one name: the examples of the tables, and names that differ."""

from __future__ import annotations

import pytest

from newsfacts.german.names import fold
from newsfacts.kinds.people.spelling import (
    SpellingRow,
    SurnameEndingRow,
    are_spellings,
    are_spellings_of_given,
    are_surely_spellings,
    is_foreign_surname,
    may_be_respelt,
    spelling_keys,
)
from newsfacts.tables import load_table
from tests.kinds.rules import without

# Rules whose example other rules of the table make equal as well. Only to shrink.
SHOWN_BY_OTHERS = frozenset({
    "sch?tsch|shch", "dsch|dzh", "(?:j|y)?[oe](?:w|v|ff)$", "(?:i|y)(?:j|y|i)$", "(?<=[aeou])(?:j|y|i)(?=[aeou]|$)",
    "^y|j(?=[aeou])|y(?=[aou])", "ij|ii+",
})  # fmt: skip


@pytest.mark.parametrize("row", load_table("people/spellings", SpellingRow), ids=lambda row: row.pattern.pattern)
def test_rule_makes_its_example_equal(row: SpellingRow) -> None:
    one, other = row.example
    assert fold(one) != fold(other)
    assert not set(spelling_keys(one)).isdisjoint(spelling_keys(other))
    with without([row], "kinds.people"):
        needs_row = set(spelling_keys(one)).isdisjoint(spelling_keys(other))
    assert needs_row == (row.pattern.pattern not in SHOWN_BY_OTHERS)


@pytest.mark.parametrize("row", load_table("people/surname_endings", SurnameEndingRow), ids=lambda row: row.ending)
def test_ending_is_that_of_its_example(row: SurnameEndingRow) -> None:
    assert fold(row.example).endswith(row.ending)
    assert is_foreign_surname(row.example) == (row.use == "foreign")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Müller", "Möller"), ("Meier", "Maier"), ("Schmidt", "Schmitt"), ("Peskow", "Leskow"), ("Iwanow", "Iwanowa")],
)
def test_other_names_are_no_spellings(one: str, other: str) -> None:
    assert not are_spellings(one, other)


def test_given_names() -> None:
    assert are_spellings_of_given("Wolodymyr", "Wladimir")
    assert not are_spellings_of_given("Günter", "Günther")
    assert not are_spellings_of_given("Vitali", "Wladimir")


def test_german_names_have_one_spelling() -> None:
    assert not may_be_respelt("Hans", "Hofmann")
    assert not may_be_respelt("Levi", "Mayer")
    assert not may_be_respelt("", "Netanjahu")
    assert may_be_respelt("Hans", "Selenskyj")
    assert may_be_respelt("Recep Tayyip", "Erdogan")


def test_some_rules_show_spellings_whatever_the_given_name() -> None:
    assert are_surely_spellings("Netanjahu", "Netanyahu")
    assert not are_surely_spellings("Kraus", "Krauss")
    assert not are_surely_spellings("Volkmann", "Wolkmann")
