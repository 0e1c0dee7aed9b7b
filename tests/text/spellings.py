"""Other spellings of a text that are read as the text itself: decomposed letters, and characters that nobody sees."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from hypothesis import strategies as st

SOFT_HYPHEN = "\u00ad"
INVISIBLE = f"{SOFT_HYPHEN}\u200b\u200c\u200d\u200e\u200f\u2060\u2068\u2069\ufeff"


class Spelling(NamedTuple):
    """A text, and where each character of the one that it is read as is written."""

    text: str
    places: list[tuple[int, int]]

    def find(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters of text[start:end] are written."""
        return self.places[start][0], self.places[end - 1][1]


def spell_otherwise(data: st.DataObject, text: str, most: int = 20) -> Spelling:
    """Decompose letters and put in invisible characters, at places that hypothesis draws, `most` of them."""
    offsets = st.integers(0, max(0, len(text) - 1))
    decomposed = data.draw(st.sets(offsets, max_size=most))
    before = data.draw(st.dictionaries(offsets, st.sampled_from(INVISIBLE), max_size=most))
    pieces, places, length = [], [], 0
    for offset, character in enumerate(text):
        hidden = before.get(offset, "")
        if hidden == SOFT_HYPHEN and character in "\r\n":
            hidden = ""  # it would join two lines
        letter = unicodedata.normalize("NFD", character) if offset in decomposed else character
        pieces.append(hidden + letter)
        places.append((length + len(hidden), length + len(hidden) + len(letter)))
        length += len(hidden) + len(letter)
    return Spelling("".join(pieces), places)
