"""Joins lines that were broken at a width, as in downloads as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

# Characters of the longest line of a paragraph that was broken.
_NARROWEST, _WIDEST = 60, 100
_CENTRED = " " * 8


def join_wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs, between which are empty lines; a line that need not have ended stays one of its own."""
    for is_text, paragraph in groupby(lines, lambda line: bool(line.strip())):
        if is_text:
            yield from _join(list(paragraph))


def _join(lines: Sequence[str]) -> Iterator[str]:
    if all(line.startswith(_CENTRED) for line in lines):
        yield " ".join(line.strip() for line in lines)
        return
    lines = [line.strip() for line in lines]
    longest = max(map(len, lines))
    width = max(longest, _NARROWEST)
    joined = lines[:1]
    for before, line in pairwise(lines):
        if longest <= _WIDEST and len(before) + 1 + len(line.split(None, 1)[0]) > width:
            joined.append(line)
        else:
            yield " ".join(joined)
            joined = [line]
    yield " ".join(joined)
