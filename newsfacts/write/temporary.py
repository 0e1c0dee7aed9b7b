"""Temporary files beside an output: locked while a run writes to them, so that what a killed run left is known."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from newsfacts.errors import UsageError

_NAME = re.compile(r"\.newsfacts-[0-9a-f]{16}\.tmp")


@contextmanager
def make_temporary(target: Path, named: str) -> Iterator[Path]:
    """Make an empty file beside the target, and remove it when the block ends, unless it has moved.

    What killed runs left there is removed first. Raises UsageError, about `named`, if there is no place to write to.
    """
    _remove_stale(target.parent)
    path = target.with_name(f".newsfacts-{token_hex(8)}.tmp")
    lock = None
    try:  # An interruption may come as soon as the file is there.
        try:
            lock = _make_locked(path)
        except OSError as error:
            raise refuse(named, error) from error
        yield path
    finally:
        with suppress(OSError):
            path.unlink()
        if lock is not None:
            os.close(lock)


def refuse(named: str, error: OSError) -> UsageError:
    """Return what is said where nothing can be written."""
    return UsageError(f"cannot write there ({error.strerror})", where=named)


def _make_locked(path: Path) -> int:
    """Make a file and lock it; return its descriptor, which holds the lock until it is closed."""
    while True:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
        with suppress(OSError):  # Where there are no locks, nobody takes it for a stale one.
            _lock(descriptor, wait=True)
        if os.fstat(descriptor).st_nlink:
            return descriptor
        os.close(descriptor)  # Another run has removed it before it was locked.


def _remove_stale(folder: Path) -> None:
    """Remove our temporary files in a folder that no living run has locked."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name):
                with suppress(OSError):
                    _remove_if_stale(entry.path)


if sys.platform == "win32":

    def _lock(descriptor: int, *, wait: bool) -> None:
        """Do nothing: a file that is open cannot be removed there anyway."""

    def _remove_if_stale(path: str) -> None:
        Path(path).unlink()

else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> None:
        """Lock an open file. Raises OSError if there are no locks, or another run has it and `wait` is false."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))

    def _remove_if_stale(path: str) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            status = os.fstat(descriptor)
            if stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid():
                _lock(descriptor, wait=False)
                Path(path).unlink()
        finally:
            os.close(descriptor)
