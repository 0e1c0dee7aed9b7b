"""Groups of classes and words that patterns and readings name as one: data/dates/class_groups.tsv."""

from __future__ import annotations

from functools import cache

from pydantic import field_validator

from newsfacts.errors import TableError
from newsfacts.kinds.dates.token_classes import is_class_name, named_classes
from newsfacts.tables import Cells, Row, load_table, locate_row


class ClassGroup(Row):
    """A row of data/dates/class_groups.tsv: a name, the classes and words in it, and a text in which they matter."""

    name: str
    members: Cells
    example: str

    @field_validator("name")
    @classmethod
    def _check_name(cls, name: str) -> str:
        if not is_class_name(name) or name in named_classes():
            raise ValueError(f"a class, or not in capitals: {name}")
        return name

    @field_validator("members")
    @classmethod
    def _check_members(cls, members: tuple[str, ...]) -> tuple[str, ...]:
        if not members:
            raise ValueError("a group without members")
        for member in members:
            if not member.isalpha():
                raise ValueError(f"neither a class nor a single word: {member}")
            if is_class_name(member) and member not in named_classes():
                raise ValueError(f"no token has the class {member}")
        return members


@cache
def load_class_groups() -> dict[str, tuple[str, ...]]:
    """Return the members of each group by its name.

    Raises TableError, with file and line, for an empty group, an unknown class or a name that is taken.
    """
    groups: dict[str, tuple[str, ...]] = {}
    for row in load_table("dates/class_groups", ClassGroup):
        if row.name in groups:
            raise TableError(f"two groups have the name {row.name}", where=locate_row(row))
        groups[row.name] = row.members
    return groups


def class_group(name: str) -> tuple[str, ...]:
    """Return the members of a group; raises KeyError if there is none of that name."""
    return load_class_groups()[name]
