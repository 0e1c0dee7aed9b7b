"""Cities that are distinguished by their river: "Frankfurt/Main", "Frankfurt (Oder)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsfacts.german.gazetteer import is_known_place
from newsfacts.text import Offsets
from newsfacts.text.patterns import CAPITAL, NOUN, SMALL

_BESIDE_RIVER = re.compile(rf"(?<![\w-])(?P<city>{NOUN})(?:/| ?\()(?P<river>{CAPITAL}{SMALL}+)\)?")


def find_beside_rivers(text: str, start: int) -> Iterator[Offsets]:
    """Yield where text[start:] names a city with its river."""
    for match in _BESIDE_RIVER.finditer(text, start):
        if name_beside_river(match[0]):
            yield match.span()


def name_beside_river(written: str) -> str | None:
    """Return the name of the city that is written "Frankfurt/Main", None for anything else."""
    match = _BESIDE_RIVER.fullmatch(written)
    if match is None:
        return None
    city, river = match["city"], match["river"]
    names = (f"{city} ({river})", f"{city} am {river}", f"{city} an der {river}")
    return next((name for name in names if is_known_place(name)), None)
