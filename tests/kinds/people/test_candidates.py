"""Candidates and the words of their names."""

from __future__ import annotations

from newsfacts.kinds.people.candidates import name_parts, read_candidate
from newsfacts.text import ArticleText


def test_a_name_has_single_blanks() -> None:
    article = ArticleText("Hier kam Anna  Huber an")
    candidate = read_candidate(article, 9, 20)
    assert (candidate.name, candidate.is_full) == ("Anna Huber", True)
    assert not read_candidate(article, 15, 20).is_full


def test_parts_of_a_name_keep_their_signs() -> None:
    article = ArticleText("J. O’Neill-Huber Jr. (54)")
    assert [article.text[slice(*part)] for part in name_parts(article, 0, 24)] == ["J.", "O’Neill-Huber", "Jr."]
