"""Unpacks gzip, bzip2 and xz, whatever the file is called."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from zipfile import BadZipFile

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.decode import is_binary

_OPENERS: dict[bytes, Callable[[Any], Any]] = {
    b"\x1f\x8b": lambda stream: gzip.GzipFile(fileobj=stream, mode="rb"),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\0": lzma.LZMAFile,
}
_SUFFIXES = frozenset({".gz", ".bz2", ".xz"})
# What the libraries raise for a file that is damaged or cut off, beside OSError.
DAMAGED = (EOFError, zlib.error, lzma.LZMAError, BadZipFile)


def is_packed(content: Content) -> bool:
    """Return whether one thing is packed here, or was before it was damaged."""
    return content.head.startswith(tuple(_OPENERS)) or (content.suffix in _SUFFIXES and is_binary(content.head))


def unpack(content: Content) -> Iterator[Content]:
    """Yield what is packed, under the same source. Raises ReadError for what is not."""
    opener = next((opener for magic, opener in _OPENERS.items() if content.head.startswith(magic)), None)
    if opener is None:
        what = f"this is no {content.suffix[1:]} file, or a damaged one"
        raise ReadError(what, where=content.source, remedy="fetch or pack it again")
    name = content.name.removesuffix(content.suffix) if content.suffix in _SUFFIXES else content.name
    yield content.make_part(content.source, opener(content.stream), name=name, url=content.url)
