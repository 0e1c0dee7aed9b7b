"""Lists of words by name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.context_words import ends_in_list, is_listed, word_list


def test_a_list_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        word_list("no such list")


@pytest.mark.parametrize(("word", "listed"), [("seit", True), ("Seit", True), ("Ende", True), ("ende", False)])
def test_a_word_is_listed_as_it_is_or_in_small_letters(word: str, listed: bool) -> None:
    assert is_listed(word, "before_year") is listed


@pytest.mark.parametrize(("noun", "ends"), [("Mietvertrags", True), ("Haftstrafe", True), ("Gurke", False)])
def test_a_noun_ends_in_a_list_in_any_case(noun: str, ends: bool) -> None:
    assert ends_in_list(noun, "lasting_ending") is ends
