"""Tells cheaply whether a text is German: by the share of its commonest words."""

from __future__ import annotations

from newsfacts.text.words import list_word_parts

# The commonest German words that are rare in English, Dutch, French and the Scandinavian languages.
_COMMON = frozenset(
    """
    aber als auch auf aus bei das dass dem der ein eine einem einen einer eines für gegen haben hat hatte
    ich ihr im ist kann mehr mit nach nicht noch nur oder sagte sein seine sich sie sind soll über und uns
    unter vom von wenn werden wie wird wurde wurden zu zum zur zwei zwischen
    """.split()
)
_SAMPLE = 20_000  # characters
_FEWEST_WORDS = 60
_SMALLEST_SHARE = 0.05  # half of all German news articles have 0.27 and more


def looks_german(text: str) -> bool:
    """Tell whether a text may be German; one too short to tell may be."""
    words = [word.lower() for word in list_word_parts(text, 0, _SAMPLE)]
    if len(words) < _FEWEST_WORDS:
        return True
    return sum(word in _COMMON for word in words) >= _SMALLEST_SHARE * len(words)
