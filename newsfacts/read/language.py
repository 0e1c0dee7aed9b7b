"""Judges cheaply whether a text is German, by the share of the commonest German words."""

from __future__ import annotations

from newsfacts.tables import load_words
from newsfacts.text.words import list_word_parts

_SAMPLE = 20_000  # characters
_FEWEST_WORDS = 60
_SMALLEST_SHARE = 0.05  # half of all German news articles have 0.27 and more


def looks_german(text: str) -> bool:
    """Return whether a text may be German; one that is too short to judge may be."""
    words = [word.lower() for word in list_word_parts(text, 0, _SAMPLE)]
    if len(words) < _FEWEST_WORDS:
        return True
    common = load_words("read/common_words")
    return sum(word in common for word in words) >= _SMALLEST_SHARE * len(words)
