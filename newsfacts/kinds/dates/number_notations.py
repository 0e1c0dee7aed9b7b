"""How the calendar writes numbers: where a number's token ends, and of which class it is."""

from __future__ import annotations

import re

from newsfacts.text.patterns import BLANK

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_HOUR = r"(?:[01]?\d|2[0-4])"
_MINUTE = r"[0-5]\d"
_APOSTROPHE = "['’‘]"
_TIME = r"\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:[+-]\d\d:?\d\d|Z)?"

# What is one token, the first that fits at a place.
_TOKENS = {
    "2025-09-04, 2025-09-04T13:30:00+02:00": rf"\d{{4}}-\d\d-\d\d(?:T{_TIME})?(?![\w-])",
    "4/9/2025": r"\d{1,2}[/-]\d{1,2}[/-][12]\d{3}(?![\w/-])",
    "'98": rf"{_APOSTROPHE}\d\d(?!\w)",
    "90er, 1990ern, 90erjahren": r"\d\d(?:\d\d)?er(?:n|[Jj]ahren?)?(?!\w)",
    "18h30": r"\d{1,2}h[0-5]\d(?!\w)",
    "91 in 1990/91": r"(?<=\d{4}/)\d\d(?![\w/-])(?!\.\d)",
    "4., 4.9.": rf"{_DAY}\.(?:{_MONTH}\.)?(?!\d)",
    "15 000": rf"[1-9]\d{{0,2}}(?:{BLANK}\d{{3}})+(?![\d.:/-])(?:,\d+)?",
    "4.9.2025, 20:15, 3,2, 7": r"\d+(?:[.,:]\d+)*",
}
NUMBER_TOKEN = "|".join(_TOKENS.values())

# The class of a token, the first whose shape it has. Digits that are no notation of the calendar's own are SMALL (one
# or two), YEAR (1000 to 2199) or NUM.
_SHAPES = {
    "ISOTIME": r"\d{4}-\d\d-\d\dT.*",
    "ISO": r"\d{4}-(?:0\d|1[0-2])-[0-3]\d",
    "SHORTYEAR": rf"{_APOSTROPHE}\d\d",
    "DECADE": r"\d{2,4}er(?:n|jahren?)?",
    "DMY": rf"{_DAY}[./-]{_MONTH}[./-](?:[12]\d{{3}}|\d\d)",
    "DM": rf"{_DAY}\.{_MONTH}\.",
    "ORD": r"(?:[0-2]?\d|3[01])\.",
    "CLOCK": rf"{_HOUR}[:h]{_MINUTE}",
    "LAPSE": rf"\d{{1,3}}:{_MINUTE}(?::{_MINUTE})?(?:[.,]\d+)?",
    "DOTTED": rf"{_HOUR}\.{_MINUTE}",
    "SMALL": r"\d{1,2}",
    "YEAR": r"1\d{3}|2[01]\d\d",
    "NUM": r"\d.*",
}
NUMBER_CLASSES = frozenset(_SHAPES)
_COMPILED = tuple((cls, re.compile(shape)) for cls, shape in _SHAPES.items())


def classify_number(text: str) -> str | None:
    """Return the class of a number's token, or None if it is no number."""
    return next((cls for cls, shape in _COMPILED if shape.fullmatch(text)), None)
