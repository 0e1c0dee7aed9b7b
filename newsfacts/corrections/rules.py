"""The rules that a corrections file is made of, and what is wrong in one by itself or beside another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from newsfacts.corrections.names import make_key, whole_words
from newsfacts.german.states import state_by_form, state_name, state_rows

KindOfEntry = Literal["people", "countries", "organisations", "places"]
# A state is one by its ISO code: its names are fixed, not merged.
MergedKind = Literal["people", "organisations", "places"]

# What can be fixed in an entry of each kind.
FIELDS: dict[str, tuple[str, ...]] = {
    "people": ("role", "role_of", "party"),
    "countries": ("iso",),
    "organisations": ("short",),
    "places": ("iso",),
}


def make_mistake(what: str, remedy: str, **where: Any) -> PydanticCustomError:
    """Make the error that pydantic passes on; `where` helps to find its line: `key`, or `place` and `other`."""
    return PydanticCustomError("correction", "{what}; {remedy}", {"what": what, "remedy": remedy, **where})


def _check_name(name: str) -> str:
    if not re.search(r"\w", name) or not make_key(name):
        raise make_mistake("a name is empty", "fill it in or take it out")
    return " ".join(name.split())


Name = Annotated[str, AfterValidator(_check_name)]
Value = Annotated[str, AfterValidator(lambda value: " ".join(value.split()))]


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Merge(_Rule):
    """Several names are one person, organisation or place, which bears the first of them."""

    kind: MergedKind
    names: Annotated[tuple[Name, ...], Field(min_length=2)]

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the names have in common with other spellings of them."""
        return frozenset(map(make_key, self.names))


class Drop(_Rule):
    """Names that are no fact of the kind."""

    kind: KindOfEntry
    names: Annotated[tuple[Name, ...], Field(min_length=1)]

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the names have in common with other spellings of them."""
        return frozenset(map(make_key, self.names))


class Fix(_Rule):
    """What is true of an entry; an empty text takes a value away."""

    kind: KindOfEntry
    name: Name
    role: Value | None = None
    role_of: Value | None = None
    party: Value | None = None
    short: Value | None = None
    iso: Value | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names that the rule is about."""
        return (self.name,)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the names have in common with other spellings of them."""
        return frozenset(map(make_key, self.names))

    @cached_property
    def values(self) -> dict[str, str | None]:
        """The fields that are given, with their values; None for one that is to be taken away."""
        given = {field: getattr(self, field) for field in FIELDS[self.kind]}
        return {field: value or None for field, value in given.items() if value is not None}

    @model_validator(mode="after")
    def _check_values(self) -> Fix:
        known = FIELDS[self.kind]
        for field in dict.fromkeys(field for fields in FIELDS.values() for field in fields):
            if getattr(self, field) is not None and field not in known:
                raise make_mistake(f"{self.kind} have no {field!r}", f"give {_list(known)}", key=field)
        if self.iso or (self.iso is not None and self.kind == "countries"):
            _check_iso(self.iso)
        self._check_enough()
        return self

    def _check_enough(self) -> None:
        if not self.values:
            raise make_mistake(f"nothing is fixed of {self.name!r}", f"give {_list(FIELDS[self.kind])}")


class Add(Fix):
    """A name that stands in texts and is not found, or not everywhere; `forms` are other ways to write it."""

    forms: tuple[Name, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name that the entry bears, and the other forms of it."""
        return (self.name, *self.forms)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds the name in a text."""
        return whole_words(self.names)

    def _check_enough(self) -> None:
        if self.kind == "countries" and not self.iso:
            raise make_mistake(f"the country {self.name!r} has no 'iso'", "give its ISO 3166-1 code")


def _list(fields: tuple[str, ...]) -> str:
    *others, last = fields
    return f"{', '.join(others)} or {last}" if others else last


def _check_iso(iso: str) -> None:
    if iso in state_rows():
        return
    meant = iso.upper() if iso.upper() in state_rows() else state_by_form(iso)
    remedy = f"write {meant}" if meant else "give the two letters of ISO 3166-1, such as MK"
    raise make_mistake(f"there is no country {iso!r}", remedy, key="iso")


class Corrections(_Rule):
    """All corrections of a file, in its order. Raises ValidationError where two contradict each other."""

    merge: tuple[Merge, ...] = ()
    drop: tuple[Drop, ...] = ()
    fix: tuple[Fix, ...] = ()
    add: tuple[Add, ...] = ()

    @model_validator(mode="after")
    def _check_contradictions(self) -> Corrections:
        used = [*_check_shared([*self._uses("merge"), *self._uses("add")]), *_check_shared(self._uses("fix"))]
        dropped = {(use.kind, use.key): use for use in self._uses("drop")}
        for use in (*used, *self._states("fix"), *self._states("add")):
            if other := dropped.get((use.kind, use.key)):
                raise _contradict(use, other)
        return self

    def _uses(self, verb: str) -> Iterator[_Use]:
        for number, rule in enumerate(getattr(self, verb)):
            for name in rule.names:
                yield _Use(verb, number, rule.kind, name, make_key(name))

    def _states(self, verb: str) -> Iterator[_Use]:
        """Yield the names of the states that the rules make."""
        for number, rule in enumerate(getattr(self, verb)):
            if rule.kind == "countries":
                name = state_name(rule.iso)
                yield _Use(verb, number, rule.kind, name, make_key(name))


class _Use(NamedTuple):
    """A name in the rule of that number under a verb."""

    verb: str
    number: int
    kind: str
    name: str
    key: str


def _check_shared(uses: Iterable[_Use]) -> Iterable[_Use]:
    """Return the names that the rules use, each once. Raises a mistake for one that stands in two rules."""
    first: dict[tuple[str, str], _Use] = {}
    for use in uses:
        other = first.setdefault((use.kind, use.key), use)
        if (other.verb, other.number) != (use.verb, use.number):
            raise _contradict(use, other)
    return first.values()


def _contradict(use: _Use, other: _Use) -> PydanticCustomError:
    tables = f"[[{other.verb}]] and in [[{use.verb}]]" if use.verb != other.verb else f"two [[{use.verb}]]"
    what = f"{use.name!r} stands in {tables} of {use.kind}"
    return make_mistake(what, "keep one", place=(use.verb, use.number), other=(other.verb, other.number))
