"""The fields of the facts and their types, from which the columns of rows are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias, get_args, get_origin

from pydantic import BaseModel

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.types import ARTICLE_FIELDS, LEFT_OUT, Facts

Type: TypeAlias = Literal["text", "integer", "number", "list"]

_TYPES: dict[Any, Type] = {str: "text", int: "integer", bool: "integer", float: "number"}
_MENTIONS = "mentions"
# What comes first of a fact in a row: its kind, then its place in the text; `mentions` are the others.
FACT = ("fact", "start", "end", "text", _MENTIONS)


class Field(NamedTuple):
    """A field of a fact: a `number` may have a fraction, a `list` is one of texts."""

    name: str
    type: Type
    description: str = ""


def article_fields(*more: str) -> list[Field]:
    """Return what is known of every article, and more of the fields of Facts."""
    return [field for field in _fields_of(Facts) if field.name in (*ARTICLE_FIELDS, *more)]


def fact_fields(kind: Kind) -> list[Field]:
    """Return the fields of a kind's facts without their mentions."""
    shape: type[BaseModel] = kind.fact
    return [field for field in _fields_of(shape) if field.name != _MENTIONS]


def mention_fields(kinds: Iterable[Kind] | None = None) -> list[Field]:
    """Return the fields that mentions have, in any of the kinds."""
    with_mentions = (kind for kind in kinds or KINDS if kind.has_mentions)
    return put_last(_unique(field for kind in with_mentions for field in _fields_of(kind.mention)))


def detail_fields() -> list[Field]:
    """Return the fields of all kinds, then those of their mentions, so that one row fits any fact.

    Where kinds disagree about the type of a field, its texts have a column of their own (`value_text`).
    """
    fields = [*(field for kind in KINDS for field in fact_fields(kind)), *mention_fields()]
    types: dict[str, set[Type]] = {}
    for field in fields:
        types.setdefault(field.name, set()).add(field.type)
    return put_last(_unique(_rename(field, len(types[field.name]) > 1) for field in fields))


def put_last(fields: Iterable[Field]) -> list[Field]:
    """Return the fields with the one after all others that says where offsets count, if that is not in the text."""
    return sorted(fields, key=lambda field: field.name == LEFT_OUT)


def column_names(kind: Kind) -> dict[str, str]:
    """Return the name in `detail_fields` of each field of a kind and of its mentions."""
    columns = {field.name: field.type for field in detail_fields()}
    fields = [*fact_fields(kind), *(mention_fields([kind]) if kind.has_mentions else ())]
    return {field.name: _rename(field, columns[field.name] != field.type).name for field in fields}


def dump_facts(facts: Facts, kind: Kind) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Yield the fields of each fact of a kind, and its mentions: none if it is flat."""
    for fact in kind.of(facts) or ():
        details = fact.model_dump()
        yield details, details.pop(_MENTIONS, [])


def to_number(value: int | float | None) -> float | None:
    """Return a number as columns hold it; one that is too large for them is unknown."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _rename(field: Field, clashes: bool) -> Field:
    return field._replace(name=f"{field.name}_text") if clashes and field.type == "text" else field


def _unique(fields: Iterable[Field]) -> list[Field]:
    """Return the first field of each name."""
    by_name: dict[str, Field] = {}
    for field in fields:
        by_name.setdefault(field.name, field)
    return list(by_name.values())


@cache
def _fields_of(shape: type[BaseModel]) -> tuple[Field, ...]:
    fields = shape.model_fields.items()
    return tuple(Field(name, _type_of(field.annotation), field.description or "") for name, field in fields)


def _type_of(annotation: Any) -> Type:
    if annotation in _TYPES:
        return _TYPES[annotation]
    if get_origin(annotation) is list:
        return "list"
    types = {_type_of(part) for part in get_args(annotation) if part in _TYPES or get_origin(part)}
    if types == {"integer", "number"}:
        return "number"
    return types.pop() if len(types) == 1 else "text"
