"""Sorts the fields of a record by what they hold, whatever the system that wrote it calls them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias, get_args
from unicodedata import normalize

from newsfacts.read.records.texts import holds_text
from newsfacts.tables import Cells, Flag, Row, load_table

Role: TypeAlias = Literal[
    "text", "standfirst", "dateline", "title", "published", "url", "id", "records", "placeholder"
]  # fmt: skip
ROLES: tuple[Role, ...] = get_args(Role)

_NO_NAME = re.compile(r"[\W_]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LONGEST_NAME = 100  # characters


class FieldRow(Row):
    """A name of a field and what it holds; see the head of the table."""

    role: Role
    name: str
    not_before: Cells = ()
    utc: Flag = False
    web: Flag = False
    source: str


class KnownField(NamedTuple):
    """A field of a record whose name is known: `key` is how the record writes it, `rank` the place of its row."""

    rank: int
    row: FieldRow
    key: str
    value: Any


Fields: TypeAlias = dict[Role, list[KnownField]]


def sort_fields(record: Mapping[str, Any]) -> Fields:
    """Return the known fields of a record by role, those that count most first; not those without a value."""
    fields: Fields = {role: [] for role in ROLES}
    for key, value in record.items():
        if value is not None:
            for rank, row in _find_rows(key):
                fields[row.role].append(KnownField(rank, row, key, value))
    for known in fields.values():
        known.sort(key=lambda field: field.rank)
    return fields


def find_roles(name: str) -> set[Role]:
    """Return what a field of this name may hold."""
    return {row.role for _, row in _find_rows(name)}


def is_same_name(one: str, other: str) -> bool:
    """Return whether two names differ at most in what does not count."""
    return _simplify(one) == _simplify(other)


def has_text(record: Mapping[str, Any]) -> bool:
    """Return whether a record has a text, if only an empty one; a standfirst is none."""
    return any(holds_text(known.value) for known in sort_fields(record)["text"])


def is_placeholder(text: str) -> bool:
    """Return whether a text only says that there is none."""
    return len(text) <= _LONGEST_NAME and "placeholder" in find_roles(text)


@lru_cache(maxsize=10_000)
def _find_rows(name: str) -> tuple[tuple[int, FieldRow], ...]:
    return _rows_by_name().get(_simplify(name), ()) if len(name) <= _LONGEST_NAME else ()


@cache
def _rows_by_name() -> dict[str, tuple[tuple[int, FieldRow], ...]]:
    rows: dict[str, tuple[tuple[int, FieldRow], ...]] = {}
    for rank, row in enumerate(load_table("read/fields", FieldRow)):
        name = _simplify(row.name)
        rows[name] = (*rows.get(name, ()), (rank, row))
    return rows


def _simplify(name: str) -> str:
    """Return a name without case, blanks and punctuation, in which writers differ; "_id" and "@id" are no "id"."""
    mark = name[:1] if name[:1] in ("_", "@") else ""
    return mark + _NO_NAME.sub("", normalize("NFC", name).casefold().translate(_UMLAUTS))
