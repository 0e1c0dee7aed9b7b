"""Words of a text with their offsets."""

from __future__ import annotations

from newsfacts.text.words import split_at_blanks


def test_split_at_blanks_keeps_signs_with_their_words() -> None:
    text = "Der „Spiegel“-Chef\u00a0(54),\n kam"
    assert [text[slice(*word)] for word in split_at_blanks(text)] == text.split()
    assert [text[slice(*word)] for word in split_at_blanks(text, 5, 10)] == ["Spieg"]
