"""What can go wrong, said so that a user knows what, where and what to do next."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit statuses of the command."""

    OK = 0
    SOME_UNREAD = 1
    WRONG_USAGE = 2
    INTERRUPTED = 130


class NewsfactsError(Exception):
    """An error that is reported to the user: `what` went wrong, `where`, and the `remedy`."""

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__((f"{where}: " if where else "") + what + (f"; {remedy}" if remedy else ""))


class ReadError(NewsfactsError):
    """An input that gives no article."""


class ModelError(NewsfactsError):
    """A German model that is not there or cannot do the work."""


class ExtractionError(NewsfactsError):
    """An article at which newsfacts itself fails: a mistake in newsfacts, or in a foreign model."""


class UsageError(NewsfactsError):
    """An option that makes no sense."""


class CorrectionsError(UsageError):
    """A corrections file that cannot be read, or with a mistake in it."""


class TableError(NewsfactsError):
    """A row of data/ that does not fit its columns: a mistake in newsfacts itself."""
