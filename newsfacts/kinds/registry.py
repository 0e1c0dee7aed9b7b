"""The registry of kinds: their names are known at once, and the kinds are imported when one is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsfacts.kinds.kind import Kind


class Registry:
    """The kinds in the order in which they are printed.

    Iterate over the one registry, `newsfacts.kinds.KINDS`, where the kinds are needed, and keep no copy: then a kind
    that is added at run time is found, stored, corrected and printed like the others.

    `modules` are the folders of `newsfacts.kinds` that hold a `KIND` of the same name. Their names cost nothing; the
    kinds are imported when the first of them is asked for.
    """

    def __init__(self, modules: Iterable[str]) -> None:
        self._modules = tuple(modules)
        self._kinds: tuple[Kind, ...] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all kinds."""
        return self._modules if self._kinds is None else tuple(kind.name for kind in self._kinds)

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._load())

    def __len__(self) -> int:
        return len(self.names)

    def __getitem__(self, name: str) -> Kind:
        """Return the kind of that name. Raises KeyError."""
        for kind in self._load():
            if kind.name == name:
                return kind
        raise KeyError(name)

    def add(self, kind: Kind) -> None:
        """Add a kind after the others. Raises ValueError if its name is taken."""
        self._set((*self._load(), kind))

    @contextmanager
    def using(self, kinds: Iterable[Kind]) -> Iterator[None]:
        """Have these kinds and no others until the block ends."""
        before = self._load()
        self._set(tuple(kinds))
        try:
            yield
        finally:
            self._kinds = before

    def _set(self, kinds: tuple[Kind, ...]) -> None:
        names = [kind.name for kind in kinds]
        if twice := [name for name in names if names.count(name) > 1]:
            raise ValueError(f"there are two kinds {twice[0]!r}")
        self._kinds = kinds

    def _load(self) -> tuple[Kind, ...]:
        if self._kinds is None:
            self._kinds = tuple(import_module(f"{__package__}.{name}").KIND for name in self._modules)
        return self._kinds
