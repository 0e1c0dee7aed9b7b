"""Words that make an event, a prize, a law or a street of a name: "Nordwerk-Cup", "Copa América"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from newsfacts.german.inflection import OneEntry
from newsfacts.tables import Row, load_table


class EventRow(Row):
    """A word, and where it makes an event of the name that has it: as its last part, or anywhere."""

    word: OneEntry
    place: Literal["last", "any"]


@cache
def _words(place: str) -> frozenset[str]:
    rows = load_table("organisations/events", EventRow)
    return frozenset(form for row in rows if row.place == place for form in row.word.forms)


def is_event_noun(word: str) -> bool:
    """Return whether a name that ends in the word is that of an event, a prize, a law or a street."""
    return word in _words("last")


def names_event(words: Sequence[str]) -> bool:
    """Return whether the words of a name are those of an event; the last one may be a hyphen compound."""
    last = words[-1].rsplit("-", 1)[-1]
    return is_event_noun(" ".join(words)) or is_event_noun(last) or not _words("any").isdisjoint(words)
