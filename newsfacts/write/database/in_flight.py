"""Keeps in mind which articles are being read, so that facts find the article that they come from."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import deque
from typing import NamedTuple, TypeAlias

from newsfacts.types import Article, Facts

# What facts repeat of their article, beside its source.
_Known: TypeAlias = "tuple[str | None, str | None, str | None]"


class Key(NamedTuple):
    """What an article is found by: its source, and how many of that source came before it in this run."""

    source: str
    occurrence: int


class Waiting(NamedTuple):
    """An article whose facts are still to come; nobody knows the digest of one that was never announced."""

    key: Key
    digest: str | None
    known: _Known


class InFlight:
    """The articles of a run that are read ahead.

    Facts come in the order of their articles, but none come of an article that fails. So facts belong to the first
    article of their source that waits and was not given up. Where failures are not reported, it is the first with
    the same title, address and date, and those before it are taken to have failed.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sources = _Sources(connection)
        self._waiting: dict[str, deque[Waiting]] = {}

    def announce(self, article: Article) -> Waiting:
        """Give the next article of the run its key."""
        known = (article.title, article.url, article.published)
        return Waiting(self._next_key(article.source), digest_article(article), known)

    def wait_for(self, waiting: Waiting) -> None:
        """Expect the facts of an article, after those that are expected already."""
        self._waiting.setdefault(waiting.key.source, deque()).append(waiting)

    def give_up(self, source: str) -> None:
        """Expect no facts of the next article of this source."""
        self._pop(source)

    def claim(self, facts: Facts) -> Waiting:
        """Return the article that facts come from, which then waits no more."""
        known = (facts.title, facts.url, facts.published)
        while waiting := self._pop(facts.source):
            if waiting.known == known:
                return waiting
        return Waiting(self._next_key(facts.source), None, known)

    def _next_key(self, source: str) -> Key:
        return Key(source, self._sources.count(source))

    def _pop(self, source: str) -> Waiting | None:
        queue = self._waiting.get(source)
        if queue is None:
            return None
        waiting = queue.popleft()
        if not queue:
            del self._waiting[source]
        return waiting


class _Sources:
    """How often each source has come in this run: in a temporary table, since there may be millions of them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TEMP TABLE sources (source TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID")

    def count(self, source: str) -> int:
        """Return how often the source has come before, and count it once more."""
        query = "SELECT times FROM temp.sources WHERE source = ?"
        (times,) = self._connection.execute(query, (source,)).fetchone() or (0,)
        self._connection.execute("REPLACE INTO temp.sources VALUES (?, ?)", (source, times + 1))
        return int(times)


def digest_article(article: Article) -> str:
    """Return the SHA-256 of all that the facts of an article depend on, except for the options."""
    parts: tuple[object, ...] = (
        article.text,
        article.body_start,
        article.published,
        article.title,
        article.url,
        article.user_has_text,
        article.title_is_read,
    )
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()
