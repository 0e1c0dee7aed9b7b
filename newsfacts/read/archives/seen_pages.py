"""Remembers the pages of a crawl, which may have been fetched several times."""

from __future__ import annotations

_MOST = 100_000  # pages that are remembered; some 20 MB


class SeenPages:
    """The last pages that were read: their addresses, and what they held."""

    def __init__(self) -> None:
        self._seen: dict[int, int] = {}

    def name(self, url: str, date: str, data: bytes) -> str | None:
        """Return the source of a page: its address, with the date if it has changed since; None if it has not."""
        address, held = hash(url), hash(data)
        before = self._seen.pop(address, None)
        self._seen[address] = held
        if len(self._seen) > _MOST:
            del self._seen[next(iter(self._seen))]
        if before is None:
            return url
        return None if before == held else f"{url} ({date})"
