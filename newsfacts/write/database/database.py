"""Stores facts article by article, and knows which articles need no second reading."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.types import Article, Facts
from newsfacts.version import find_version
from newsfacts.write.database.file import close_file, explained, open_file, transaction
from newsfacts.write.database.in_flight import InFlight, Waiting
from newsfacts.write.database.schema import quote, to_column
from newsfacts.write.fields import Field, article_fields, dump_facts, fact_fields, mention_fields

_BATCH = 100  # articles


@contextmanager
def open_database(path: str, options: Iterable[str] = ()) -> Iterator[Database]:
    """Open a database for one run, or make it; what is stored when the block ends, however it ends, is kept.

    `options` are texts that name all on which facts depend, besides the article and the version of newsfacts, such
    as "model=fast". Raises UsageError if the path is something else, OSError if the file cannot be written later.
    """
    connection, lost = open_file(path)
    try:
        database = Database(connection, path, options, lost)
        try:
            yield database
        finally:
            database.commit()
    finally:
        close_file(connection)


class Database:
    """The database in one run. `skipped` is the number of articles that were not read again.

    `lost` are tables and columns that somebody took away, or that this newsfacts knows and the one that made the
    database did not: they are there again, empty, and every article is read again that the run names.

    An article is found by its source and its occurrence: the second record with the id "7" of a run is another
    article than the first. What is stored of articles that a run does not name stays.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: str, options: Iterable[str], lost: Sequence[str] = ()
    ) -> None:
        self.skipped = 0
        self.lost = lost
        self._connection = connection
        self._path = path
        self._made_with = (json.dumps(sorted(options)), find_version())
        self._in_flight = InFlight(connection)
        self._batch: list[tuple[Waiting, Facts]] = []

    def skip_unchanged(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Pass on the articles that are not stored as they are, and count the others.

        What was stored before an article is asked for is committed by then.
        """
        for article in articles:
            with explained(self._path):
                waiting = self._in_flight.announce(article)
            if self._is_stored(waiting):
                self.skipped += 1
            else:
                self._in_flight.wait_for(waiting)
                yield article
            self.commit()

    def store(self, facts: Facts) -> None:
        """Store the facts of an article in place of what was stored of it before."""
        with explained(self._path):
            self._batch.append((self._in_flight.claim(facts), facts))
        if len(self._batch) >= _BATCH:
            self.commit()

    def give_up(self, source: str) -> None:
        """Record that the next article of this source failed; what was stored of it before stays.

        Without it facts may be stored as those of another article of the same source, title, address and date.
        """
        self._in_flight.give_up(source)

    def commit(self) -> None:
        """Write what waits to be written, as a whole: articles are never half stored."""
        batch, self._batch = self._batch, []
        if batch:
            with explained(self._path), transaction(self._connection):
                for waiting, facts in batch:
                    self._replace(waiting, facts)

    def _is_stored(self, waiting: Waiting) -> bool:
        query = "SELECT 1 FROM articles WHERE (source, occurrence, digest, options, version) = (?, ?, ?, ?, ?)"
        with explained(self._path):
            row = self._connection.execute(query, (*waiting.key, waiting.digest, *self._made_with)).fetchone()
        return row is not None

    def _replace(self, waiting: Waiting, facts: Facts) -> None:
        """Store an article; one that was there before keeps its id."""
        query = "SELECT id FROM articles WHERE (source, occurrence) = (?, ?)"
        (known,) = self._connection.execute(query, waiting.key).fetchone() or (None,)
        self._connection.execute("DELETE FROM articles WHERE id = ?", (known,))
        about = {field.name: getattr(facts, field.name) for field in article_fields("text")}
        made_with = dict(zip(("options", "version"), self._made_with))
        row = {"id": known, **about, "occurrence": waiting.key.occurrence, "digest": waiting.digest, **made_with}
        article = self._insert("articles", row)
        for kind in KINDS:
            self._store_kind(kind, article, facts)

    def _store_kind(self, kind: Kind, article: int, facts: Facts) -> None:
        columns, mention_columns = fact_fields(kind), mention_fields([kind])
        for position, (details, mentions) in enumerate(dump_facts(facts, kind)):
            row = {"article": article, "position": position, **_to_row(columns, details)}
            entry = self._insert(kind.name, row)
            for number, mention in enumerate(mentions):
                row = {"article": article, "fact": kind.name, "entry": entry, "position": number}
                self._insert("mentions", row | _to_row(mention_columns, mention))

    def _insert(self, table: str, row: dict[str, object]) -> int:
        columns, marks = ", ".join(map(quote, row)), ", ".join("?" * len(row))
        statement = f"INSERT INTO {quote(table)} ({columns}) VALUES ({marks})"
        return self._connection.execute(statement, tuple(row.values())).lastrowid or 0


def _to_row(fields: Iterable[Field], values: dict[str, object]) -> dict[str, object]:
    return {field.name: to_column(values.get(field.name), field.type) for field in fields}
