"""Organisations: those known, those a head noun names, and those the entity recogniser marks."""

from __future__ import annotations

from newsfacts.finds import OrganisationFind
from newsfacts.kinds.correctable import Correctable, CorrectableField
from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.kinds.organisations.find import STAGES
from newsfacts.kinds.organisations.join import join_organisations
from newsfacts.types import Organisation

_DETAIL = Column("short", lambda fact: fact.short or "")

KIND = Kind(
    name="organisations",
    fact=Organisation,
    finds=OrganisationFind,
    stages=STAGES,
    title="Organisations",
    colour="magenta",
    join=join_organisations,
    columns=(
        Column("name", lambda fact: fact.name),
        _DETAIL,
        Column("mentions", mentions_cell),
    ),
    detail=_DETAIL,
    correctable=Correctable((CorrectableField("short"),)),
    order=most_mentioned,
)
