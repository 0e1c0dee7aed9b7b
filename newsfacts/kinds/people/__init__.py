"""People: who is named, with role, owner of the role and party."""

from __future__ import annotations

from newsfacts.finds import PersonFind
from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.kinds.people.corrections import CORRECTABLE
from newsfacts.kinds.people.find import STAGES
from newsfacts.kinds.people.join import join_people
from newsfacts.types import Person

_DETAIL = Column("role", lambda person: "; ".join(person.roles))

KIND = Kind(
    name="people",
    fact=Person,
    finds=PersonFind,
    stages=STAGES,
    title="People",
    colour="cyan",
    join=join_people,
    columns=(
        Column("name", lambda person: person.name),
        _DETAIL,
        Column("of", lambda person: person.role_of or ""),
        Column("party", lambda person: person.party or ""),
        Column("mentions", mentions_cell),
    ),
    after=("countries", "organisations"),
    detail=_DETAIL,
    correctable=CORRECTABLE,
    order=most_mentioned,
)
