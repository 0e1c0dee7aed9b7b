"""Stages run one after the other, and whoever asks hears what became of each candidate."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.finds import HeldRole, PersonFind
from newsfacts.kinds.stages import Reason, Rejected, Stage, add, add_where_free, run_stages
from newsfacts.text import ArticleText
from newsfacts.trace import Step, record_steps

ARTICLE = ArticleText("eins zwei drei")


class Candidate(NamedTuple):
    """A word of the article."""

    start: int
    end: int


def find_words(article: ArticleText, candidates: list[Candidate]) -> list[Candidate]:
    assert candidates == []
    return [Candidate(word.start, word.end) for word in article.words]


def without_two(article: ArticleText, candidates: list[Candidate]) -> list[Candidate | Rejected]:
    return [Rejected(*word, "too many") if article.text_of(word) == "zwei" else word for word in candidates]


def widen_last(article: ArticleText, candidates: list[Candidate]) -> list[Candidate]:
    *others, last = candidates
    return [*others, Candidate(last.start - 1, last.end)]


STAGES = (
    Stage(find_words, "a word"),
    Stage(without_two),
    Stage(widen_last, lambda article, candidate: [Reason(f"now {article.text_of(candidate)!r}"), Reason("at the end")]),
)


def test_what_is_rejected_goes_no_further() -> None:
    assert run_stages("numbers", STAGES, ARTICLE) == [Candidate(0, 4), Candidate(9, 14)]


def test_each_stage_reports_what_it_adds_changes_and_rejects() -> None:
    with record_steps() as steps:
        run_stages("numbers", STAGES, ARTICLE)
    assert steps == [
        Step("numbers", 0, 4, True, "a word"),
        Step("numbers", 5, 9, True, "a word"),
        Step("numbers", 10, 14, True, "a word"),
        Step("numbers", 5, 9, False, "too many"),
        Step("numbers", 9, 14, True, "now ' drei'"),
        Step("numbers", 9, 14, True, "at the end"),
    ]


def test_a_search_adds_to_the_candidates() -> None:
    before = [Candidate(0, 4)]
    words = [Candidate(0, 4), Candidate(5, 9), Candidate(10, 14)]
    assert list(add(lambda article: find_words(article, []))(ARTICLE, before)) == [*before, *words]
    assert list(add_where_free(lambda article: find_words(article, []))(ARTICLE, before)) == words


def test_a_find_comes_back_from_its_attributes() -> None:
    """As it does from msgpack, which knows no tuples."""
    find = PersonFind(0, 5, "Meyer", roles=(HeldRole("Kanzler", "DE"), HeldRole("Jurist")), party="SPD")
    attributes = {**find.to_attributes(), "roles": [["Kanzler", "DE"], ["Jurist", None]]}
    assert PersonFind.restore(0, 5, attributes) == find
