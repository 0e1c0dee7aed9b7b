"""Groups of words by name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.context_words import ends_in_group, is_in_group, word_group


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(KeyError):
        word_group("no such group")


@pytest.mark.parametrize(("word", "listed"), [("seit", True), ("Seit", True), ("Ende", True), ("ende", False)])
def test_a_word_is_in_a_group_as_written_or_in_small_letters(word: str, listed: bool) -> None:
    assert is_in_group(word, "before_year") is listed


@pytest.mark.parametrize(("noun", "ends"), [("Länderspiels", True), ("Landtagswahlen", True), ("Gurke", False)])
def test_a_noun_ends_in_a_group_in_any_case(noun: str, ends: bool) -> None:
    assert ends_in_group(noun, "event_ending") is ends
