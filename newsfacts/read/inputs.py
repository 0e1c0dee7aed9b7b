"""Finds the inputs that a path means: a file, the articles of a folder, or standard input."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from newsfacts.errors import ReadError
from newsfacts.read.problems import Problem, ReadWarning

STDIN = "-"


@dataclass(frozen=True)
class Input:
    """One input: `source` names it to the user; `suffix` is in lower case and says what is inside a .gz."""

    source: str
    path: str
    suffix: str = ""
    gzipped: bool = False

    def exists(self) -> bool:
        """Return whether there is something to open."""
        return self.path == STDIN or Path(self.path).exists()

    def open(self) -> BinaryIO:
        """Open the unpacked bytes. Raises OSError; reading a damaged .gz raises EOFError or zlib.error."""
        if self.path == STDIN:
            return io.BytesIO(sys.stdin.buffer.read() if sys.stdin else b"")
        if self.gzipped:
            return cast(BinaryIO, gzip.open(self.path, "rb"))
        return Path(self.path).open("rb")


def find_inputs(paths: Iterable[str], suffixes: Collection[str]) -> Iterator[Input | Problem]:
    """Yield the inputs that the paths mean, in order; of a folder, the files with one of these suffixes."""
    for path in paths:
        if path == STDIN:
            yield Input(STDIN, STDIN)
        elif Path(path).is_dir():
            yield from _find_in_folder(path, suffixes)
        else:
            yield _describe(path)


def _find_in_folder(folder: str, suffixes: Collection[str]) -> Iterator[Input | Problem]:
    found, skipped = False, []
    for entry in _walk(folder, seen=set()):
        if isinstance(entry, ReadError):
            found = True  # The error says enough: no second one about an empty folder.
            yield entry
        elif entry.suffix in suffixes:
            found = True
            yield entry
        else:
            skipped.append(entry.source)
    if not found:
        remedy = f"articles end in {', '.join(sorted(suffixes))}, or the same with .gz"
        yield ReadError("no article in this folder", where=printable(folder), remedy=remedy)
    elif skipped:
        names = ", ".join(Path(name).name for name in skipped[:3]) + (", …" if len(skipped) > 3 else "")
        yield ReadWarning(f"left out {len(skipped)} of other types: {names}", where=printable(folder))


def _walk(folder: str, seen: set[tuple[int, int]]) -> Iterator[Input | ReadError]:
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
        if Path(path).is_dir():
            yield from _walk(path, seen)
        elif Path(path).is_file() or Path(path).is_symlink():  # A dangling link fails later, by name.
            yield _describe(path)


def _describe(path: str) -> Input:
    suffixes = Path(path).suffixes
    gzipped = bool(suffixes) and suffixes[-1].lower() == ".gz"
    inner = suffixes[:-1] if gzipped else suffixes
    return Input(printable(path), path, inner[-1].lower() if inner else "", gzipped)


def printable(path: str) -> str:
    """Return a path as text that can be encoded: bytes of a file name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def explain(error: BaseException) -> str:
    """Describe in a few words what the system or the unpacking reports."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "permission denied"
    if isinstance(error, gzip.BadGzipFile):
        return "this is no gzip file, or a damaged one"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "damaged gzip file: it ends too early or holds broken data"
