"""Where facts go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, BinaryIO, TextIO, cast

from newsfacts.errors import UsageError
from newsfacts.write.temporary import make_temporary, refuse


@contextmanager
def open_output(path: str) -> Iterator[TextIO]:
    """Open a text file that takes its place only when the block ends well; devices and pipes are written directly.

    The text goes to a temporary file beside it, which any exception removes. Raises UsageError if there is no
    place to write to.
    """
    # No newline translation: writers say what their lines end with.
    with _open_whole(path, lambda file, mode: file.open(mode, encoding="utf-8", newline="")) as out:
        yield cast(TextIO, out)


@contextmanager
def open_binary_output(path: str) -> Iterator[BinaryIO]:
    """Open a file for bytes in the same way."""
    with _open_whole(path, lambda file, mode: file.open(f"{mode}b")) as out:
        yield cast(BinaryIO, out)


@contextmanager
def open_standard_output() -> Iterator[TextIO]:
    """Yield standard output, set up so that any text can be written to it."""
    out: Any = sys.stdout
    if out is None:
        raise UsageError("standard output is closed", remedy="pass --output FILE")
    if out.isatty():
        out.reconfigure(errors="replace")
    else:
        out.reconfigure(encoding="utf-8", newline="")
    yield out
    out.flush()


def drop_standard_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not fail on it when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def _open_whole(path: str, opener: Callable[[Path, str], IO[Any]]) -> Iterator[IO[Any]]:
    target = Path(os.path.realpath(path))  # A symbolic link stays one: what it leads to is replaced.
    if _is_special(target, path):
        with _open(target, path, opener) as out:
            yield out
        return
    with make_temporary(target, path) as temporary:
        with _open(temporary, path, opener) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)


def _is_special(target: Path, named: str) -> bool:
    """Return whether something other than a file is there."""
    try:
        return not stat.S_ISREG(target.stat().st_mode)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise refuse(named, error) from error


def _open(file: Path, named: str, opener: Callable[[Path, str], IO[Any]]) -> IO[Any]:
    try:
        return opener(file, "w")
    except OSError as error:
        raise refuse(named, error) from error
