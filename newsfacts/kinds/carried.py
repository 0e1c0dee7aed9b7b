"""The type of facts that can carry those of every kind in the registry."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic import create_model

from newsfacts.kinds import KINDS
from newsfacts.types import Facts


def facts_type() -> type[Facts]:
    """Return Facts, or a subclass of it with a field for each kind of the registry that Facts has no field for."""
    return _extend(tuple((kind.name, kind.fact) for kind in KINDS))


@cache
def _extend(kinds: tuple[tuple[str, type[Any]], ...]) -> type[Facts]:
    fields: dict[str, Any] = {name: (list[fact] | None, None) for name, fact in kinds}  # type: ignore[valid-type]
    known = {name: field.annotation for name, field in Facts.model_fields.items()}
    lacking = {name: field for name, field in fields.items() if known.get(name) != field[0]}
    return create_model("Facts", __base__=_Carrier, __doc__=Facts.__doc__, **lacking) if lacking else Facts


class _Carrier(Facts):
    """Facts of a type that is made at run time, which pickle cannot find by its name."""

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Facts], tuple[dict[str, Any]]]:
        return _restore, (self.model_dump(),)


def _restore(dumped: dict[str, Any]) -> Facts:
    return facts_type().model_validate(dumped)
