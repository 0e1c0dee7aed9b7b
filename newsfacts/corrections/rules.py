"""The rules that a corrections file is made of, and what is wrong in one by itself or beside another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, create_model, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from newsfacts.corrections.kinds import correctable_fields, correctable_kinds, mergeable_kinds
from newsfacts.corrections.names import make_key, whole_words
from newsfacts.kinds.correctable import Correctable


def make_mistake(what: str, remedy: str, **where: Any) -> PydanticCustomError:
    """Make the error that pydantic passes on; `where` helps to find its line: `key`, or `place` and `other`."""
    return PydanticCustomError("correction", "{what}; {remedy}", {"what": what, "remedy": remedy, **where})


def _check_name(name: str) -> str:
    if not re.search(r"\w", name) or not make_key(name):
        raise make_mistake("a name is empty", "fill it in or take it out")
    return " ".join(name.split())


def _one_of(find_names: Callable[[], Iterable[str]]) -> BeforeValidator:
    """Accept the names that there are when a rule is read: kinds may be added at run time."""

    def check(given: Any) -> Any:
        names = list(find_names())
        if given not in names:
            raise PydanticKnownError("literal_error", {"expected": _list([repr(name) for name in names])})
        return given

    return BeforeValidator(check)


KindOfEntry = Annotated[str, _one_of(correctable_kinds)]
MergedKind = Annotated[str, _one_of(mergeable_kinds)]
Name = Annotated[str, AfterValidator(_check_name)]
Value = Annotated[str, AfterValidator(lambda value: " ".join(value.split()))]


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def keys_in_file(cls) -> list[str]:
        """Return what a rule can hold in a file."""
        return list(cls.model_fields)


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
    """What is true of an entry; an empty text takes a value away.

    Beside the kind and the name it has what can be fixed in entries of the kind: see `Kind.correctable`.
    """

    model_config = ConfigDict(extra="allow")

    kind: KindOfEntry
    name: Name

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
        return {field: value or None for field, value in (self.model_extra or {}).items()}

    @property
    def code(self) -> str | None:
        """The code of the entry that is meant, where the kind has codes."""
        identity = self._correctable.identity
        return self.values.get(identity.field) if identity else None

    @property
    def made_name(self) -> str | None:
        """The name of the entry that has this code."""
        identity = self._correctable.identity
        return identity.name_of(self.code) if identity and self.code else None

    @property
    def _correctable(self) -> Correctable:
        return correctable_kinds()[self.kind]

    @classmethod
    def keys_in_file(cls) -> list[str]:
        """Return what a rule can hold in a file, the fields of all kinds after the name."""
        own = list(cls.model_fields)
        after_name = own.index("name") + 1
        return [*own[:after_name], *correctable_fields(), *own[after_name:]]

    @model_validator(mode="before")
    @classmethod
    def _check_keys(cls, given: Any) -> Any:
        if isinstance(given, cls):
            return given
        return _make_shape(cls).model_validate(given).model_dump(exclude_unset=True)

    @model_validator(mode="after")
    def _check_values(self) -> Fix:
        fields = {field.name: field for field in self._correctable.fields}
        for name in correctable_fields():
            if name in self.values and name not in fields:
                raise make_mistake(f"{self.kind} have no {name!r}", f"give {_list(list(fields))}", key=name)
        for name, value in self.values.items():
            mistake = fields[name].check(value or "") if value or self._is_code(name) else None
            if mistake:
                raise make_mistake(*mistake, key=name)
        self._check_enough()
        return self

    def _is_code(self, field: str) -> bool:
        identity = self._correctable.identity
        return identity is not None and identity.field == field

    def _check_enough(self) -> None:
        if not self.values:
            remedy = f"give {_list(self._correctable.field_names)}"
            raise make_mistake(f"nothing is fixed of {self.name!r}", remedy)


class Add(Fix):
    """A name that occurs in texts and is not found, or not everywhere; `forms` are other ways to write it."""

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
        identity = self._correctable.identity
        if identity and not self.code:
            raise make_mistake(*identity.report_missing(self.name))


def _make_shape(rule: type[Fix]) -> type[BaseModel]:
    """Return a model of what a rule may hold, with a field for all that can be fixed in any kind."""
    return _make_shape_of(rule, tuple(rule.keys_in_file()))


@cache
def _make_shape_of(rule: type[Fix], keys: tuple[str, ...]) -> type[BaseModel]:
    own = {name: (field.rebuild_annotation(), field.default) for name, field in rule.model_fields.items()}
    fields: dict[str, Any] = {name: own.get(name, (Value, None)) for name in keys}
    return create_model(rule.__name__, __base__=_Rule, **fields)


def _list(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


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
        for use in (*used, *self._made_names("fix"), *self._made_names("add")):
            if other := dropped.get((use.kind, use.key)):
                raise _contradict(use, other)
        return self

    def _uses(self, verb: str) -> Iterator[_Use]:
        for number, rule in enumerate(getattr(self, verb)):
            for name in rule.names:
                yield _Use(verb, number, rule.kind, name, make_key(name))

    def _made_names(self, verb: str) -> Iterator[_Use]:
        """Yield the names that entries get from the codes in the rules."""
        for number, rule in enumerate(getattr(self, verb)):
            if name := rule.made_name:
                yield _Use(verb, number, rule.kind, name, make_key(name))


class _Use(NamedTuple):
    """A name in the rule of that number under a verb."""

    verb: str
    number: int
    kind: str
    name: str
    key: str


def _check_shared(uses: Iterable[_Use]) -> Iterable[_Use]:
    """Return the names that the rules use, each once. Raises a mistake for one that is in two rules."""
    first: dict[tuple[str, str], _Use] = {}
    for use in uses:
        other = first.setdefault((use.kind, use.key), use)
        if (other.verb, other.number) != (use.verb, use.number):
            raise _contradict(use, other)
    return first.values()


def _contradict(use: _Use, other: _Use) -> PydanticCustomError:
    tables = f"[[{other.verb}]] and in [[{use.verb}]]" if use.verb != other.verb else f"two [[{use.verb}]]"
    what = f"{use.name!r} is in {tables} of {use.kind}"
    return make_mistake(what, "keep one", place=(use.verb, use.number), other=(other.verb, other.number))
