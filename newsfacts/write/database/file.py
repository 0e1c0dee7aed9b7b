"""Opens and closes the file of a database, which other processes may write to at the same time."""

from __future__ import annotations

import errno
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsfacts.errors import UsageError
from newsfacts.write.database.schema import make_schema

APPLICATION_ID = 0x6E667473  # "nfts", by which a file of newsfacts is known
SCHEMA_VERSION = 1  # of what a program may rely on; new kinds and columns leave it as it is
_PATIENCE = 60  # seconds to wait for another process, which holds its lock for some milliseconds
_ANOTHER_FILE = "write to another file"


def open_file(path: str) -> sqlite3.Connection:
    """Open a database of newsfacts, or make one. Raises UsageError if something else is there, or nothing can be."""
    if Path(path).exists() and not Path(path).is_file():
        raise UsageError("this is no file", where=path, remedy=_ANOTHER_FILE)
    try:
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            _set_up(connection, path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.OperationalError as error:
        raise UsageError(f"cannot write there ({error})", where=path) from error
    except sqlite3.DatabaseError as error:
        raise UsageError(f"this is no newsfacts database ({error})", where=path, remedy=_ANOTHER_FILE) from error
    return connection


def close_file(connection: sqlite3.Connection) -> None:
    """Close it; the last process to do so leaves one file that holds everything and can be sent by itself."""
    with suppress(sqlite3.Error):  # Another process still writes: then that one will do it.
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of the block or nothing, while no other process writes."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Raise what SQLite complains of as an OSError that names the file: a full disk, a file that was taken away."""
    try:
        yield
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error), path) from error


def _set_up(connection: sqlite3.Connection, path: str) -> None:
    _check_identity(connection, path)  # Nothing is changed in the file of another program.
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    with transaction(connection):
        _check_identity(connection, path)  # Another process may have been faster.
        make_schema(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _check_identity(connection: sqlite3.Connection, path: str) -> None:
    ((application,),) = connection.execute("PRAGMA application_id")
    ((version,),) = connection.execute("PRAGMA user_version")
    ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_master")
    if application != APPLICATION_ID and (application or tables):
        raise UsageError("this is the database of another program", where=path, remedy=_ANOTHER_FILE)
    if version > SCHEMA_VERSION:
        what = f"a newer newsfacts made this database (schema {version}; this one knows {SCHEMA_VERSION})"
        raise UsageError(what, where=path, remedy=f"upgrade newsfacts, or {_ANOTHER_FILE}")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let others read while this process writes. SQLite does not itself wait for a process that does the same."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
