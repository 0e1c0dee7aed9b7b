"""Finds the inputs that a path means: a file, the files of a folder, an address, or standard input."""

from __future__ import annotations

import gzip
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import BadZipFile

from newsfacts.errors import ReadError, UsageError
from newsfacts.read.left_out import LeftOut
from newsfacts.read.problems import Problem
from newsfacts.read.saved_pages import SORT, belongs_to_page
from newsfacts.read.streams import chain

STDIN = "-"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_PATIENCE = 10  # seconds until a named pipe that nobody writes to is given up


@dataclass(frozen=True)
class Input:
    """One input: `source` names it to the user; `folder` is what gathers the files of the folder it was found in."""

    source: str
    path: str
    folder: LeftOut | None = None

    @property
    def is_address(self) -> bool:
        """Whether it is fetched, not opened."""
        return bool(_ADDRESS.match(self.path))

    @property
    def gzipped(self) -> bool:
        """Whether its name says that it is packed."""
        return self.path.lower().endswith(".gz")

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case; of x.html.gz that of x.html."""
        return Path(self.path[:-3] if self.gzipped else self.path).suffix.lower()

    def exists(self) -> bool:
        """Return whether there is something to open."""
        return self.path == STDIN or self.is_address or _is(self.path, lambda mode: True)

    def open(self) -> BinaryIO:
        """Open the bytes; what its name says is packed comes unpacked. Raises OSError.

        Reading a damaged .gz raises EOFError or zlib.error.
        """
        return cast(BinaryIO, gzip.open(self.path, "rb")) if self.gzipped else self.open_packed()

    def open_packed(self) -> BinaryIO:
        """Open the bytes as they are. Raises OSError, and ReadError for a pipe that nobody writes to."""
        if self.path == STDIN:
            return sys.stdin.buffer if sys.stdin else Path(os.devnull).open("rb")
        if _is(self.path, stat.S_ISFIFO):
            return _open_pipe(self.path, self.source)
        return Path(self.path).open("rb")


def find_inputs(
    paths: Iterable[str], suffixes: Collection[str] = (), leave_out: Collection[str] = ()
) -> Iterator[Input | Problem]:
    """Yield the inputs that the paths mean, in order; after those of a folder a warning of what was left out of it.

    By then, who reads them has noted in `Input.folder` what of them is no article. Of a folder, only files with one of
    the suffixes are meant, where any are given, and none whose real path is in `leave_out`. Raises UsageError for an
    empty path.
    """
    for path in paths:
        if not path:
            raise UsageError("an empty PATH was given", remedy="pass a file or a folder; is a variable unset?")
        if path == STDIN or _ADDRESS.match(path):
            yield Input(path, path)
        elif _is(path, stat.S_ISDIR):
            yield from _find_in_folder(path, suffixes, leave_out)
        else:
            yield Input(printable(path), path)


def _find_in_folder(folder: str, suffixes: Collection[str], leave_out: Collection[str]) -> Iterator[Input | Problem]:
    left_out = LeftOut(printable(folder))
    for entry in _walk(folder, left_out, seen=set()):
        left_out.found += 1
        if isinstance(entry, Input) and suffixes and entry.suffix not in suffixes:
            left_out.add(entry.source, f"files that do not end in {', '.join(suffixes)}")
        elif isinstance(entry, Input) and leave_out and os.path.realpath(entry.path) in leave_out:
            left_out.add(entry.source, "output of this run")
        else:
            yield entry
    if problem := left_out.to_problem():
        yield problem


def _walk(folder: str, left_out: LeftOut, seen: set[tuple[int, int]]) -> Iterator[Input | ReadError]:
    """Yield the files below a folder in sorted order, without hidden ones, each real folder once."""
    try:
        status = Path(folder).stat()
        if (status.st_dev, status.st_ino) in seen:
            return  # A symbolic link leads back here.
        seen.add((status.st_dev, status.st_ino))
        names = sorted(entry.name for entry in Path(folder).iterdir())
    except OSError as error:
        yield ReadError(explain(error), where=printable(folder))
        return
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118 - Path would drop the "./" that the user gave
        if name.startswith("."):
            continue
        if _is(path, stat.S_ISDIR):
            entries = _walk(path, left_out, seen)
            yield from _leave_out(entries, left_out) if belongs_to_page(name, names) else entries
        elif _is(path, lambda mode: not stat.S_ISREG(mode)):
            left_out.found += 1
            left_out.add(printable(path), "pipes, sockets and devices")
        else:  # What cannot be looked at, a dangling link for example, fails later, by name.
            yield Input(printable(path), path, left_out)


def _leave_out(entries: Iterator[Input | ReadError], left_out: LeftOut) -> Iterator[ReadError]:
    """Note that the files of a saved page are no articles; what cannot be looked at is still said."""
    for entry in entries:
        if isinstance(entry, Input):
            left_out.found += 1
            left_out.add(entry.source, SORT)
        else:
            yield entry


def _is(path: str, test: Callable[[int], bool]) -> bool:
    """Return whether a path leads to something of a kind; not where nobody can tell."""
    try:
        return test(os.stat(path).st_mode)  # noqa: PTH116 - Path.is_dir raises for what it may not look at
    except (OSError, ValueError):
        return False


def _open_pipe(path: str, source: str) -> BinaryIO:
    """Open a named pipe once somebody writes to it. Raises ReadError if nobody does."""
    pipe = os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0)
    try:
        head = _wait_for_writer(pipe, time.monotonic() + _PATIENCE)
        if head is None:
            raise ReadError("nobody writes to this pipe", where=source, remedy="start the writer first")
        os.set_blocking(pipe.fileno(), True)
        return chain(head, pipe)
    except BaseException:
        pipe.close()
        raise


def _wait_for_writer(pipe: RawIOBase, deadline: float) -> bytes | None:
    """Return what a writer has written so far, perhaps nothing yet; None if there is no writer in time."""
    while time.monotonic() < deadline:
        written = pipe.read(1 << 16)
        if written != b"":  # The end of a pipe that nobody writes to; None is that of one that is waited for.
            return written or b""
        time.sleep(0.02)
    return None


def printable(path: str) -> str:
    """Return a path as text that can be encoded: bytes of a file name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def explain(error: BaseException) -> str:
    """Describe in a few words what the system or the unpacking reports."""
    if isinstance(error, FileNotFoundError | ValueError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "permission denied"
    if isinstance(error, gzip.BadGzipFile):
        return "this is no gzip file, or a damaged one"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    if isinstance(error, BadZipFile):
        return f"a damaged ZIP file, or one that is cut off ({error})"
    return "a damaged gzip, bzip2 or xz file: it ends too early or holds broken data"
