"""Finds of equal fields are one entry."""

from __future__ import annotations

from newsfacts.finds import CountryFind
from newsfacts.kinds.entries import join_by_fields

SWISS = CountryFind(0, 7, "Schweiz", "CH", "name")
FRENCH = CountryFind(10, 22, "Frankreich", "FR", "adjective")
IN_BERN = CountryFind(30, 34, "Schweiz", "CH", "place")


def test_fields_that_are_left_aside_do_not_part_entries() -> None:
    swiss, french = join_by_fields([SWISS, FRENCH, IN_BERN], but=("by",))
    assert swiss.fields == {"name": "Schweiz", "iso": "CH"}
    assert swiss.finds == [SWISS, IN_BERN]
    assert french.finds == [FRENCH]


def test_all_others_do() -> None:
    assert [entry.finds for entry in join_by_fields([SWISS, FRENCH, IN_BERN])] == [[SWISS], [FRENCH], [IN_BERN]]


def test_the_offsets_of_a_find_are_no_field() -> None:
    again = CountryFind(50, 57, "Schweiz", "CH", "name")
    (entry,) = join_by_fields([SWISS, again])
    assert entry.fields.keys() == {"name", "iso", "by"}
    assert entry.finds == [SWISS, again]


def test_no_finds_are_no_entries() -> None:
    assert join_by_fields([]) == []
