"""Which names are places: cities, regions, rivers, seas, mountains, and the state they are in."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import alternatives
from newsfacts.german.word_groups import group_words
from newsfacts.tables import Cells, Row, load_table

PlaceKind = Literal["city", "continent", "region", "federal_state", "sea", "river", "lake", "mountain", "island"]


class CitiesRow(Row):
    """A row of data/german/places_cities.tsv: all cities of a state, the largest of a name only."""

    iso: str
    names: Cells


class RegionRow(Row):
    """A row of data/german/places_regions.tsv: `iso` is empty where a place lies in several states, or in none."""

    name: str
    other_names: Cells = ()
    kind: PlaceKind
    iso: str = ""


class ExonymRow(Row):
    """A row of data/german/places_exonyms.tsv: the German names of a foreign city, those in use first."""

    names: Cells
    iso: str


class AmbiguousPlaceRow(Row):
    """A row of data/german/places_ambiguous.tsv."""

    names: Cells
    source: str


# The states whose small towns are known too, and named in German.
_HOME_STATES = frozenset({"DE", "AT", "CH", "LI", "IT", "LU"})
_LANDSCAPE = frozenset({"river", "lake", "mountain", "sea", "island"})


def is_known_place(name: str) -> bool:
    """Return whether a name in the nominative is that of a place, whatever else it may mean."""
    return name in _places()


def is_ambiguous_place(name: str) -> bool:
    """Return whether the name of a place is as likely a common word or a person's name ("Essen", "Lincoln")."""
    return name in _ambiguous()


def place_country(name: str) -> str | None:
    """Return the ISO code of the state that a place lies in, of several of one name the largest.

    None for what lies in several states or in none, and for a name that is as likely something else.
    """
    return None if is_ambiguous_place(name) else _places().get(name) or None


def country_of_place(name: str) -> str | None:
    """Return the ISO code of the state that a place lies in, of a name that surely means a place where it is."""
    name = name.replace("'", "’")
    if name not in _places():
        name = _after_city().split(name, maxsplit=1)[0]
    iso = _places().get(name) or None
    is_sure = iso in _HOME_STATES or name in _curated() or not is_ambiguous_place(name)
    return iso if is_sure else None


def is_curated_place(name: str) -> bool:
    """Return whether a place is known for more than its size: a region, a river, a city with a German name."""
    return name in _curated() and not is_ambiguous_place(name)


def is_landscape(name: str) -> bool:
    """Return whether a name is that of a river, a lake, a mountain, a sea or an island, and of nothing else."""
    return _kinds().get(name) in _LANDSCAPE and not is_ambiguous_place(name)


@cache
def _after_city() -> re.Pattern[str]:
    """Match what follows the city's own name: "Prad am Stilfserjoch" and "Wien-Favoriten" lie where these cities do."""
    return re.compile(f" (?:{alternatives(frozenset(group_words('places/groups', 'beside')))}) |-")


@cache
def long_names() -> dict[str, tuple[str, ...]]:
    """Return the places of several words by their first, the longest first: "Rothenburg ob der Tauber"."""
    found: dict[str, list[str]] = {}
    for name, iso in _places().items():
        first, blank, rest = name.partition(" ")
        if blank and len(rest) > 1 and (iso in _HOME_STATES or name in _curated()):
            found.setdefault(first, []).append(name)
    return {first: tuple(sorted(names, key=lambda name: -len(name))) for first, names in found.items()}


def place_kind(name: str) -> PlaceKind | None:
    """Return what a place is."""
    if name in _kinds():
        return _kinds()[name]
    return "city" if name in _places() else None


@cache
def _places() -> dict[str, str]:
    places: dict[str, str] = {}
    for cities in load_table("german/places_cities", CitiesRow):
        places.update(dict.fromkeys(cities.names, cities.iso))
    for exonym in load_table("german/places_exonyms", ExonymRow):
        places.update(dict.fromkeys(exonym.names, exonym.iso))
    for region in load_table("german/places_regions", RegionRow):
        places.update(dict.fromkeys((region.name, *region.other_names), region.iso))
    return places


@cache
def nominatives() -> dict[str, str]:
    """Return inflected names of several words with their base form: "Hohen Tatra", "Hohe Tatra"."""
    return {
        other: row.name
        for row in load_table("german/places_regions", RegionRow)
        for other in row.other_names
        if " " in other and other.split(" ")[1:] == row.name.split(" ")[1:] and other[:3] == row.name[:3]
    }


@cache
def _curated() -> frozenset[str]:
    exonyms = (name for row in load_table("german/places_exonyms", ExonymRow) for name in row.names)
    return frozenset((*exonyms, *_kinds()))


@cache
def _kinds() -> dict[str, PlaceKind]:
    return {
        name: row.kind
        for row in load_table("german/places_regions", RegionRow)
        for name in (row.name, *row.other_names)
    }


@cache
def _ambiguous() -> frozenset[str]:
    rows = load_table("german/places_ambiguous", AmbiguousPlaceRow)
    return frozenset(name for row in rows for name in row.names if name in _places())
