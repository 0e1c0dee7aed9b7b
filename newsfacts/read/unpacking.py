"""Bounds what all that lies within one input unpacks to, archives in archives included."""

from __future__ import annotations

import os
from typing import BinaryIO

from newsfacts.errors import ReadError

# Text packs to a fifth, a list of like pages to a hundredth. Bombs are thousands of times as large as they look.
_MOST_TIMES = 200
_ALWAYS = 1 << 30  # bytes
_OF_A_PIPE = 1 << 36  # bytes; how much it packs is not known
_LEAST = 1 << 10  # bytes that anything counts for, so that their number is bounded too


class Unpacking:
    """How much of an input has been unpacked so far."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._most: int | None = None
        self._unpacked = 0

    def add(self, size: int, where: str) -> None:
        """Note that so many bytes will be unpacked. Raises ReadError where they are too many."""
        if self._most is None:
            self._most = _bound(self._stream)
        self._unpacked += max(size, _LEAST)
        if self._unpacked > self._most:
            what = f"this unpacks to more than {self._most >> 20:,} MiB, far more than articles do"
            raise ReadError(what, where=where, remedy="unpack it first, if it is no trap")


def _bound(stream: BinaryIO) -> int:
    if not stream.seekable():
        return _OF_A_PIPE
    at = stream.tell()
    size = stream.seek(0, os.SEEK_END)
    stream.seek(at)
    return _ALWAYS + _MOST_TIMES * size
