"""Knows which names are places: cities, regions, rivers, seas, mountains, and the state they lie in."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.tables import Row, load_table, split_cell

PlaceKind = Literal["city", "continent", "region", "federal_state", "sea", "river", "lake", "mountain", "island"]


class CitiesRow(Row):
    """A row of places_cities.tsv: all cities of a state, the largest of a name only."""

    iso: str
    names: str


class RegionRow(Row):
    """A row of places_regions.tsv: `iso` is empty where a place lies in several states, or in none."""

    name: str
    other_names: str = ""
    kind: PlaceKind
    iso: str = ""
    source: str


class ExonymRow(Row):
    """A row of places_exonyms.tsv: the German names of a foreign city, those in use first."""

    names: str
    iso: str
    source: str


class AmbiguousPlaceRow(Row):
    """A row of places_ambiguous.tsv."""

    names: str
    source: str


def is_known_place(name: str) -> bool:
    """Tell whether a name in the nominative is that of a place, whatever else it may mean."""
    return name in _places()


def is_ambiguous_place(name: str) -> bool:
    """Tell whether the name of a place is as likely a common word or a person's name ("Essen", "Lincoln")."""
    return name in _ambiguous()


def place_country(name: str) -> str | None:
    """Return the ISO code of the state that a place lies in, of several of one name the largest.

    None for what lies in several states or in none, and for a name that is as likely something else.
    """
    return None if is_ambiguous_place(name) else _places().get(name) or None


def place_kind(name: str) -> PlaceKind | None:
    """Return what a place is."""
    if name in _kinds():
        return _kinds()[name]
    return "city" if name in _places() else None


@cache
def _places() -> dict[str, str]:
    places: dict[str, str] = {}
    for cities in load_table("places_cities", CitiesRow):
        places.update(dict.fromkeys(cities.names.split("|"), cities.iso))
    for exonym in load_table("places_exonyms", ExonymRow):
        places.update(dict.fromkeys(split_cell(exonym.names), exonym.iso))
    for region in load_table("places_regions", RegionRow):
        places.update(dict.fromkeys((region.name, *split_cell(region.other_names)), region.iso))
    return places


@cache
def _kinds() -> dict[str, PlaceKind]:
    return {
        name: row.kind
        for row in load_table("places_regions", RegionRow)
        for name in (row.name, *split_cell(row.other_names))
    }


@cache
def _ambiguous() -> frozenset[str]:
    rows = load_table("places_ambiguous", AmbiguousPlaceRow)
    return frozenset(name for row in rows for name in row.names.split("|") if name in _places())
