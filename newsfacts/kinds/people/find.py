"""Finds people: by the entity recogniser, by roles, picture credits and compounds, and by names found before."""

from __future__ import annotations

from newsfacts.kinds.people.again import add_again
from newsfacts.kinds.people.base_forms import find_base_forms
from newsfacts.kinds.people.compounds import find_famous
from newsfacts.kinds.people.describe import describe_people
from newsfacts.kinds.people.from_credits import add_credited
from newsfacts.kinds.people.from_entities import find_in_entities
from newsfacts.kinds.people.from_roles import find_after_roles
from newsfacts.kinds.people.objections import ELSEWHERE, TO_FULL_NAME, TO_LONE_NAME, view_by_itself, view_in_article
from newsfacts.kinds.people.roles import add_roles, explain_roles
from newsfacts.kinds.people.shared_surnames import share_surnames
from newsfacts.kinds.stages import Stage, add, add_where_free, object_by

STAGES = (
    Stage(add(find_in_entities), "marked as PER by the entity recogniser"),
    Stage(add_credited, "named in a picture credit"),
    Stage(add_where_free(find_after_roles), "given name and surname right after a role or an inhabitant"),
    Stage(object_by(TO_FULL_NAME, view=view_by_itself)),
    Stage(find_base_forms),
    Stage(object_by(TO_LONE_NAME, ELSEWHERE, view=view_in_article)),
    Stage(add_where_free(find_famous), "a famous surname that opens a compound"),
    Stage(add_again, "a name that the article's people have elsewhere"),
    Stage(share_surnames, "shares the surname of the name after it"),
    Stage(add_roles, explain_roles),
    Stage(describe_people),
)
