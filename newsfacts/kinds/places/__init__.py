"""Places: cities, regions, rivers and the like."""

from __future__ import annotations

from newsfacts.finds import PlaceFind
from newsfacts.kinds.correctable import Correctable
from newsfacts.kinds.iso_codes import ISO
from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.kinds.places.find import STAGES
from newsfacts.types import Place

_DETAIL = Column("ISO", lambda place: place.iso or "")

KIND = Kind(
    name="places",
    fact=Place,
    finds=PlaceFind,
    stages=STAGES,
    title="Places",
    colour="blue",
    columns=(
        Column("name", lambda place: place.name),
        _DETAIL,
        Column("mentions", mentions_cell),
    ),
    after=("countries", "people", "organisations"),
    detail=_DETAIL,
    correctable=Correctable((ISO,)),
    order=most_mentioned,
)
