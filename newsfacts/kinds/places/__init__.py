"""Places: cities, regions, rivers and the like."""

from __future__ import annotations

from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.kinds.places.find import find_places
from newsfacts.types import Place

KIND = Kind(
    name="places",
    fact=Place,
    find=find_places,
    title="Places",
    colour="blue",
    columns=(
        Column("name", lambda place: place.name),
        Column("ISO", lambda place: place.iso or ""),
        Column("mentions", mentions_cell),
    ),
    after=("countries", "people", "organisations"),
    order=most_mentioned,
)
