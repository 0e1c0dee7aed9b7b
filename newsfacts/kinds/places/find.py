"""Finds places: cities, regions, rivers and the like, states left out.

A capital that stands for its state is no place.
"""

from __future__ import annotations

from newsfacts.finds import PlaceFind
from newsfacts.german.gazetteer import country_of_place, is_known_place, place_kind
from newsfacts.kinds.places.base_form import find_base_form
from newsfacts.kinds.places.candidates import (
    PlaceCandidate,
    drop_covered,
    find_cities_beside_rivers,
    find_in_dateline,
    find_in_entities,
    find_missed_places,
    find_table_names,
)
from newsfacts.kinds.places.objections import OBJECTIONS
from newsfacts.kinds.stages import Reason, Stage, add, object_by
from newsfacts.text import ArticleText


def name_in_base_form(article: ArticleText, candidates: list[PlaceCandidate]) -> list[PlaceCandidate]:
    """Give each place its name in the nominative."""
    return [place._replace(name=find_base_form(place.name, article.text, place.end)) for place in candidates]


def make_finds(article: ArticleText, candidates: list[PlaceCandidate]) -> list[PlaceFind]:
    """Make the finds, with the state that each place lies in, where that is known."""
    return [PlaceFind(start, end, name, country_of_place(name)) for start, end, name in candidates]


def explain_find(article: ArticleText, find: PlaceFind) -> list[Reason]:
    """Describe the place as its tables do."""
    known = f"in the tables of places, as {place_kind(find.name)}" if is_known_place(find.name) else "in no table"
    return [Reason(f'"{find.name}" is {known}')]


STAGES = (
    Stage(add(find_cities_beside_rivers)),
    Stage(add(find_missed_places)),
    Stage(add(find_in_entities)),
    Stage(add(find_in_dateline)),
    Stage(add(find_table_names)),
    Stage(drop_covered),
    Stage(object_by(OBJECTIONS)),
    Stage(name_in_base_form),
    Stage(make_finds, explain_find),
)
