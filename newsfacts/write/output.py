"""Where facts go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import IO, Any, BinaryIO, TextIO, cast

from newsfacts.errors import UsageError


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
    if target.exists() and not target.is_file():
        with _open(target, "w", path, opener) as out:
            yield out
        return
    temporary = target.with_name(f".newsfacts-{token_hex(8)}.tmp")
    try:  # An interruption may come as soon as the file is there.
        with _open(temporary, "x", path, opener) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _open(file: Path, mode: str, named: str, opener: Callable[[Path, str], IO[Any]]) -> IO[Any]:
    try:
        return opener(file, mode)
    except OSError as error:
        raise UsageError(f"cannot write there ({error.strerror})", where=named) from error
