"""Reads tar archives: each file in them in turn, as it comes, without going back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, cast

from newsfacts.errors import ReadError
from newsfacts.read.archives.members import is_hidden, make_member, tidy_name
from newsfacts.read.content import Content
from newsfacts.read.decode import is_binary
from newsfacts.read.left_out import LeftOut
from newsfacts.read.problems import Problem

if TYPE_CHECKING:
    from tarfile import TarFile, TarInfo

_MARK, _MARK_AT = b"ustar", 257


def is_tar(content: Content) -> bool:
    """Return whether it is a tar archive; the oldest bear no mark."""
    return content.head.startswith(_MARK, _MARK_AT) or (content.suffix == ".tar" and is_binary(content.head))


def read_tar(content: Content) -> Iterator[Content | Problem]:
    """Yield the files in a tar archive, and a warning of what was left out."""
    import tarfile

    from newsfacts.read.archives.tar_headers import TarHeader

    left_out = LeftOut(content.source)
    with tarfile.open(
        fileobj=content.stream, mode="r|", tarinfo=TarHeader, encoding="utf-8", errors="replace"
    ) as archive:
        for member in _list_members(archive, content.source):
            name = tidy_name(member.name)
            if is_hidden(name) or member.isdir():
                continue
            if not member.isreg():
                left_out.found += 1
                left_out.add(f"{content.source}/{name}", "links and devices")
                continue
            content.unpacking.add(member.size, content.source)
            yield make_member(content, name, cast("IO[bytes]", archive.extractfile(member)), left_out)
    if problem := left_out.to_problem():
        yield problem


def _list_members(archive: TarFile, where: str) -> Iterator[TarInfo]:
    """Yield the headers. Raises ReadError where the archive is damaged or ends too early."""
    import tarfile

    last = "its beginning"
    while True:
        try:
            member = archive.next()
        except (ReadError, tarfile.TarError) as error:
            what = f"the archive is damaged or cut off after {last} ({error})"
            raise ReadError(what, where=where, remedy="fetch or pack it again") from error
        if member is None:
            return
        archive.members = []  # type: ignore[attr-defined]  # which would grow and grow
        last = tidy_name(member.name)
        yield member
