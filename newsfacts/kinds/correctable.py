"""What a user may correct in the entries of a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

# The values of an entry's fields; None takes one away.
Values: TypeAlias = "dict[str, Any]"


class CorrectionMistake(NamedTuple):
    """What is wrong in a correction, and what to do about it."""

    what: str
    remedy: str


def _accept(value: str) -> CorrectionMistake | None:
    return None


class CorrectableField(NamedTuple):
    """A field that a correction may set: `check` says what is wrong with a value, `example` is one that is right."""

    name: str
    check: Callable[[str], CorrectionMistake | None] = _accept
    example: str = "…"


@dataclass(frozen=True)
class Identity:
    """The code that says which entry it is, so that its name is fixed: entries of one code are never two.

    `field` holds the code, `name_of` gives the name for one, `report_missing` says that an added name has none.
    """

    field: str
    name_of: Callable[[str], str]
    report_missing: Callable[[str], CorrectionMistake]


def _keep_merged(entries: Sequence[Any], values: Values) -> Values:
    return values


def _keep_fixed(entry: Any, values: Values) -> Values:
    return values


@dataclass(frozen=True)
class Correctable:
    """How entries of a kind are corrected: names are dropped, added and merged, and the fields of an entry are fixed.

    Without an `identity` names of one entry can be merged. With one, [[fix]] moves the mentions of a name to the
    entry of the code that it gives, and an added name belongs to the entry of its code.

    `adjust_merged` gets the entries that become one, in text order, and the first value of each field, and returns
    the values that the one is to have. `adjust_fixed` gets an entry and the values that it is to have, and returns
    those with what follows from them. `added_mention` is what a mention of an added name has beside its place and
    words.
    """

    fields: tuple[CorrectableField, ...]
    identity: Identity | None = None
    adjust_merged: Callable[[Sequence[Any], Values], Values] = _keep_merged
    adjust_fixed: Callable[[Any, Values], Values] = _keep_fixed
    added_mention: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def field_names(self) -> tuple[str, ...]:
        """The names of the fields that can be fixed."""
        return tuple(known.name for known in self.fields)
