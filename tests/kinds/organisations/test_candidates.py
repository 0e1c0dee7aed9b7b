"""The choice among candidates that overlap."""

from __future__ import annotations

from newsfacts.kinds.organisations.candidates import REASONS, OrganisationCandidate, Rank, choose_among_overlapping
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText

ARTICLE = ArticleText("Die Deutsche Bank AG zahlt.")


def choose(*candidates: OrganisationCandidate) -> tuple[list[OrganisationCandidate], list[Rejected]]:
    """Return the candidates that are chosen, and those that are rejected."""
    results = list(choose_among_overlapping(ARTICLE, list(candidates)))
    chosen = [result for result in results if isinstance(result, OrganisationCandidate)]
    return chosen, [result for result in results if isinstance(result, Rejected)]


def test_the_longest_is_chosen() -> None:
    bank, company = OrganisationCandidate(4, 17, Rank.KNOWN), OrganisationCandidate(4, 20, Rank.MARKED)
    chosen, rejected = choose(bank, company)
    assert chosen == [company]
    assert [(one.start, one.end) for one in rejected] == [(4, 17)]


def test_the_surest_of_equal_length_is_chosen() -> None:
    marked, known = OrganisationCandidate(4, 17, Rank.MARKED), OrganisationCandidate(4, 17, Rank.KNOWN)
    assert choose(marked, known)[0] == [known]


def test_what_is_found_twice_is_chosen_once_and_not_rejected() -> None:
    twice = OrganisationCandidate(4, 17, Rank.HEAD)
    assert choose(twice, twice) == ([twice], [])


def test_every_rank_has_its_reason() -> None:
    assert list(REASONS) == list(Rank)
