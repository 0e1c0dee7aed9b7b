"""What a reader makes of an expression, and the readers by the names that data/dates/patterns.tsv calls them by."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.values.value import Recurrence, Value


class Lookalike:
    """What only looks like a date."""


LOOKALIKE = Lookalike()
Reading: TypeAlias = Value | Recurrence | Lookalike
# Resolves a match against its anchor. None: the pattern does not apply after all.
Reader: TypeAlias = Callable[[PatternMatch, Anchor], Reading | None]
# Reads a match by its words alone.
WordReader: TypeAlias = Callable[[PatternMatch], Reading | None]
READERS: dict[str, Reader] = {}


def reader(read: Reader) -> Reader:
    """Let rows of patterns name a function: `day` in a row is `read_day` here."""
    READERS[_name_of(read)] = read
    return read


def word_reader(read: WordReader) -> WordReader:
    """Let rows of patterns name a function that has no use for the anchor."""

    @wraps(read)
    def read_anywhere(match: PatternMatch, _: Anchor) -> Reading | None:
        return read(match)

    READERS[_name_of(read)] = read_anywhere
    return read


def _name_of(read: Reader | WordReader) -> str:
    return read.__name__.removeprefix("read_")
