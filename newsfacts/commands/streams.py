"""Where commands read and write, and how they report problems."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TextIO, cast

from newsfacts.errors import NewsfactsError
from newsfacts.read import ReadWarning
from newsfacts.write import Messages, open_output, open_standard_output

STANDARD = "-"  # is standard input among inputs, standard output as an output


def open_for(output: str, messages: Messages) -> AbstractContextManager[TextIO]:
    """Open a file that is written whole or not at all, or standard output."""
    return _open_standard_output(messages) if output == STANDARD else open_output(output)


@contextmanager
def _open_standard_output(messages: Messages) -> Iterator[TextIO]:
    """Yield standard output; an interruption is reported if something was printed, which nobody takes for all then."""
    with open_standard_output() as out:
        watched = _Watched(out)
        try:
            yield cast(TextIO, watched)
        except (KeyboardInterrupt, SystemExit):
            if watched.written:
                messages.fail("interrupted: the output is incomplete")
            raise


class _Watched:
    """A stream that keeps in mind whether anything was written to it."""

    def __init__(self, stream: TextIO) -> None:
        self.written = False
        self._stream = stream

    def write(self, text: str) -> int:
        self.written = self.written or bool(text)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether somebody sits in front of the stream."""
    return stream is not None and stream.isatty()


def report_problem(problem: NewsfactsError, messages: Messages) -> None:
    """Report an input that gave nothing, or one that needs a look."""
    if isinstance(problem, ReadWarning):
        messages.warn(str(problem))
    else:
        messages.fail(str(problem))
