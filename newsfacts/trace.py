"""Keeps the decisions on candidates while somebody asks for them; otherwise recording costs next to nothing.

`kinds.stages` records what its stages decide: `record("dates", start, end, "part of a name", taken=False)`. The reason
is in plain English, and the table rows are those that decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeAlias

from newsfacts.tables import Row, locate_row, written_cells

# Who decides: the name of a kind in the registry, or MODEL.
Decider: TypeAlias = str
MODEL: Decider = "model"  # the entity recogniser


@dataclass(frozen=True)
class Step:
    """A decision on text[start:end]: who made it, whether it was taken for a fact, why, and by which table rows.

    `text` is empty until somebody fills it in.
    """

    by: Decider
    start: int
    end: int
    taken: bool
    reason: str
    rows: tuple[str, ...] = ()
    text: str = ""


_LONGEST_CELL = 60  # what is longer is a list of names
_steps: ContextVar[list[Step] | None] = ContextVar("newsfacts_steps", default=None)


@contextmanager
def record_steps() -> Iterator[list[Step]]:
    """Collect every decision in a list until the block ends."""
    steps: list[Step] = []
    token = _steps.set(steps)
    try:
        yield steps
    finally:
        _steps.reset(token)


def is_recording() -> bool:
    """Return whether somebody asks, for reasons that are expensive to find out."""
    return _steps.get() is not None


def record(
    by: Decider, start: int, end: int, reason: str, *, taken: bool = True, rows: tuple[Row | None, ...] = ()
) -> None:
    """Add a decision on text[start:end] to the record, if there is one."""
    steps = _steps.get()
    if steps is not None:
        located = tuple(describe_row(row) for row in rows if row is not None)
        steps.append(Step(by, start, end, taken, reason, located))


def describe_row(row: Row) -> str:
    """Return where a table's row is and what it says: "data/german/roles.tsv, line 12: role=Kanzler"."""
    cells = written_cells(row).items()
    return f"{locate_row(row)}: " + " ".join(f"{column}={_shorten(cell)}" for column, cell in cells)


def _shorten(cell: str) -> str:
    return cell if len(cell) <= _LONGEST_CELL else cell[: _LONGEST_CELL - 1] + "…"
