"""How the names in corrections are compared with entries and found in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from newsfacts.german.names import fold, genitive_base

# Between the words of a name: blanks, or the end of a line but not of a paragraph.
_BLANK = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
_SIBILANTS = ("s", "ß", "x", "z")


@lru_cache(maxsize=1 << 14)
def make_key(name: str) -> str:
    """Make what two spellings of one name have in common: no case, no accents, single blanks."""
    return fold(" ".join(name.split()))


@lru_cache(maxsize=1 << 14)
def mention_keys(text: str) -> frozenset[str]:
    """Return the keys of the words of a mention: as they are written, and without the ending of a genitive."""
    text = " ".join(text.split())
    base = genitive_base(text)
    return frozenset({make_key(text), make_key(base or text)})


def whole_words(forms: Iterable[str]) -> re.Pattern[str]:
    """Match each of the forms as whole words in their own case, also in the genitive and before a hyphen ("SPD-Chef").

    The longest form wins. Letters with accents match composed and decomposed ones.
    """
    spellings = {unicodedata.normalize(norm, form) for form in forms for norm in ("NFC", "NFD")}
    patterns = [_spelling_pattern(spelling) for spelling in sorted(spellings, key=lambda s: (-len(s), s))]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?!\w)")


def _spelling_pattern(spelling: str) -> str:
    words = _BLANK.join(re.escape(word) for word in spelling.split())
    return words if spelling.casefold().endswith(_SIBILANTS) else words + "(?:['’]?s)?"
