"""What ZIP and tar archives share: how the files in them are named, and which of them nobody reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, BinaryIO, cast

from newsfacts.read.content import Content
from newsfacts.read.left_out import LeftOut
from newsfacts.read.saved_pages import belongs_to_page
from newsfacts.read.streams import chain

_DEEPEST = 100  # folders in folders


def make_member(content: Content, name: str, stream: IO[bytes], left_out: LeftOut) -> Content:
    """Return a file of an archive, to be read in turn, once: going back in it would mean to unpack it again."""
    once = chain(b"", cast(BinaryIO, stream))
    return content.make_part(f"{content.source}/{name}", once, name=name, container=left_out)


def tidy_name(name: str) -> str:
    """Return the path of a file within its archive, which only serves to show it."""
    return name.replace("\\", "/").removeprefix("./").lstrip("/")


def is_hidden(name: str) -> bool:
    """Return whether a file would be hidden in a folder, or is what macOS adds to archives."""
    return any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in name.split("/"))


class SavedPages:
    """Tells which of the files of an archive belong to a page as a browser saves it."""

    def __init__(self, names: Iterable[str]) -> None:
        self._beside: dict[str, set[str]] = {}
        for name in names:
            folder, _, last = name.rpartition("/")
            self._beside.setdefault(folder, set()).add(last)

    def __contains__(self, name: str) -> bool:
        folder = ""
        for part in name.split("/", _DEEPEST)[:-1]:
            if belongs_to_page(part, self._beside.get(folder, ())):
                return True
            folder = f"{folder}/{part}" if folder else part
        return False
