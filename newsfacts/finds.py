"""What finders leave for those who come after them: other kinds, the joining of mentions, the facts.

A find is a record of its kind. In a spaCy Doc it is kept as a plain dict (see `annotations`), which `to_attributes`
and `restore` turn it into and back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, NamedTuple, TypeVar

from newsfacts.types import Change, ChangePart, CountryEvidence, DateType, FigureKind, Qualifier, is_vague

AnyFind = TypeVar("AnyFind", bound="Find")


@dataclass(frozen=True)
class Find:
    """A place in the text that a finder takes for a fact of its kind: half-open offsets in code points.

    Subclasses add what is known of it, in JSON's types. For kinds without mentions (figures, dates) these are the
    fields of the fact.
    """

    start: int
    end: int

    @property
    def is_vague(self) -> bool:
        """Whether it says too little for those who want none that is vague."""
        return False

    def to_attributes(self) -> dict[str, Any]:
        """Return all fields but the offsets."""
        return {name: getattr(self, name) for name in _list_attributes(type(self))}  # type: ignore[arg-type]

    @classmethod
    def restore(cls: type[AnyFind], start: int, end: int, attributes: Mapping[str, Any]) -> AnyFind:
        """Make the find again from its offsets and attributes."""
        return cls(start, end, **attributes)


@cache
def _list_attributes(of: type[Find]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(of) if field.name not in ("start", "end"))


class HeldRole(NamedTuple):
    """A role next to a mention, and the state (its code) or organisation (its name) that it belongs to."""

    name: str
    of: str | None = None


@dataclass(frozen=True)
class PersonFind(Find):
    """A mention of a person.

    `name` is its base form (a bare surname stays one); `party` is the one in brackets after it, `party_of_role` the one
    in a role; `gender` is m or f where a word before the name says so; `sentence` is where its sentence begins.
    """

    name: str
    roles: tuple[HeldRole, ...] = ()
    party: str | None = None
    party_of_role: str | None = None
    gender: str = ""
    sentence: int | None = None

    @classmethod
    def restore(cls: type[AnyFind], start: int, end: int, attributes: Mapping[str, Any]) -> AnyFind:
        """Make the find again from its offsets and attributes."""
        roles = tuple(HeldRole(*role) for role in attributes["roles"])
        return cls(start, end, **{**attributes, "roles": roles})


@dataclass(frozen=True)
class CountryFind(Find):
    """A mention of a state: its German name, its ISO code, and the kind of evidence for it."""

    name: str
    iso: str
    by: CountryEvidence


@dataclass(frozen=True)
class OrganisationFind(Find):
    """A mention of an organisation: `name` in base form, `short` the abbreviation in brackets after it."""

    name: str
    short: str | None = None


@dataclass(frozen=True)
class PlaceFind(Find):
    """A mention of a place: `name` in base form, `iso` the state that it lies in, where that is known."""

    name: str
    iso: str | None = None


@dataclass(frozen=True)
class FigureFind(Find):
    """A quantity, with the fields of `types.Figure`."""

    value: int | float | None
    high: int | float | None
    unit: str | None
    kind: FigureKind
    qualifier: Qualifier
    counted: str | None
    per: str | None
    change: Change | None
    change_part: ChangePart | None


@dataclass(frozen=True)
class DateFind(Find):
    """A calendar expression, with the fields of `types.Date`."""

    type: DateType
    value: str
    first: str | None
    last: str | None

    @property
    def is_vague(self) -> bool:
        """Whether it means just the past, the present or the future."""
        return is_vague(self.value)
