"""Runs what a command is to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

import typer

from newsfacts.errors import ExitStatus

if TYPE_CHECKING:
    from newsfacts.write import Messages


def show_help(context: typer.Context) -> NoReturn:
    """Answer a call without arguments."""
    typer.echo(context.get_help(), err=True)
    raise typer.Exit(ExitStatus.WRONG_USAGE)


def run(work: Callable[[Messages], None], quiet: bool = False, log_level: str = "") -> NoReturn:
    """Do the work and leave with its exit status."""
    from newsfacts.commands.guard import run_guarded
    from newsfacts.write.messages import LEVELS, Messages

    if log_level not in ("", *LEVELS):
        raise typer.BadParameter(f"there is no level {log_level!r}; choose from {', '.join(LEVELS)}")
    messages = Messages(level="error" if quiet else log_level or "info")
    raise typer.Exit(run_guarded(lambda: work(messages), messages))
