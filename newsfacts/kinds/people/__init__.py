"""People: who is named, with role, owner of the role and party."""

from __future__ import annotations

from newsfacts.finds import PersonFind
from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.kinds.people.again import add_again
from newsfacts.kinds.people.base_forms import find_base_forms
from newsfacts.kinds.people.compounds import add_famous
from newsfacts.kinds.people.corrections import CORRECTABLE
from newsfacts.kinds.people.describe import describe_people
from newsfacts.kinds.people.from_credits import add_credited
from newsfacts.kinds.people.from_entities import find_in_entities
from newsfacts.kinds.people.from_roles import add_after_roles
from newsfacts.kinds.people.join import join_people
from newsfacts.kinds.people.objections import reject_by_article, reject_full_names
from newsfacts.kinds.people.roles import add_roles, explain_roles
from newsfacts.kinds.people.shared_surnames import share_surnames
from newsfacts.kinds.stages import Stage
from newsfacts.types import Person

_STAGES = (
    Stage(find_in_entities, "marked as PER by the entity recogniser"),
    Stage(add_credited, "named in a picture credit"),
    Stage(add_after_roles, "given name and surname right after a role or an inhabitant"),
    Stage(reject_full_names),
    Stage(find_base_forms),
    Stage(reject_by_article),
    Stage(add_famous, "a famous surname that opens a compound"),
    Stage(add_again, "a name that the article's people have elsewhere"),
    Stage(share_surnames, "shares the surname of the name after it"),
    Stage(add_roles, explain_roles),
    Stage(describe_people),
)

_DETAIL = Column("role", lambda person: "; ".join(person.roles))

KIND = Kind(
    name="people",
    fact=Person,
    finds=PersonFind,
    stages=_STAGES,
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
