"""What a name may mean beside a person."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.other_meanings import is_surely_place, means_something_else


def test_a_place_that_is_as_likely_a_surname_is_no_sure_one() -> None:
    assert is_surely_place("Berlin")
    assert not is_surely_place("Lincoln")
    assert not is_surely_place("Huber")


@pytest.mark.parametrize("word", ["Berlin", "Frankreich", "Siemens", "Trainer", "Gestern"])
def test_words_that_mean_something_else(word: str) -> None:
    assert means_something_else(word)


@pytest.mark.parametrize("word", ["Huber", "Lincoln", "Anna"])
def test_words_that_are_names_alone(word: str) -> None:
    assert not means_something_else(word)
