"""Where quantities may begin."""

from __future__ import annotations

import pytest

from newsfacts.german.numbers import number_words
from newsfacts.kinds.figures.quantity_starts import find_quantity_sentences, may_begin_quantity
from newsfacts.text import ArticleText


def test_only_sentences_with_a_number_are_read() -> None:
    article = ArticleText("Kopf 1. Nichts. Zwei Gäste. Alles. Eine Person, ein Baum.", [8, 16, 28, 35], start=8)
    assert [article.text[start:end] for start, end in find_quantity_sentences(article)] == [
        "Zwei Gäste. ",
        "Eine Person, ein Baum.",
    ]


@pytest.mark.parametrize("blank", [" ", "\n", ""])
def test_an_overlong_sentence_is_read_in_pieces(blank: str) -> None:
    text = f"1234567890{blank}" * 2000
    pieces = list(find_quantity_sentences(ArticleText(text)))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert max(end - start for start, end in pieces) <= 3000


@pytest.mark.parametrize("word", sorted(number_words("one", "teen", "ten", "factor", "zero")))
def test_every_number_word_may_begin_a_quantity(word: str) -> None:
    assert may_begin_quantity(word)
    assert not may_begin_quantity("x" + word)
