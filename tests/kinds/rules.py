"""Runs finders without rows of a table of rules, whose examples must show a difference."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from newsfacts.tables import Row, load_table


@contextmanager
def without(rows: Sequence[Row], *packages: str, instead: Sequence[Row] = ()) -> Iterator[None]:
    """Let the modules of some packages of newsfacts ("kinds.places") load tables that lack some rows, or have others."""
    lacking = set(map(id, rows))

    def load_without(name: str, row_type: type[Row]) -> tuple[Row, ...]:
        loaded = load_table(name, row_type)
        kept = tuple(other for other in loaded if id(other) not in lacking)
        return kept if len(kept) == len(loaded) else (*kept, *instead)

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
