"""What a reader makes of an expression, and the readers by the names that data/dates/patterns.tsv calls them by."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.expressions import PatternMatch


class Timex(NamedTuple):
    """A TIMEX3 value; "" for what only looks like a date. `recurs` marks a recurrence, as against a duration."""

    value: str
    recurs: bool = False


# Resolves a match against its anchor. None: the pattern does not apply after all.
Reader: TypeAlias = Callable[[PatternMatch, Anchor], Timex | None]
READERS: dict[str, Reader] = {}


def reader(read: Reader) -> Reader:
    """Let rows of patterns name a function: `day` in a row is `read_day` here."""
    READERS[read.__name__.removeprefix("read_")] = read
    return read
