"""Runs finders without rows of a table of rules, whose examples must show a difference."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from newsfacts.tables import Row, load_table


@contextmanager
def without(rows: Sequence[Row], *packages: str) -> Iterator[None]:
    """Let the modules of some packages of newsfacts ("kinds.places") load tables that lack some rows."""
    lacking = set(map(id, rows))

    def load_without(name: str, row_type: type[Row]) -> tuple[Row, ...]:
        return tuple(other for other in load_table(name, row_type) if id(other) not in lacking)

    with pytest.MonkeyPatch.context() as patch, fresh_caches(*packages):
        for module in _modules(packages):
            if hasattr(module, "load_table"):
                patch.setattr(module, "load_table", load_without)
        yield


@contextmanager
def fresh_caches(*packages: str) -> Iterator[None]:
    """Let the modules of some packages work out anew what they know, and again afterwards."""
    _clear_caches(packages)
    try:
        yield
    finally:
        _clear_caches(packages)


def _clear_caches(packages: tuple[str, ...]) -> None:
    for module in _modules(packages):
        for value in vars(module).values():
            if hasattr(value, "cache_clear") and value is not load_table:
                value.cache_clear()


def _modules(packages: tuple[str, ...]) -> list[Any]:
    prefixes = tuple(f"newsfacts.{package}." for package in packages)
    return [module for name, module in list(sys.modules.items()) if f"{name}.".startswith(prefixes)]
