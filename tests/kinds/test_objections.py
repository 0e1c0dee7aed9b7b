"""Objections are asked in their order, and the first that holds is what a candidate is rejected for."""

from __future__ import annotations

from newsfacts.kinds.stages import Acquittal, Objection, Rejected, find_objection, object_by
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


def test_an_acquittal_ends_its_round_and_no_other() -> None:
    acquit = Acquittal(lambda article, candidate: article.text_of(candidate) != "drei")
    results = object_by((acquit, *OBJECTIONS))(ARTICLE, CANDIDATES)
    assert list(results) == [*CANDIDATES[:2], Rejected(10, 14, "not the first")]
    results = object_by((acquit, *OBJECTIONS), OBJECTIONS[:1])(ARTICLE, CANDIDATES)
    assert list(results) == [CANDIDATES[0], Rejected(5, 9, "the second"), Rejected(10, 14, "not the first")]


def test_a_reason_may_quote_the_text() -> None:
    quoting = Objection(lambda article, candidate: f"is {article.text_of(candidate)}", lambda *_: True)
    assert find_objection(ARTICLE, CANDIDATES[1], (quoting,)) == "is zwei"


def test_a_view_is_what_the_questions_are_asked_about() -> None:
    texts = object_by(
        (Objection(lambda _, text: f"not {text}", lambda _, text: text == "drei"),),
        view=lambda article, candidates: [article.text_of(candidate) for candidate in candidates],
    )
    assert list(texts(ARTICLE, CANDIDATES)) == [*CANDIDATES[:2], Rejected(10, 14, "not drei")]
