"""The base form of a name that stands in another case."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.base_forms import base_form
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("text", "name", "base"),
    [
        ("Teil der Technischen Universität Graz", "Technischen Universität Graz", "Technische Universität Graz"),
        ("Leiter des Jüdischen Museums", "Jüdischen Museums", "Jüdisches Museum"),
        ("Sitz des Bozner Gemeinderates", "Bozner Gemeinderates", "Bozner Gemeinderat"),
        ("Chef der Deutschen Energie-Agentur", "Deutschen Energie-Agentur", "Deutsche Energie-Agentur"),
        ("Nordwinds Umsatz fiel; Nordwind bedauert", "Nordwinds", "Nordwind"),
        ("Der Kurs von Solaris fiel", "Solaris", "Solaris"),
    ],
)
def test_base_form(text: str, name: str, base: str) -> None:
    assert base_form(read(text), *place(text, name)) == base
