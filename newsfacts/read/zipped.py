"""Looks into ZIP files, which many formats are: office documents, e-books, web archives."""

from __future__ import annotations

import zlib
from typing import IO, TYPE_CHECKING

from newsfacts.errors import ReadError
from newsfacts.read.content import Content

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MARK = b"PK\x03\x04"
_WITH_PASSWORD = 1  # of a member's flags


def list_zip(content: Content) -> frozenset[str]:
    """Return the names of the files in a ZIP file; none where it is no ZIP file, or a damaged one.

    What is read later has to be read from `content.file`: a pipe is at its end after this.
    """
    if content.zip_names is None:  # Several formats ask.
        content.zip_names = _list_names(content) if content.head.startswith(_MARK) else frozenset()
    return content.zip_names


def _list_names(content: Content) -> frozenset[str]:
    from zipfile import BadZipFile

    try:
        with open_zip(content) as archive:
            return frozenset(archive.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return frozenset()
    finally:
        content.file.seek(0)


def peek(content: Content, member: str, most: int) -> bytes:
    """Return the first bytes of a file in a ZIP file; none where it cannot be read."""
    from zipfile import BadZipFile

    try:
        with open_zip(content) as archive:
            return open_member(archive, member, content.source).read(most)
    except (BadZipFile, OSError, ValueError, EOFError, zlib.error, ReadError):
        return b""
    finally:
        content.file.seek(0)


def open_zip(content: Content) -> ZipFile:
    """Open a ZIP file. Raises BadZipFile where it is damaged."""
    from zipfile import ZipFile

    content.file.seek(0)
    return ZipFile(content.file)


def open_member(archive: ZipFile, member: str | ZipInfo, where: str) -> IO[bytes]:
    """Open a file in a ZIP file. Raises ReadError where it has a password or is packed in an unusual way."""
    member = archive.getinfo(member) if isinstance(member, str) else member
    if member.flag_bits & _WITH_PASSWORD:
        raise ReadError("it is protected by a password", where=where, remedy="save it without one first")
    try:
        return archive.open(member)
    except NotImplementedError as error:
        raise ReadError(f"it is packed in an unusual way ({error})", where=where, remedy="unpack it first") from error
