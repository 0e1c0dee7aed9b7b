"""Cuts an article into words, numbers and signs, once for every grammar.

spaCy's tokens keep "50-Euro-Schein" and "3,2" whole, but not "15 000", "2 : 1" or "km/h".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Literal, NamedTuple, overload

from newsfacts.tables import load_words
from newsfacts.text.patterns import DIGITS, LETTER, PLAIN_WORD
from newsfacts.text.spans import Offsets, Stretch

# compound: "50-Euro-…", "10-jährig"; date-like: digits that count nothing ("12.10.", "0471/123"); break: an empty line.
WordKind = Literal["word", "number", "compound", "score", "date-like", "sign", "break", "nothing"]

_NUMBER_ENDING = "|".join(sorted(load_words("text/number_endings")))
_GENDER = r"(?:[*:_]in(?:nen)?\b)?"
_PATTERNS: dict[WordKind, str] = {
    "break": r"\n[^\S\n]*\n\s*",
    "date-like": r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d{2})?(?!\d)|0\d+(?![\d,])(?:[-/]\d+)*"
    r"|\d+(?:[.:]\d+){2,}(?<!\.\d{3})(?![\d,])|\d+(?:/\d+){2,}|\d{3,}/\d+|\d+[-–]\d+[-–]\d+(?:[-–]\d+)*",
    "score": r"\d{1,3}:\d{1,3}(?![\d:]|[,.]\d)",
    "compound": rf"{DIGITS}(?:[-‐]|(?={_NUMBER_ENDING})){LETTER}[\w%]*(?:-[\w]+)*-?"
    rf"|{DIGITS}[-‐](?:°{LETTER}|[%‰°€$£])(?:-[\w]+)+"
    rf"|{DIGITS}[-‐](?=[\s,])",
    "number": rf"\d{{1,4}}/\d{{1,4}}(?!\d)|(?:\d+\s?)?[¼½¾⅐-⅞]|{DIGITS}(?:[,.][-–—]+)?",
    # "CHF-12.50" is an amount, "COP-29" a name.
    "word": rf"km/h|[Mk]?m/s|[MG][Bb]it/s|°[CF]\b|[A-Z]{{1,3}}[$¥](?!{LETTER})|[A-Z]{{3,4}}(?=-\d[\d’']*\.\d\d(?!\d))"
    rf"|{LETTER}\w*{_GENDER}(?:[-‐’'&]\w+{_GENDER})*-?",
    "sign": r"\S",
}
_WORD = re.compile("|".join(f"(?P<{kind.replace('-', '_')}>{pattern})" for kind, pattern in _PATTERNS.items()))
_UNBROKEN = re.compile(r"\S+")
_BLANKS = re.compile(r"\s+")
# No sentence is longer, only tables and lists without full stops: they are read, and shown, in pieces.
LONGEST_SENTENCE = 3000
_PLAIN_WORD = re.compile(PLAIN_WORD)
_WORD_PART = re.compile(rf"{LETTER}+")
_KINDS: dict[str | None, WordKind] = {kind.replace("-", "_"): kind for kind in _PATTERNS}
_get_start = attrgetter("start")


class Word(NamedTuple):
    """A piece of the text: a word with its hyphens, a number, a sign. `folded` is its text without case."""

    text: str
    start: int
    end: int
    kind: WordKind
    folded: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word that begins with a capital, as a noun does."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def is_lower(self) -> bool:
        """Whether it is a word in small letters."""
        return self.kind == "word" and self.text[0].islower()


# What comes before the first word and after the last one.
NOTHING = Word("", -1, -1, "nothing", "")


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Cut text[start:end] into words; offsets are those of `text`, and nothing reaches beyond `end`."""
    return [
        Word(match[0], match.start(), match.end(), _KINDS[match.lastgroup], match[0].casefold())
        for match in _WORD.finditer(text, start, len(text) if end is None else end)
    ]


def split_at_blanks(text: str, start: int = 0, end: int | None = None) -> list[Stretch]:
    """Return what is between the blanks of text[start:end], as `str.split` does; offsets are those of `text`."""
    return [Stretch(*match.span()) for match in _UNBROKEN.finditer(text, start, len(text) if end is None else end)]


def cut_around(text: str, start: int, end: int, first: int, last: int) -> Offsets:
    """Return what text[first:last] has near text[start:end], in whole words where they have an end."""
    near, far = start - LONGEST_SENTENCE // 10, end + LONGEST_SENTENCE // 4
    if near > first:
        blank = _BLANKS.search(text, near, start)
        first = blank.end() if blank else near
    if far < last:
        last = max((blank.start() for blank in _BLANKS.finditer(text, end, far)), default=far)
    return first, last


def list_plain_words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the words of letters in text[start:end] with their hyphens; numbers and signs are left out."""
    return _PLAIN_WORD.findall(text, start, len(text) if end is None else end)


def list_word_parts(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the runs of letters in text[start:end]; hyphens, digits and signs separate words."""
    return _WORD_PART.findall(text, start, len(text) if end is None else end)


class Words(Sequence[Word]):
    """The words of a text in its order; none reaches over the end of a sentence. Each is cut when first asked for.

    >>> words = Words("Er kam. Sie ging 3,2 km.", [(0, 8), (8, 24)])
    >>> [word.text for word in words.between(8, 20)]
    ['Sie', 'ging', '3,2']
    """

    def __init__(self, text: str, sentences: Iterable[Offsets]) -> None:
        self._text = text
        self._sentences = list(sentences)
        self._starts = [start for start, _ in self._sentences]
        self._cut: dict[int, list[Word]] = {}

    @cached_property
    def _words(self) -> list[Word]:
        return [word for number in range(len(self._sentences)) for word in self._of_sentence(number)]

    def _of_sentence(self, number: int) -> list[Word]:
        if number not in self._cut:
            self._cut[number] = split_words(self._text, *self._sentences[number])
        return self._cut[number]

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        return self._words[index]

    def __len__(self) -> int:
        return len(self._words)

    def between(self, start: int, end: int) -> list[Word]:
        """Return the words that begin in text[start:end]."""
        first, stop = max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end)
        found: list[Word] = []
        for number in range(first, stop):
            words = self._of_sentence(number)
            found += words[bisect_left(words, start, key=_get_start) : bisect_left(words, end, key=_get_start)]
        return found
