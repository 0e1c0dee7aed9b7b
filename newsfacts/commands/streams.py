"""Where commands read and write, and how they report problems."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TextIO

from newsfacts.errors import NewsfactsError
from newsfacts.read import ReadWarning
from newsfacts.write import Messages, open_output, open_standard_output


def open_for(output: str) -> AbstractContextManager[TextIO]:
    """Open a file that is written whole or not at all, or standard output for an empty name."""
    return open_output(output) if output else open_standard_output()


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether somebody sits in front of the stream."""
    return stream is not None and stream.isatty()


def report_problem(problem: NewsfactsError, messages: Messages) -> None:
    """Report an input that gave nothing, or one that needs a look."""
    if isinstance(problem, ReadWarning):
        messages.warn(str(problem))
    else:
        messages.fail(str(problem))
