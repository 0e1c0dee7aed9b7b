"""Cities that are distinguished by their river."""

from __future__ import annotations

import pytest

from newsfacts.kinds.places.beside_rivers import find_beside_rivers, name_beside_river


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Frankfurt/Main", "Frankfurt am Main"),
        ("Frankfurt (Oder)", "Frankfurt (Oder)"),
        ("Hamburg/Kiel", None),
        ("Wien (APA)", None),
    ],
)
def test_name_beside_river(written: str, name: str | None) -> None:
    assert name_beside_river(written) == name
    assert [written[slice(*span)] for span in find_beside_rivers(written, 0)] == ([written] if name else [])
