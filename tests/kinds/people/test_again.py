"""Names found once more."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.again import add_again, find_again
from newsfacts.kinds.people.candidates import read_candidate
from newsfacts.text import ArticleText


def found(text: str, *names: str) -> list[str]:
    article = ArticleText(text)
    return [article.text_of(again) for again in sorted(find_again(article, names))]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Merz kam, die Merz-Rede auch", ["Merz", "Merz"]),
        ("Merz’ Rede", ["Merz’"]),
        ("Ex-Merz-Berater, Anti-Merz-Demo", ["Merz", "Merz"]),
        ("Die Merz-Stiftung und der Merz-Tower", []),
        ("Der Merz kam zu Anna Merz", []),
        ("Schmerz und Merzbach", []),
    ],
)
def test_find_again(text: str, spans: list[str]) -> None:
    assert found(text, "Merz") == spans


def test_what_is_found_already_is_not_found_again() -> None:
    article = ArticleText("Anna Huber kam. Huber und Hubers Hund blieben.")
    full = read_candidate(article, 0, 10)
    again = add_again(article, [full])
    assert [(article.text_of(found), found.name) for found in again[1:]] == [("Huber", "Huber"), ("Hubers", "Huber")]
