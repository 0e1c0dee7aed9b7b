"""Names that a text may begin with at an offset."""

from __future__ import annotations

from collections.abc import Collection, Iterator


class Beginnings:
    """Names, looked up where they may begin; a look-up costs time for each length they have, not for each name.

    >>> list(Beginnings(["Anna", "Anna Huber", "Peter"]).at("Frau Anna Hubers Rede", 5))
    ['Anna Huber', 'Anna']
    """

    def __init__(self, names: Collection[str]) -> None:
        self._names = frozenset(names)
        self._lengths = sorted({len(name) for name in names}, reverse=True)

    def at(self, text: str, start: int) -> Iterator[str]:
        """Yield the names that text[start:] begins with, the longest first."""
        for length in self._lengths:
            if start + length <= len(text) and (name := text[start : start + length]) in self._names:
                yield name
