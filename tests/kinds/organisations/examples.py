"""Runs the examples in the tables of this kind, with a row and without it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from newsfacts import tables
from newsfacts.tables import Row, load_table

KIND = "newsfacts.kinds.organisations"


@contextmanager
def without_row(table: str, row: Row, *, instead: str | None = None) -> Iterator[None]:
    """Take a row out of a table of data/organisations/, or put another line there, and let the kind read the table."""
    numbered_lines = tables._numbered_lines
    name = f"organisations/{table}"
    header, *lines = numbered_lines(name)
    place = load_table(name, type(row)).index(row)
    lines[place : place + 1] = [(0, instead)] if instead else []
    tables._numbered_lines = lambda asked: [header, *lines] if asked == name else numbered_lines(asked)
    _forget()
    try:
        yield
    finally:
        tables._numbered_lines = numbered_lines
        _forget()


def _forget() -> None:
    """Empty what the modules of the kind, and the loader, keep of the tables."""
    modules = [module for name, module in sys.modules.items() if name.startswith(KIND)]
    for value in [load_table, *(value for module in modules for value in vars(module).values())]:
        if hasattr(value, "cache_clear"):
            value.cache_clear()
