"""Which of some names begins at an offset."""

from __future__ import annotations

from newsfacts.text import Beginnings

NAMES = Beginnings(["Anna", "Anna Huber", "Anne", "Peter"])


def test_the_longest_comes_first() -> None:
    assert list(NAMES.at("Frau Anna Huber", 5)) == ["Anna Huber", "Anna"]


def test_a_text_may_end_in_a_name() -> None:
    assert list(NAMES.at("Anna", 0)) == ["Anna"]
    assert list(NAMES.at("Anna", 1)) == []
    assert list(NAMES.at("Ann", 0)) == []


def test_without_names_there_is_nothing() -> None:
    assert list(Beginnings([]).at("Anna", 0)) == []
