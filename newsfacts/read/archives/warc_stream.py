"""Reads the bytes of a WARC file, each record of which may be packed by itself, past what is damaged."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from newsfacts.errors import ReadError

MARK = b"WARC/"
_GZIP = b"\x1f\x8b\x08"
_BLOCK = 1 << 16
_TO_TRY = 1 << 10  # bytes that are unpacked to see whether a record begins here
_LONGEST_LINE = 1 << 16
_LONGEST_HEADER = 1 << 20


class WarcStream:
    """The unpacked bytes; a damaged record raises ReadError once, and reading goes on at the next one.

    Lines of headers are bounded, and so are all those of a record together.
    """

    def __init__(self, stream: BinaryIO, *, packed: bool) -> None:
        self._stream, self._packed = stream, packed
        self._rest = b""  # packed bytes that were read ahead
        self._buffer, self._at = b"", 0  # unpacked bytes
        self._unpacker = zlib.decompressobj(31)
        self._header = 0

    def begin_record(self) -> None:
        """Note that the lines of another record begin."""
        self._header = 0

    def tell(self) -> int:
        """Return a place; warcio asks for it, and compares it only where a record says how long it is."""
        return 0

    def read(self, size: int = -1) -> bytes:
        """Read so many bytes, fewer only at the end. Raises ReadError."""
        parts = []
        while size and self._fill():
            part = self._buffer[self._at : self._at + size] if size > 0 else self._buffer[self._at :]
            self._at += len(part)
            size -= len(part) if size > 0 else 0
            parts.append(part)
        return b"".join(parts)

    def readline(self, size: int = -1) -> bytes:
        """Read a line, or as much of it as a header may have. Raises ReadError."""
        most = min(size, _LONGEST_LINE) if size >= 0 else _LONGEST_LINE
        line = b""
        while len(line) < most and not line.endswith(b"\n") and self._fill():
            end = self._buffer.find(b"\n", self._at, self._at + most - len(line)) + 1
            end = end or min(len(self._buffer), self._at + most - len(line))
            line += self._buffer[self._at : end]
            self._at = end
        self._header += len(line)
        if self._header > _LONGEST_HEADER:
            self._header = 0
            raise ReadError("a header without end")
        return line

    def skip_to_record(self) -> tuple[bytes, bool]:
        """Return the first line of the next record, empty at the end, and whether it was not where it should be."""
        is_lost = False
        while True:
            self.begin_record()
            line = self.readline()
            if not line or line.startswith(MARK):
                return line, is_lost
            is_lost = is_lost or bool(line.strip())

    def _fill(self) -> bool:
        """Return whether there are more bytes, after some have been unpacked."""
        while self._at == len(self._buffer):
            block = self._rest or self._stream.read(_BLOCK)
            self._rest = b""
            if not block:
                self._check_end()
                return False
            self._buffer, self._at = (self._unpack(block) if self._packed else block), 0
        return True

    def _unpack(self, block: bytes) -> bytes:
        if self._unpacker.eof:
            block = block.lstrip(b"\0")
            if not block:
                return b""
            self._unpacker = zlib.decompressobj(31)
        try:
            unpacked = self._unpacker.decompress(block, 16 * _BLOCK)
        except zlib.error as error:
            self._skip_damaged(block)
            raise ReadError("this record is damaged") from error
        self._rest = self._unpacker.unused_data or self._unpacker.unconsumed_tail
        return unpacked

    def _skip_damaged(self, block: bytes) -> None:
        """Go on where a packed record begins."""
        self._unpacker = zlib.decompressobj(31)
        at = block.find(_GZIP, 1)
        while block:
            if at < 0:
                more = self._stream.read(_BLOCK)
                block = block[-len(_GZIP) + 1 :] + more if more else b""
                at = block.find(_GZIP)
                continue
            if len(block) - at < _TO_TRY:
                block, at = block[at:] + self._stream.read(_BLOCK), 0
            if _begins_record(block[at : at + _TO_TRY]):
                break
            at = block.find(_GZIP, at + 1)
        self._rest = block[at:] if block else b""

    def _check_end(self) -> None:
        begun, self._packed = self._packed and not self._unpacker.eof, False
        if begun:
            raise ReadError("this record is cut off")


def _begins_record(packed: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(packed, len(MARK)) == MARK
    except zlib.error:
        return False


def is_packed_warc(head: bytes) -> bool:
    """Return whether something that begins like that is a packed WARC file."""
    return head.startswith(_GZIP) and _begins_record(head)
