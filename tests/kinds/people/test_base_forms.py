"""Genitives and base forms of names; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.base_forms import find_base_forms, known_names
from newsfacts.kinds.people.candidates import PersonCandidate, read_candidate
from newsfacts.text import ArticleText


def read_all(text: str, *names: str) -> tuple[ArticleText, list[PersonCandidate]]:
    article = ArticleText(text)
    return article, [read_candidate(article, text.index(name), text.index(name) + len(name)) for name in names]


@pytest.mark.parametrize(
    ("text", "names", "bases"),
    [
        ("Angela Merkel kam, Merkels Rede", ["Angela Merkel", "Merkels"], ["Angela Merkel", "Merkel"]),
        ("Merkels neuer Plan", ["Merkels"], ["Merkel"]),
        ("Merkels kam", ["Merkels"], ["Merkels"]),
        ("Eva Jakobs kam, Jakobs Plan", ["Eva Jakobs", "Jakobs"], ["Eva Jakobs", "Jakobs"]),
        ("Olaf Scholz’ Plan", ["Olaf Scholz’"], ["Olaf Scholz"]),
    ],
)
def test_base_forms(text: str, names: list[str], bases: list[str]) -> None:
    assert [candidate.name for candidate in find_base_forms(*read_all(text, *names))] == bases


def test_known_names_are_full_names_and_their_surnames() -> None:
    article, found = read_all("Ursula von der Leyen und Merz", "Ursula von der Leyen", "Merz")
    assert known_names(article, found) == {"Ursula von der Leyen", "von der Leyen"}
    article, found = read_all("Die Rede Eva Hubers war lang. Eva Huber ging", "Eva Hubers", "Eva Huber ")
    assert known_names(article, found) == {"Eva Huber", "Huber"}
