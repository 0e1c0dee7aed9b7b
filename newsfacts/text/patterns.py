r"""Fragments of regular expressions that finders share: what a capital, a noun, a quotation mark is.

They are put into patterns by f-strings: `rf"{CAPITAL}[\w-]+"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import category

# Unicode's blocks of Latin letters: those of Europe, and with more marks, as in Vietnamese or transliterated names.
_LATIN = (range(0x250), range(0x1E00, 0x1F00))


def _letters(kind: str) -> str:
    """Return the inside of a character class with the Latin letters of a Unicode category."""
    return "".join(letter for block in _LATIN for letter in map(chr, block) if category(letter) == kind)


# The inside of a character class, for classes with more in them: rf"[{CAPITALS}0-9]".
CAPITALS = _letters("Lu")
SMALLS = _letters("Ll")
# "Çelik", "Émile" and "Šalamun" begin with a capital as "Maier" does.
CAPITAL = f"[{CAPITALS}]"
SMALL = f"[{SMALLS}]"
LETTER = r"[^\W\d_]"
# A word that begins with a capital, as nouns and names do, with its hyphens; what follows may be digits ("G20").
CAPITALISED = rf"{CAPITAL}[\w-]*"
NOUN = rf"{CAPITAL}[\w-]+"
# A word of letters with its hyphens, and with dashes used as hyphens: "Russland–Ukraine-Frage".
PLAIN_WORD = rf"{LETTER}+(?:[-‑–]{LETTER}+)*"
# A word or number with what joins the parts of a name: "Coca-Cola", "A&B", "d'Italia", "Musicload.de".
NAME_WORD = r"[^\W_]+(?:[-&+'’.][^\W_]+)*"

QUOTE_OPEN = "\"'„“»«‚‘›‹"
QUOTE_CLOSE = "\"'“”«»‘’‹›"
QUOTES = "".join(dict.fromkeys(QUOTE_OPEN + QUOTE_CLOSE))
APOSTROPHES = "'’‘`´"
BLANK = "[ \u00a0\u2009\u202f]"  # no line end

# A number in digits. A point or a blank groups by three, an apostrophe too (Switzerland); the comma, or a point before
# one or two digits (Switzerland, agencies), begins the decimals.
DIGITS = (
    rf"(?:\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d{{1,3}}(?:{BLANK}\d{{3}})+(?!\d)|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)|\d+)"
    r"(?:,\d+|\.\d{1,2}(?![\d.]))?"
)

# A quotation in every pair of marks that news uses; it stays in one line.
QUOTATION = re.compile(r"„[^“”„\n]{1,900}[“”]|“[^“”\n]{1,900}”|\"[^\"\n]{1,900}\"|»[^»«\n]{1,900}«|«[^»«\n]{1,900}»")


@lru_cache(maxsize=1 << 10)
def match_beginnings(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a word that begins with one of these; of none where there are none."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, beginnings))})" if beginnings else r"(?!)")


def either_case(words: Iterable[str]) -> Iterator[str]:
    """Yield each word with a small and with a capital first letter, as at the start of a sentence."""
    for word in words:
        yield from dict.fromkeys((word[:1].lower() + word[1:], word[:1].upper() + word[1:]))
