"""Splits a sentence into the pieces that the grammar of quantities works on.

spaCy's tokens keep "50-Euro-Schein" and "3,2" whole but not "15 000", "2 : 1" or "km/h".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from newsfacts.text.patterns import DIGITS

_LETTER = r"[^\W\d_]"


class Token(NamedTuple):
    """A piece of the text. `kind` is number, score, compound (50-Euro-…), junk (dates), word or sign."""

    text: str
    start: int
    end: int
    kind: str
    folded: str

    @property
    def is_capitalised(self) -> bool:
        """Tell whether it is a word that begins with a capital, as a noun does."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def is_lower(self) -> bool:
        """Tell whether it is a word in small letters."""
        return self.kind == "word" and self.text[0].islower()


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<junk>\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d{2})?(?!\d)|0\d+(?![\d,])(?:[-/]\d+)*"
        r"|\d+(?:[.:]\d+){2,}(?<!\.\d{3})(?![\d,])|\d+(?:/\d+){2,}|\d{3,}/\d+|\d+[-–]\d+[-–]\d+(?:[-–]\d+)*)"
        r"|(?P<score>\d{1,3}:\d{1,3}(?![\d:]|[,.]\d))"
        rf"|(?P<compound>{DIGITS}(?:[-‐]|(?=jährig|fach|mal\b|malig|prozentig|köpfig)){_LETTER}[\w%]*(?:-[\w]+)*-?"
        rf"|{DIGITS}[-‐](?=[\s,]))"
        rf"|(?P<number>\d{{1,4}}/\d{{1,4}}(?!\d)|(?:\d+\s?)?[¼½¾⅐-⅞]|{DIGITS}(?:[,.][-–—]+)?)"
        # "CHF-12.50" is an amount, "COP-29" a name.
        rf"|(?P<word>km/h|[Mk]?m/s|[MG][Bb]it/s|°[CF]\b|[A-Z]{{1,3}}[$¥](?!{_LETTER})|[A-Z]{{3,4}}(?=-\d[\d’']*\.\d\d(?!\d))"
        rf"|{_LETTER}\w*(?:[*:_](?:in(?:nen)?\b))?(?:[-‐’'&]\w+(?:[*:_]in(?:nen)?\b)?)*-?)"
        r"|(?P<sign>\S)"
    )


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Split text[start:end]; offsets are those of `text`."""
    return [
        Token(match[0], match.start(), match.end(), match.lastgroup or "sign", match[0].casefold())
        for match in _pattern().finditer(text, start, end)
    ]


class Names:
    """Where the names are: sorted, half-open stretches of the text with their labels."""

    def __init__(self, names: list[tuple[int, int, str]]) -> None:
        self._names = sorted(names)
        self._starts = [name[0] for name in self._names]

    def at(self, start: int, end: int) -> str:
        """Return the label of the name that overlaps text[start:end], or the empty string."""
        index = bisect_right(self._starts, end - 1) - 1
        if index >= 0 and self._names[index][1] > start:
            return self._names[index][2]
        return ""

    def ending_at(self, offset: int) -> str:
        """Return the label of the name that ends at this offset, or the empty string."""
        index = bisect_right(self._starts, offset) - 1
        return self._names[index][2] if index >= 0 and self._names[index][1] == offset else ""


class Sentence(NamedTuple):
    """A sentence as the grammar sees it."""

    text: str
    tokens: list[Token]
    names: Names

    def get(self, index: int) -> Token:
        """Return the token at an index; before and behind the sentence a token that is nothing."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else NOTHING

    def glued(self, index: int) -> bool:
        """Tell whether no blank stands between this token and the one before."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def opens_clause(self, index: int) -> bool:
        """Tell whether a capital at this index may be due to the position alone."""
        before = self.get(index - 1)
        return index == 0 or (before.kind == "sign" and before.text in ':„"»«“”‚–—-•*.!?(|/…')

    def is_name(self, index: int) -> str:
        """Return the label of the name at this index, or the empty string."""
        token = self.get(index)
        return self.names.at(token.start, token.end) if token is not NOTHING else ""


NOTHING = Token("", -1, -1, "nothing", "")
