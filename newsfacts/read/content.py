"""What a reader is handed: bytes, and what is known of them beforehand."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from newsfacts.errors import ReadError
from newsfacts.read.decode import decode, decode_roughly
from newsfacts.read.left_out import LeftOut
from newsfacts.read.streams import chain
from newsfacts.read.unpacking import Unpacking

# Bounds that no honest input meets; what is beyond is refused with a sentence, before it fills the memory.
MOST_BYTES = 256 << 20  # of what is read as a whole, unpacked
LONGEST_LINE = 64 << 20  # bytes, of what is read line by line
_DEEPEST = 8  # archives in archives

_HEAD = 1 << 16  # bytes that are looked at to see what it is
_ENOUGH = 1 << 12  # where a pipe gives no more at once
_MOST_ON_DISK = 4 << 30


@dataclass(frozen=True)
class ReadOptions:
    """What a user says of all inputs: how they are encoded, and which column of tables holds the text."""

    encoding: str | None = None
    text_column: str | None = None


@dataclass
class Content:
    """One file, page, mail or record of an archive, to be read once from its beginning.

    `source` names it to the user. All else is what is known from outside and may be wrong: `name` is that of the file,
    `media_type` and `charset` are what a server, a mail or an archive says, `url` is where it is from. `container`
    gathers what is left out of the folder or archive that it was found in; it is None for what the user named.
    `user_has_it` is false where its text is on no disk of the user's as it is: an attachment, what an address gives.
    """

    source: str
    stream: BinaryIO
    options: ReadOptions = field(default_factory=ReadOptions)
    name: str = ""
    media_type: str = ""
    charset: str | None = None
    url: str | None = None
    container: LeftOut | None = None
    depth: int = 0
    user_has_it: bool = True
    is_left_out: bool = False
    unpacking: Unpacking = field(init=False)  # shared by all that lies within one input
    zip_names: frozenset[str] | None = field(default=None, init=False)  # kept by list_zip

    def __post_init__(self) -> None:
        self.unpacking = Unpacking(self.stream)

    def make_part(
        self,
        source: str,
        data: bytes | BinaryIO,
        *,
        name: str = "",
        media_type: str = "",
        charset: str | None = None,
        url: str | None = None,
        container: LeftOut | None = None,
        user_has_it: bool = True,
    ) -> Content:
        """Return something that lies within it, to be read in turn. Raises ReadError where that goes too deep."""
        if self.depth == _DEEPEST:
            raise ReadError("archives within archives within archives", where=source, remedy="unpack it first")
        stream = io.BytesIO(data) if isinstance(data, bytes) else data
        if container is not None:
            container.found += 1
        within, has_it = container or self.container, self.user_has_it and user_has_it
        part = Content(source, stream, self.options, name, media_type, charset, url, within, self.depth + 1, has_it)
        part.unpacking = self.unpacking
        return part

    @cached_property
    def head(self) -> bytes:
        """The first bytes; reading goes on before them."""
        head = b""
        while not _is_enough(head) and (part := self.stream.read1(_HEAD)):  # type: ignore[attr-defined]
            head += part
        if _is_file(self.stream):
            self.stream.seek(-len(head), os.SEEK_CUR)
        else:
            self.stream = chain(head, self.stream)
        return head

    @cached_property
    def beginning(self) -> str:
        """The first characters, as well as they can be read without more knowledge, without blanks before them."""
        return decode_roughly(self.head).lstrip()

    @property
    def suffix(self) -> str:
        """The ending of its name in lower case, with the dot."""
        return PurePosixPath(self.name).suffix.lower()

    def leave_out(self, sort: str) -> None:
        """Note in the folder or archive around it that it is no article; `sort` says in the plural what it is."""
        if self.container is not None:
            self.container.add(self.source, sort)
            self.is_left_out = True

    def read(self, most: int = MOST_BYTES) -> bytes:
        """Read all of it. Raises ReadError if that is more than `most` bytes."""
        data = self.stream.read(most + 1)
        if len(data) > most:
            what = f"more than {most >> 20} MiB, unpacked, are too much to be read at once"
            raise ReadError(what, where=self.source, remedy="split it, or write its articles as JSON Lines")
        return data

    def decode(self) -> str:
        """Read all of it as text. Raises ReadError."""
        return decode(self.read(), self.source, self.options.encoding, declared=self.charset)

    def lines(self) -> Iterator[tuple[int, bytes | ReadError]]:
        """Yield the lines with their numbers from 1; one that is too long is an error, and those after it follow."""
        number = 0
        while line := self.stream.readline(LONGEST_LINE):
            number += 1
            if len(line) < LONGEST_LINE or line.endswith(b"\n"):
                yield number, line
                continue
            while line and not line.endswith(b"\n"):
                line = self.stream.readline(LONGEST_LINE)
            where = f"{self.source}:{number}"
            yield number, ReadError(f"a line of more than {LONGEST_LINE >> 20} MiB", where=where, remedy="split it")

    @cached_property
    def file(self) -> BinaryIO:
        """The same bytes as something that can be read back and forth. Raises ReadError where they are too many."""
        if _is_file(self.stream):
            return self.stream
        copy = tempfile.TemporaryFile()  # noqa: SIM115 - it goes when this object goes
        while part := self.stream.read(_HEAD):
            copy.write(part)
            if copy.tell() > _MOST_ON_DISK:
                what = f"more than {_MOST_ON_DISK >> 30} GiB, unpacked, are too much"
                raise ReadError(what, where=self.source, remedy="unpack it first")
        copy.seek(0)
        return cast(BinaryIO, copy)


def _is_file(stream: BinaryIO) -> bool:
    """Return whether one can go back in it without reading all again."""
    return stream.seekable() and not isinstance(stream, gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile)


def _is_enough(head: bytes) -> bool:
    """Return whether one can see what it is; a writer of records may wait for the first answer."""
    return len(head) >= _ENOUGH or (head[:1] == b"{" and b"\n" in head)
