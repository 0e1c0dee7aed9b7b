"""Stretches of a text that can be looked up by offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar, overload

Offsets: TypeAlias = tuple[int, int]  # half-open, in code points of the article's text


class HasOffsets(Protocol):
    """Whatever covers text[start:end]."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


class Stretch(NamedTuple):
    """A stretch of text of which nothing more is known."""

    start: int
    end: int


class Entity(NamedTuple):
    """What the entity recogniser marks, with its label: PER, LOC, ORG, or another of a foreign recogniser."""

    start: int
    end: int
    label: str


Span = TypeVar("Span", bound=HasOffsets)
Other = TypeVar("Other", bound=HasOffsets)


class Spans(Sequence[Span], Generic[Span]):
    """Half-open stretches in text order; they may overlap.

    A look-up costs logarithmic time, and time for each stretch that starts before it and after one that reaches it:
    none where nothing overlaps.

    >>> names = Spans([Entity(4, 9, "PER"), Entity(10, 14, "ORG")])
    >>> names.at(8), names.at(9)
    (Entity(start=4, end=9, label='PER'), None)
    >>> names.over(8, 12)
    [Entity(start=4, end=9, label='PER'), Entity(start=10, end=14, label='ORG')]
    >>> names.ending_at(14)
    Entity(start=10, end=14, label='ORG')
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, span.end))
        self._starts = [span.start for span in self._spans]
        # How far the stretches up to each one reach: it never falls, so that it can be searched.
        self._reach = list(accumulate((span.end for span in self._spans), max))

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        return self._spans[index]

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def over(self, start: int, end: int) -> list[Span]:
        """Return all that share a character with text[start:end], in text order."""
        return list(self._sharing(start, end))

    def covers(self, start: int, end: int) -> bool:
        """Return whether any of them shares a character with text[start:end]."""
        return next(self._sharing(start, end), None) is not None

    def _sharing(self, start: int, end: int) -> Iterator[Span]:
        first, stop = bisect_right(self._reach, start), bisect_left(self._starts, end)
        for index in range(first, stop if start < end else first):
            span = self._spans[index]
            if start < span.end > span.start:  # An empty one has no character.
                yield span

    def at(self, offset: int) -> Span | None:
        """Return the one that has the character at `offset`, the first of several."""
        return next(self._sharing(offset, offset + 1), None)

    def ending_at(self, offset: int) -> Span | None:
        """Return one that ends at `offset`, the last of several."""
        return self._by_end.get(offset)

    @cached_property
    def _by_end(self) -> dict[int, Span]:
        return {span.end: span for span in self._spans if span.start < span.end}

    def before(self, offset: int) -> Span | None:
        """Return the last one that starts at `offset` or before it, whether or not it reaches it."""
        index = bisect_right(self._starts, offset) - 1
        return self._spans[index] if index >= 0 else None

    def between(self, start: int, end: int) -> list[Span]:
        """Return all that begin in text[start:end], in text order."""
        return self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def free(self, candidates: Iterable[Other]) -> list[Other]:
        """Return the candidates that share no character with any of them, in their own order."""
        return [span for span in candidates if not self.covers(span.start, span.end)]


class Taken:
    """Characters that are taken, piece by piece, as finders choose among candidates that overlap."""

    def __init__(self, spans: Iterable[HasOffsets] = ()) -> None:
        self._offsets: set[int] = set()
        for span in spans:
            self._offsets.update(range(span.start, span.end))

    def overlaps(self, start: int, end: int) -> bool:
        """Return whether a character of text[start:end] is taken."""
        return not self._offsets.isdisjoint(range(start, end))

    def take(self, start: int, end: int) -> bool:
        """Take text[start:end] if all of it is free; return whether it was."""
        if self.overlaps(start, end):
            return False
        self._offsets.update(range(start, end))
        return True


class Choice(NamedTuple, Generic[Span]):
    """What is chosen among spans that overlap, and what is left, both in the order of preference."""

    chosen: list[Span]
    left: list[Span]


def choose_longest(
    candidates: Iterable[Span], covered: Iterable[HasOffsets] = (), *, prefer: Callable[[Span], Any] | None = None
) -> Choice[Span]:
    """Choose candidates that overlap neither what is `covered` nor each other, the longest first.

    Of equal length that comes first for which `prefer` returns the least; without it, the first in `candidates`.
    """
    longest_first = sorted(candidates, key=lambda span: (span.start - span.end, prefer(span) if prefer else 0))
    taken, choice = Taken(covered), Choice[Span]([], [])
    for span in longest_first:
        (choice.chosen if taken.take(span.start, span.end) else choice.left).append(span)
    return choice
