"""Reads ZIP archives: each file in them in turn, as those of a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from newsfacts.errors import ReadError
from newsfacts.read.archives.members import SavedPages, is_hidden, make_member, tidy_name
from newsfacts.read.content import Content
from newsfacts.read.left_out import LeftOut
from newsfacts.read.problems import Problem
from newsfacts.read.saved_pages import SORT
from newsfacts.read.zipped import open_member, open_zip

if TYPE_CHECKING:
    from zipfile import ZipInfo

_MARKS = (b"PK\x03\x04", b"PK\x05\x06")  # the second is that of an empty one
_NAMED_IN_UTF_8 = 1 << 11  # of a member's flags


def is_zip(content: Content) -> bool:
    """Return whether it is a ZIP file. Formats that are packed as one come before it."""
    return content.head.startswith(_MARKS)


def read_zip(content: Content) -> Iterator[Content | Problem]:
    """Yield the files in a ZIP file, in the order of their names, and a warning of what was left out."""
    left_out = LeftOut(content.source)
    yield from read_members(content, left_out)
    if problem := left_out.to_problem():
        yield problem


def read_members(
    content: Content, left_out: LeftOut, is_meant: Callable[[str], bool] = lambda name: True
) -> Iterator[Content | Problem]:
    """Yield the files in a ZIP file whose names are meant."""
    from zipfile import BadZipFile

    with open_zip(content) as archive:
        files = [(_read_name(member), member) for member in archive.infolist() if not member.is_dir()]
        saved = SavedPages(name for name, _ in files)
        for name, member in sorted(files, key=lambda file: file[0]):
            source = f"{content.source}/{name}"
            if is_hidden(name) or not is_meant(name):
                continue
            if name in saved:
                left_out.found += 1
                left_out.add(source, SORT)
                continue
            content.unpacking.add(member.file_size, content.source)
            try:
                stream = open_member(archive, member, source)
            except ReadError as error:
                left_out.found += 1
                yield error
            except (BadZipFile, OSError, ValueError) as error:
                left_out.found += 1
                yield ReadError(f"it is damaged ({error})", where=source)
            else:
                yield make_member(content, name, stream, left_out)


def _read_name(member: ZipInfo) -> str:
    """Return a name as it was meant: some programs write UTF-8 without saying so."""
    name = member.filename
    if not member.flag_bits & _NAMED_IN_UTF_8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return tidy_name(name)
