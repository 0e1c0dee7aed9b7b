"""Places are known by their German names, with their state, and marked where a name is a common word too."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newsfacts.german.gazetteer import (
    CitiesRow,
    ExonymRow,
    RegionRow,
    country_of_place,
    is_ambiguous_place,
    is_known_place,
    place_country,
    place_kind,
)
from newsfacts.german.states import state_rows
from newsfacts.tables import load_table


@pytest.mark.parametrize(
    ("name", "iso"),
    [("Prad am Stilfserjoch", "IT"), ("Wien-Favoriten", "AT"), ("Essen", "DE"), ("Washington", "US"), ("Donau", None)],
)
def test_country_of_what_is_known_to_be_a_place(name: str, iso: str | None) -> None:
    assert country_of_place(name) == iso


@pytest.mark.parametrize(
    ("name", "iso"),
    [
        ("Mailand", "IT"),
        ("Kiew", "UA"),
        ("Kyjiw", "UA"),
        ("Charkiw", "UA"),
        ("Warschau", "PL"),
        ("Prag", "CZ"),
        ("Peking", "CN"),
        ("Genf", "CH"),
        ("Bozen", "IT"),
        ("Sand in Taufers", "IT"),
        ("München", "DE"),
        ("Frankfurt", "DE"),
        ("Frankfurt am Main", "DE"),
        ("Weil am Rhein", "DE"),
        ("Wiener Neustadt", "AT"),
        ("Buxtehude", "DE"),
        ("Appenzell", "CH"),
        ("Vaduz", "LI"),
        ("Chicago", "US"),
        ("São Paulo", "BR"),
        ("Südtirol", "IT"),
        ("Steiermark", "AT"),
        ("Wallis", "CH"),
        ("Krim", "UA"),
        ("Gazastreifen", "PS"),
        ("Kalifornien", "US"),
        ("Mallorca", "ES"),
    ],
)
def test_places_and_their_states(name: str, iso: str) -> None:
    assert is_known_place(name)
    assert place_country(name) == iso


@pytest.mark.parametrize("name", ["Europa", "Nahost", "Balkan", "Donau", "Alpen", "Schwarzes Meer", "Schwarzen Meer"])
def test_places_in_no_state_or_in_several(name: str) -> None:
    assert is_known_place(name)
    assert place_country(name) is None


@pytest.mark.parametrize(
    "name", ["Essen", "Hof", "Regen", "Weil", "Halle", "Au", "Oder", "Zug", "Main", "Nahe", "Lincoln"]
)
def test_names_that_are_also_words_or_people(name: str) -> None:
    assert is_known_place(name)
    assert is_ambiguous_place(name)


@pytest.mark.parametrize(
    "name",
    [
        "Rom",
        "Berlin",
        "Wien",
        "Zürich",
        "Hamburg",
        "Moskau",
        "Stuttgart",
        "Bozen",
        "Graz",
        "Donbass",
        "Südtirol",
    ],
)
def test_clear_names_are_not_ambiguous(name: str) -> None:
    assert not is_ambiguous_place(name)


@pytest.mark.parametrize(
    "name", ["", "Scholz", "Merkel", "Selenskyj", "Regierung", "und", "Bundestag", "Montag", "Angela Merkel"]
)
def test_other_names_are_no_places(name: str) -> None:
    assert not is_known_place(name)
    assert place_country(name) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Rhein", "river"), ("Nordsee", "sea"), ("Bayern", "federal_state"), ("Ulm", "city"), ("Weimar", "city")],
)
def test_kinds(name: str, kind: str) -> None:
    assert place_kind(name) == kind


def test_every_state_code_is_known_or_a_territory() -> None:
    codes = {row.iso for table, row_type in (("german/places_exonyms", ExonymRow), ("german/places_regions", RegionRow))
             for row in load_table(table, row_type) if row.iso}  # fmt: skip
    assert codes - set(state_rows()) <= {"AQ"}
    assert len(load_table("german/places_cities", CitiesRow)) > 200


def test_gazetteer_loads_quickly() -> None:
    code = (
        "import time, newsfacts.german.gazetteer as g; t = time.process_time(); g.is_known_place('x');"
        " g.is_ambiguous_place('x'); print(time.process_time() - t)"
    )
    seconds = float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
    assert seconds < 0.3
