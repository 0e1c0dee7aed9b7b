"""Objections are asked in their order, and the first that holds is what a candidate is rejected for."""

from __future__ import annotations

from newsfacts.kinds.stages import Objection, Rejected, object_by
from newsfacts.text import ArticleText
from newsfacts.text.spans import Stretch

ARTICLE = ArticleText("eins zwei drei")
CANDIDATES = [Stretch(0, 4), Stretch(5, 9), Stretch(10, 14)]
OBJECTIONS = (
    Objection("the second", lambda article, candidate: article.text_of(candidate) == "zwei"),
    Objection("not the first", lambda article, candidate: candidate.start > 0),
)


def test_the_first_objection_that_holds_rejects() -> None:
    results = object_by(OBJECTIONS)(ARTICLE, CANDIDATES)
    assert list(results) == [Stretch(0, 4), Rejected(5, 9, "the second"), Rejected(10, 14, "not the first")]


def test_without_objections_all_go_on() -> None:
    assert list(object_by(())(ARTICLE, CANDIDATES)) == CANDIDATES
