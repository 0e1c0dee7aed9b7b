"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TextIO

from newsfacts.errors import UsageError


@contextmanager
def open_output(path: str) -> Iterator[TextIO]:
    """Open a file that takes its place only when the block ends well; devices and pipes are written directly.

    The text goes to a temporary file beside it, which any exception removes. Raises UsageError if there is no
    place to write to.
    """
    target = Path(os.path.realpath(path))  # A symbolic link stays one: what it leads to is replaced.
    if target.exists() and not target.is_file():
        with _open(target, "w", path) as out:
            yield out
        return
    temporary = target.with_name(f".newsfacts-{token_hex(8)}.tmp")
    out = _open(temporary, "x", path)
    try:
        with out:
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


def _open(file: Path, mode: str, named: str) -> TextIO:
    try:
        # No newline translation: writers say what their lines end with.
        return file.open(mode, encoding="utf-8", newline="")  # type: ignore[return-value]
    except OSError as error:
        raise UsageError(f"cannot write there ({error.strerror})", where=named) from error
