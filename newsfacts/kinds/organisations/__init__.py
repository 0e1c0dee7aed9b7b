"""Organisations: those known, those a head noun names, and those the entity recogniser marks."""

from __future__ import annotations

from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.kinds.organisations.find import find_organisations
from newsfacts.types import Organisation

KIND = Kind(
    name="organisations",
    fact=Organisation,
    find=find_organisations,
    title="Organisations",
    colour="magenta",
    columns=(
        Column("name", lambda fact: fact.name),
        Column("short", lambda fact: fact.short or ""),
        Column("mentions", mentions_cell),
    ),
    order=most_mentioned,
)
