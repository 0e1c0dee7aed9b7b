"""People: who is named, with role, owner of the role and party."""

from __future__ import annotations

from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.kinds.people.find import find_people
from newsfacts.types import Person

KIND = Kind(
    name="people",
    fact=Person,
    find=find_people,
    title="People",
    colour="cyan",
    columns=(
        Column("name", lambda person: person.name),
        Column("role", lambda person: "; ".join(person.roles)),
        Column("of", lambda person: person.role_of or ""),
        Column("party", lambda person: person.party or ""),
        Column("mentions", mentions_cell),
    ),
    after=("countries", "organisations"),
    order=most_mentioned,
)
