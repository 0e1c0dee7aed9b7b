"""What a hyphen compound names."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.compounds import read_compound
from tests.kinds.organisations.reading import read


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("EU-Kommission", "EU-Kommission"),
        ("EU-Spitzen", "EU"),
        ("CDU-Chef", "CDU"),
        ("US-Senat", "US-Senat"),
        ("LVH-Obmann", "LVH"),
        ("Haniel-Chef", "Haniel"),
        ("US-Präsident", None),
        ("TV-Moderator", None),
        ("Ex-Chef", None),
        ("Trump-Regierung", None),
    ],
)
def test_compound(word: str, part: str | None) -> None:
    compound = read_compound(read(word), 0, word)
    assert (word[: compound.end] if compound else None) == part
