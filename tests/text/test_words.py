"""Words of a text with their offsets."""

from __future__ import annotations

import pytest

from newsfacts.text.words import Words, split_words

TEXT = "Er kam um 3 Uhr.\n\nSie ging 15 000 Schritte. Ende"
SENTENCES = [(0, 18), (18, 44), (44, 48)]


@pytest.mark.parametrize(("start", "end"), [(0, 48), (0, 18), (3, 20), (18, 44), (23, 47), (5, 5), (47, 48), (-1, 3)])
def test_words_between_are_those_that_begin_there(start: int, end: int) -> None:
    all_words = [word for sentence in SENTENCES for word in split_words(TEXT, *sentence)]
    assert Words(TEXT, SENTENCES).between(start, end) == [word for word in all_words if start <= word.start < end]


def test_words_are_a_sequence_in_text_order() -> None:
    words = Words(TEXT, SENTENCES)
    assert words.between(18, 30)[2].text == "15 000"
    assert [words[0].text, words[-1].text, len(words)] == ["Er", "Ende", 13]
    assert [word.kind for word in words[5:8]] == ["sign", "break", "word"]


def test_no_word_reaches_over_the_end_of_a_sentence() -> None:
    assert [word.text for word in Words("Um 15 000 Uhr", [(0, 6), (6, 13)])] == ["Um", "15", "000", "Uhr"]
