"""Streams of bytes: what was read of one ahead is put back."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

_BUFFER = 1 << 16


def chain(head: bytes, rest: BinaryIO | io.RawIOBase) -> BinaryIO:
    """Return a stream of the head and then the rest; closing it closes the rest."""
    return cast(BinaryIO, io.BufferedReader(_Chained(head, rest), _BUFFER))


class _Chained(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO | io.RawIOBase) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer with what is there, and wait only where that is nothing."""
        size = len(buffer)
        data = self._head.read(size) or (
            self._rest.read1(size) if hasattr(self._rest, "read1") else self._rest.read(size)
        )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._rest.close()
        super().close()


def unify_line_ends(stream: BinaryIO | io.RawIOBase) -> BinaryIO:
    """Return a stream in which a line feed stands where a carriage return, the line end of old Macs, was."""
    return cast(BinaryIO, io.BufferedReader(_WithLineFeeds(b"", stream), _BUFFER))


class _WithLineFeeds(_Chained):
    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        size = super().readinto(buffer)
        buffer[:size] = bytes(buffer[:size]).replace(b"\r", b"\n")
        return size
