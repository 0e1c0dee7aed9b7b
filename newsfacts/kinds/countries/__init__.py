"""Countries: states by name, adjective, inhabitant, compound, or a capital that acts for them."""

from __future__ import annotations

from newsfacts.kinds.countries.find import find_countries
from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.types import Country

KIND = Kind(
    name="countries",
    fact=Country,
    find=find_countries,
    title="Countries",
    colour="green",
    columns=(
        Column("name", lambda fact: str(fact.name)),
        Column("ISO", lambda fact: str(fact.iso)),
        Column("mentions", mentions_cell),
    ),
    order=most_mentioned,
)
