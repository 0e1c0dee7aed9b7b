"""What may mean a state, before anything is asked of its surroundings."""

from __future__ import annotations

import pytest

from newsfacts.kinds.countries.candidates import find_candidates
from newsfacts.text import ArticleText


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Polen und Moskau", [("Polen", "PL", "name"), ("Moskau", "RU", "place")]),
        ("Die Vereinigten Staaten und Sri Lanka", [("Vereinigten Staaten", "US", "name"), ("Sri Lanka", "LK", "name")]),
        ("Das Königreich Spanien", [("Königreich Spanien", "ES", "name")]),
        ("Die Vereinigten Nationen", []),
        ("Ukrainer:innen und Pol*innen", [("Ukrainer:innen", "UA", "inhabitant"), ("Pol*innen", "PL", "inhabitant")]),
        ("Russland- und Chinapolitik", [("Russland-", "RU", "compound"), ("Chinapolitik", "CN", "compound")]),
        ("Nord- und Südkorea", [("Nord-", "KP", "name"), ("Südkorea", "KR", "name")]),
        ("Der Russland-Ukraine-Krieg", [("Russland-Ukraine-Krieg", "RU", "compound"), ("Russland-Ukraine-Krieg", "UA", "compound")]),
        ("Die Moskauer Führung", [("Moskauer", "RU", "place")]),
        ("Die Moskauer Innenstadt", []),
        ("Ein koreanischer Film", [("koreanischer", "", "adjective")]),
    ],
)  # fmt: skip
def test_find_candidates(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = list(find_candidates(ArticleText(text)))
    assert [(candidate.word, candidate.iso, candidate.by) for candidate in found] == wanted
    assert all(candidate.word == text[candidate.start : candidate.end] for candidate in found)


def test_none_begins_in_the_header() -> None:
    assert [c.start for c in find_candidates(ArticleText("Polen\nPolen", start=6))] == [6]
