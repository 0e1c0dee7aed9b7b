"""Turns text into the tokens of the calendar: every word, number and sign has one class, one code.

They are cut here and not taken from `ArticleText.words`: the calendar needs "3.5.", "20:15", "1990er" and "– " whole
and the parts of "Montag-Abend" apart, and cutting twice costs more than twice as much. What is a plain word to one is
one to the other (tests/kinds/dates/test_calendar_text.py).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsfacts.kinds.dates.lexicon import lexicon
from newsfacts.kinds.dates.meanings import Meaning
from newsfacts.kinds.dates.notation import reading_words
from newsfacts.kinds.dates.number_notations import NUMBER_TOKEN
from newsfacts.text.patterns import LETTER

_TOKENS = {
    "word": rf"{LETTER}+(?:\d\w*)?",
    "number": NUMBER_TOKEN,
    "break": r"\n[^\S\n]*\n\s*",
    "dash": r"[-–—](?:\s+|$)",  # a hyphen has no blank after it
    "sign": r"[^\w\s]",
}
_TOKEN = re.compile("|".join(_TOKENS.values()))


class CalendarToken(NamedTuple):
    """A word, number or sign of the text, with its class and its meaning as the lexicon has them."""

    text: str
    cls: str
    means: Meaning
    start: int
    end: int


class CalendarText:
    """A text as tokens. `codes` has one character a token, its class: patterns are matched against it."""

    def __init__(self, text: str, start: int = 0, stop: int | None = None) -> None:
        words, codes = lexicon(), class_codes()
        self._matches = list(_TOKEN.finditer(text, start, len(text) if stop is None else stop))
        self._classes = [words[match[0]] for match in self._matches]
        # Most tokens are passed by, the others asked for again and again.
        self._tokens: dict[int, CalendarToken] = {}
        self.codes = "".join([codes[known.cls] for known in self._classes])

    def __getitem__(self, index: int) -> CalendarToken:
        token = self._tokens.get(index)
        if token is None:
            match, known = self._matches[index], self._classes[index]
            token = CalendarToken(match[0], known.cls, known.means, match.start(), match.end())
            self._tokens[index] = token
        return token

    def __len__(self) -> int:
        return len(self._matches)


class _Codes(dict[str, str]):
    def __missing__(self, cls: str) -> str:
        code = self[cls] = chr(0xE000 + len(self))
        return code


@cache
def class_codes() -> dict[str, str]:
    """Return the code of each class: a character for private use, given when it is first asked for."""
    return _Codes(dict.fromkeys(reading_words(), "a") | {"small": "a", "capital": "A", "sign": "!"})
