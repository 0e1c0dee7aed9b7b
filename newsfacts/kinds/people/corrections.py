"""How people are corrected: roles, and what they belong to, go with the person."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.kinds.correctable import Correctable, CorrectableField, Values
from newsfacts.types import Person


def _join_roles(people: Sequence[Person], values: Values) -> Values:
    """Give a merged person the roles of all, and what the first role belongs to."""
    roles = list(dict.fromkeys(role for person in people for role in _roles(person)))
    role_of = next((p.role_of for p in people if p.role_of and p.role == values["role"]), None)
    return {**values, "roles": roles, "role_of": role_of}


def _replace_first_role(person: Person, values: Values) -> Values:
    """Replace the first role and drop what that belonged to; an empty role removes all roles."""
    if "role" not in values:
        return values
    role = values["role"]
    others = [other for other in _roles(person) if other not in (role, person.role)]
    roles = [role, *others] if role else []
    return {"roles": roles, "role_of": person.role_of if role == person.role else None, **values}


def _roles(person: Person) -> list[str]:
    return person.roles or [role for role in (person.role,) if role]


CORRECTABLE = Correctable(
    tuple(map(CorrectableField, ("role", "role_of", "party"))),
    adjust_merged=_join_roles,
    adjust_fixed=_replace_first_role,
)
