"""Full names right after a role."""

from __future__ import annotations

import pytest

from newsfacts.finds import CountryFind
from newsfacts.kinds.people.candidates import read_candidate
from newsfacts.kinds.people.from_roles import find_after_roles
from newsfacts.kinds.stages import add_where_free
from newsfacts.text import ArticleText, Entity


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das sagte Kritiker Urs Bänziger.", ["Urs Bänziger"]),
        ("Das sagte Kritiker Urs P. von Bänziger.", ["Urs P. von Bänziger"]),
        ("Das sagte Kritiker Émile Çelik.", ["Émile Çelik"]),
        ("Der Kritiker Deutsche Wirtschaft kam.", []),
        ("Der Kritiker Urs Berlin kam.", []),
        ("Der Kritiker Politische Freiheit kam.", []),
        ("Das Haus Urs Bänziger brennt.", []),
        ("Der Kritiker Urs Bänziger Haus kam.", []),
    ],
)
def test_names_after_roles(text: str, names: list[str]) -> None:
    assert [candidate.name for candidate in find_after_roles(ArticleText(text))] == names


def test_inhabitants_are_as_good_as_roles() -> None:
    article = ArticleText("Der Franzose Urs Bänziger siegt.")
    article.set_finds({CountryFind: [CountryFind(4, 12, "Frankreich", "FR", "inhabitant")]})
    assert [candidate.name for candidate in find_after_roles(article)] == ["Urs Bänziger"]


def test_what_is_found_or_marked_already_is_left_alone() -> None:
    text = "Das sagte Kritiker Urs Bänziger."
    article = ArticleText(text, entities=[Entity(19, 31, "ORG")])
    assert not find_after_roles(article)
    article = ArticleText(text)
    lone = read_candidate(article, 23, 31)
    assert add_where_free(find_after_roles)(article, [lone]) == [lone]
