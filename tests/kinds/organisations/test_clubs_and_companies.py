"""Names by their form: club, company, web site."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.clubs_and_companies import club_name, company_name, find_clubs_and_companies
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("text", "form", "club"),
    [
        ("Der 1. FC Köln siegt.", "FC", "1. FC Köln"),
        ("Der FSV Mainz 05 siegt.", "FSV", "FSV Mainz 05"),
        ("Der SC Freiburg 80 Minuten lang.", "SC", "SC Freiburg"),
        ("Der FC gewinnt.", "FC", None),
    ],
)
def test_club(text: str, form: str, club: str | None) -> None:
    span = club_name(read(text), *place(text, form))
    assert (text[slice(*span)] if span else None) == club


@pytest.mark.parametrize(
    ("text", "form", "company"),
    [
        ("Die Gruber Holzbau GmbH baut.", "GmbH", "Gruber Holzbau GmbH"),
        ("Die Firma Adler & Sohn KG wirbt.", "KG", "Adler & Sohn KG"),
        ("Die Šumava Holzbau GmbH baut.", "GmbH", "Šumava Holzbau GmbH"),
        ("Eine GmbH gründen.", "GmbH", None),
    ],
)
def test_company(text: str, form: str, company: str | None) -> None:
    span = company_name(read(text), *place(text, form))
    assert (text[slice(*span)] if span else None) == company


@pytest.mark.parametrize(
    ("text", "names"),
    [("Das Portal Musicload.de wirbt.", ["Musicload.de"]), ("Mehr auf www.musicload.de dazu.", [])],
)
def test_web_site(text: str, names: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_clubs_and_companies(read(text))] == names
