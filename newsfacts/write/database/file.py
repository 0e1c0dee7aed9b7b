"""Opens and closes the file of a database, which other processes may write to at the same time."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from newsfacts.errors import UsageError
from newsfacts.write.database.schema import make_schema
from newsfacts.write.temporary import make_temporary, refuse

APPLICATION_ID = 0x6E667473  # "nfts", by which a file of newsfacts is known
SCHEMA_VERSION = 1  # of what a program may rely on; new kinds and columns leave it as it is
_PATIENCE = 60  # seconds to wait for another process, which holds its lock for some milliseconds
_CHECKED = 100_000_000  # bytes: a database up to this size is checked when it is opened
_ANOTHER_FILE = "write to another file"
_RECOVER = "put back a copy of it, or move it away and run again; `sqlite3 FILE .recover` saves what is left"


def open_file(path: str) -> tuple[sqlite3.Connection, list[str]]:
    """Open a database of newsfacts, or make one; return it, and which of its tables and columns it had lost.

    Raises UsageError if something else is there, if it is damaged, or if nothing can be written.
    """
    if path == ":memory:" or path.startswith("file:"):  # SQLite means something else by them.
        raise UsageError("this is no path of a file", where=path, remedy=f"write ./{path} if the file is called so")
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            raise UsageError("this is no file", where=path, remedy=_ANOTHER_FILE)
        if not target.exists():
            _make_file(target, path)
        connection = _connect(target)
        try:
            return connection, _set_up(connection, path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.OperationalError as error:
        raise UsageError(f"cannot write there ({error})", where=path) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # What is damaged may be in the message.
        if _bears_our_mark(target):
            raise UsageError(f"this database is damaged ({error})", where=path, remedy=_RECOVER) from error
        raise UsageError(f"this is no newsfacts database ({error})", where=path, remedy=_ANOTHER_FILE) from error
    except OSError as error:
        raise refuse(path, error) from error


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
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise OSError(errno.EIO, str(error), path) from error


def _bears_our_mark(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(72)[68:] == APPLICATION_ID.to_bytes(4, "big")  # where SQLite keeps it


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)


def _make_file(target: Path, named: str) -> None:
    """Make an empty database, whole or not at all: where the disk is full, nothing is left."""
    with make_temporary(target, named) as temporary:
        with closing(_connect(temporary)) as connection:
            connection.execute("PRAGMA journal_mode = MEMORY")
            _make_tables(connection)
        try:
            os.link(temporary, target)
        except FileExistsError:  # Another run was faster.
            pass
        except OSError:  # Some file systems have no links.
            if not target.exists():
                temporary.replace(target)


def _set_up(connection: sqlite3.Connection, path: str) -> list[str]:
    _check_identity(connection, path)  # Nothing is changed in the file of another program.
    _check_pages(connection, path)
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    with transaction(connection):
        _check_identity(connection, path)  # Another process may have been faster.
        return _make_tables(connection)


def _make_tables(connection: sqlite3.Connection) -> list[str]:
    """Make what is missing; return what a database that has been set up before had lost of it."""
    ((application,),) = connection.execute("PRAGMA application_id")
    made = make_schema(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    return made if application else []


def _check_identity(connection: sqlite3.Connection, path: str) -> None:
    ((application,),) = connection.execute("PRAGMA application_id")
    ((version,),) = connection.execute("PRAGMA user_version")
    ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_master")
    if application != APPLICATION_ID and (application or tables):
        raise UsageError("this is the database of another program", where=path, remedy=_ANOTHER_FILE)
    if version > SCHEMA_VERSION:
        what = f"a newer newsfacts made this database (schema {version}; this one knows {SCHEMA_VERSION})"
        raise UsageError(what, where=path, remedy=f"upgrade newsfacts, or {_ANOTHER_FILE}")


def _check_pages(connection: sqlite3.Connection, path: str) -> None:
    """Look for damaged pages, unless the database is so large that each run would wait for it.

    What is in it may not be read otherwise: an article that is stored is not read again. A disk that is as slow as
    100 MB a second takes a second for the largest that is looked at, as long as newsfacts takes to start.
    """
    ((pages,),), ((size,),) = (connection.execute(f"PRAGMA {name}") for name in ("page_count", "page_size"))
    if pages * size > _CHECKED:
        return
    ((found,),) = connection.execute("PRAGMA quick_check(1)")
    if found != "ok":
        raise UsageError(f"this database is damaged ({found.splitlines()[-1]})", where=path, remedy=_RECOVER)


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
