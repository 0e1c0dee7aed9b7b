"""Keeps the user informed on standard error: warnings, errors, progress."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from newsfacts.write.terminal import make_harmless

if TYPE_CHECKING:
    from rich.progress import Progress

    from newsfacts.types import Facts

LEVELS = ("debug", "info", "warning", "error")
_FEW_ARTICLES = 5  # so many need no progress bar


class Messages:
    """Prints messages and a progress bar, which do not disturb each other; counts the errors.

    `level` is one of LEVELS: what is less important than it is not printed, errors always are.
    """

    def __init__(self, *, level: str = "info") -> None:
        self.failures = 0
        self._level = LEVELS.index(level)
        self._progress: Progress | None = None

    def inform(self, text: str) -> None:
        """Print a piece of information, unless the user wants warnings or errors only."""
        if self._level <= LEVELS.index("info"):
            self._print(f"newsfacts: {text}")

    def warn(self, text: str) -> None:
        """Print a warning, unless the user wants none."""
        if self._level <= LEVELS.index("warning"):
            self._print(f"newsfacts: warning: {text}")

    def fail(self, text: str) -> None:
        """Print an error and count it."""
        self.failures += 1
        self._print(f"newsfacts: error: {text}")

    def log_each(self, articles: Iterable[Facts]) -> Iterator[Facts]:
        """Pass the articles on, and print the counts of each at level debug."""
        for facts in articles:
            if self._level <= LEVELS.index("debug"):
                dumped = facts.model_dump()
                counts = ", ".join(f"{name} {len(found)}" for name, found in dumped.items() if isinstance(found, list))
                self._print(f"newsfacts: debug: {facts.source}: {counts}")
            yield facts

    def track(self, articles: Iterable[Facts], total: int | None) -> Iterator[Facts]:
        """Pass the articles on and show progress on a terminal, once there are more than a few."""
        wanted = (
            self._level <= LEVELS.index("info")
            and sys.stderr is not None
            and sys.stderr.isatty()
            and (total is None or total > _FEW_ARTICLES)
        )
        try:
            for number, facts in enumerate(articles, 1):
                if wanted and number > _FEW_ARTICLES:
                    self._show_progress(number, total, facts.source)
                yield facts
        finally:
            if self._progress:
                self._progress.stop()
                self._progress = None

    def _show_progress(self, number: int, total: int | None, source: str) -> None:
        if self._progress is None:
            self._progress = _start_progress(total)
        task = self._progress.task_ids[0]
        self._progress.update(task, completed=number, source=make_harmless(source)[-40:])

    def _print(self, line: str) -> None:
        line = make_harmless(line)
        with suppress(OSError, ValueError):  # Nobody listens: that is no reason to stop.
            if self._progress:
                self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)
            elif sys.stderr is not None:
                print(line, file=sys.stderr, flush=True)


def _start_progress(total: int | None) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    progress = Progress(
        TextColumn("{task.completed} articles" if total is None else "{task.completed}/{task.total} articles"),
        BarColumn(bar_width=24),
        TimeElapsedColumn(),
        TextColumn("{task.fields[source]}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
    progress.add_task("articles", total=total, source="")
    progress.start()
    return progress
