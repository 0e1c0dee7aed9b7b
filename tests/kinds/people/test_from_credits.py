"""Photographers in picture credits."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.candidates import read_candidate
from newsfacts.kinds.people.from_credits import add_credited
from newsfacts.text import ArticleText


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ein Bild (Anna Huber/dpa) vom Fest", ["Anna Huber"]),
        ("Foto: Anna Huber / AFP", ["Anna Huber"]),
        ("© Anna von Huber/Archiv", ["Anna von Huber"]),
        ("APA/Anna Huber\nEs regnet.", ["Anna Huber"]),
        ("Foto: Anna Huber / Maier", []),
        ("Das sagte Anna Huber.", []),
    ],
)
def test_photographers(text: str, names: list[str]) -> None:
    assert [candidate.name for candidate in add_credited(ArticleText(text), [])] == names


def test_a_credit_replaces_what_is_found_in_it() -> None:
    article = ArticleText("Merz kam. (Anna Huber/dpa)")
    found = [read_candidate(article, 0, 4), read_candidate(article, 16, 21)]
    assert [candidate.name for candidate in add_credited(article, found)] == ["Merz", "Anna Huber"]
