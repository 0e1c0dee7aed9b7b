"""Known organisations: the table, and its forms in any inflection."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts.german.known_organisations import (
    OrganisationRow,
    find_known,
    is_known_organisation,
    is_party,
    known_at,
)
from newsfacts.tables import load_table

ROWS = load_table("german/organisations", OrganisationRow)


def test_names_in_the_table_are_unique() -> None:
    names = [row.name for row in ROWS]
    assert len(names) == len(set(names))


def test_doubtful_forms_are_forms_of_their_row() -> None:
    forms = {row.name: {row.name, row.short, *row.aliases} for row in ROWS}
    wrong = [row.name for row in ROWS if not set(row.doubtful) <= forms[row.name]]
    assert wrong == []
    assert [row.name for row in ROWS if row.doubtful and not row.cue] == []


@pytest.mark.parametrize("party", ["SPD", "ÖVP", "SVP", "Grüne", "Fratelli d'Italia", "Team K", "Linke", "EVP", "FPÖ"])
def test_party(party: str) -> None:
    assert is_party(party)


@pytest.mark.parametrize("text", ["Nato", "Siemens", "Bozen", "AUT", "78", "Foto", ""])
def test_no_party(text: str) -> None:
    assert not is_party(text)


@pytest.mark.parametrize(
    "text",
    ["NATO", "Nato", "Vereinten Nationen", "Europäischen Gerichtshofs", "Googles", "Bundesamtes für Verfassungsschutz"],
)
def test_known_organisation_in_any_inflection(text: str) -> None:
    assert is_known_organisation(text)


@pytest.mark.parametrize("text", ["Welt", "Zeit", "X", "Bahn", "Bundestag", "Polizei", "Haus"])
def test_no_known_organisation_by_itself(text: str) -> None:
    assert not is_known_organisation(text)


def test_abbreviation_and_long_form_are_one_row() -> None:
    short, long = find_known("dpa"), find_known("Deutschen Presse-Agentur")
    assert short is not None and long is not None
    assert short.row is long.row
    assert (short.base, long.base) == ("dpa", "Deutsche Presse-Agentur")


def test_longest_known_form_comes_first() -> None:
    text = "Siemens Energy baut aus."
    assert [text[:end] for _, end in known_at(text, 0, "Siemens")] == ["Siemens Energy", "Siemens"]


def named_organisations() -> list[str]:
    """Return organisations that German news names without explaining; the table must not lose one."""
    lines = (Path(__file__).parent / "named_organisations.txt").read_text(encoding="utf-8").splitlines()
    return [name for line in lines for name in line.split("|")]


def test_what_the_news_does_not_explain_is_known() -> None:
    names = named_organisations()
    assert len(names) > 300
    assert not [name for name in names if find_known(name) is None]
