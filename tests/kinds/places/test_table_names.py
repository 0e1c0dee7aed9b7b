"""Places that need no recogniser: long names, landscape, genitives."""

from __future__ import annotations

import pytest

from newsfacts.kinds.places.table_names import find_names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Rothenburg ob der Tauber und Sand in Taufers", ["Rothenburg ob der Tauber", "Sand in Taufers"]),
        ("Die Etsch führt Wasser, der Ätna raucht.", ["Etsch", "Ätna"]),
        ("Tirols Bauern und die Berge Südtirols", ["Tirols", "Südtirols"]),
        ("Tirols sang es.", []),
        ("am Inn, über den Brenner, an der Mulde", ["Inn", "Brenner", "Mulde"]),
        ("Eine Mulde voll Wasser, Frau Brenner.", []),
        ("in Wien-Favoriten, die Wien-Favoriten-Linie", ["Wien-Favoriten"]),
        ("Etsch-Radweg und Etschtalbahn", []),
        ("an der Côte d'Azur", ["Côte d'Azur"]),
        ("auf Åland und der Île de Ré", ["Åland", "Île de Ré"]),
    ],
)
def test_find_names(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in find_names(text, 0)] == wanted
