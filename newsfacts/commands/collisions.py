"""Keeps a run from writing over what it reads, and from reading what it writes."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from typing import TextIO

from newsfacts.commands.streams import STANDARD
from newsfacts.errors import UsageError

_BESIDE_DATABASES = ("", "-wal", "-shm", "-journal")


def check_output(output: str, inputs: Iterable[str]) -> None:
    """Raise UsageError if facts are to be written to a file that is one of the inputs, under whatever name."""
    target = _find_file(output, sys.stdout)
    if target is None:
        return
    for path in inputs:
        source = _find_file(path, sys.stdin)
        if source is not None and os.path.samestat(source, target):
            where = path if output == STANDARD else output
            raise UsageError("facts would be written over what is read", where=where, remedy="write to another file")


def find_written(output: str) -> frozenset[str]:
    """Return the real paths of the files that a run writes, which may lie in a folder that it reads."""
    path = os.path.realpath("/proc/self/fd/1" if output == STANDARD else output)  # Only Linux names what is open.
    return frozenset(path + ending for ending in _BESIDE_DATABASES)


def _find_file(path: str, standard: TextIO | None) -> os.stat_result | None:
    """Return what is known of a file, or of that which a standard stream is; None if it is none, or not there."""
    try:
        number = standard.fileno() if standard else -1  # It may be closed.
        status = os.stat(number if path == STANDARD else path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return status if stat.S_ISREG(status.st_mode) else None
