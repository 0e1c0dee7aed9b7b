"""Countries: states by name, adjective, inhabitant, compound, or a capital that acts for them."""

from __future__ import annotations

from newsfacts.finds import CountryFind
from newsfacts.kinds.countries.corrections import CORRECTABLE
from newsfacts.kinds.countries.find import STAGES
from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.types import Country

_DETAIL = Column("ISO", lambda fact: str(fact.iso))

KIND = Kind(
    name="countries",
    fact=Country,
    finds=CountryFind,
    stages=STAGES,
    title="Countries",
    colour="green",
    columns=(
        Column("name", lambda fact: str(fact.name)),
        _DETAIL,
        Column("mentions", mentions_cell),
    ),
    detail=_DETAIL,
    correctable=CORRECTABLE,
    order=most_mentioned,
)
