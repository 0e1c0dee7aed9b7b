"""Candidates for the name of an organisation, and the choice among those that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from newsfacts.german.known_organisations import KnownForm
from newsfacts.kinds.stages import Reason, Rejected
from newsfacts.tables import Row
from newsfacts.text import ArticleText
from newsfacts.text.spans import choose_longest


class Rank(IntEnum):
    """How a candidate was found, the most reliable way first; of candidates with the same offsets the lowest wins."""

    KNOWN = 0
    HEAD = 1
    COMPOUND = 2
    TITLE = 3
    FORM = 4
    BRACKETS = 5
    MARKED = 6
    REPEATED = 7


REASONS = {
    Rank.KNOWN: "a known organisation",
    Rank.HEAD: "a name with the head noun of organisations",
    Rank.COMPOUND: "the first part of a compound that ends in a role or a part of an organisation",
    Rank.TITLE: "the title of a medium, in quotation marks after a noun for one",
    Rank.FORM: "has the form of an organisation's name (legal form, club, web site)",
    Rank.BRACKETS: "a politician's party in brackets, or a name with its abbreviation in brackets",
    Rank.MARKED: "marked by the entity recogniser",
    Rank.REPEATED: "a name or an abbreviation that the article introduces elsewhere",
}


class OrganisationCandidate(NamedTuple):
    """text[start:end], which may name an organisation.

    `known` is its form in the table of known organisations. A doubtful form may mean something else: it `is_clear`
    where a `cue`, the row of a table, or another form of its row shows that it does not. `name` (in base form) and
    `short` (the abbreviation in brackets after it) are filled in once the candidate is chosen.
    """

    start: int
    end: int
    rank: Rank
    known: KnownForm | None = None
    is_clear: bool = True
    cue: Row | None = None
    name: str = ""
    short: str | None = None


def explain_choice(_: ArticleText, candidate: OrganisationCandidate) -> Iterator[Reason]:
    """Yield the reason for a candidate that has a name, with the rows of the tables that decided."""
    row = candidate.known.row if candidate.known else None
    yield Reason(f"{REASONS[candidate.rank]}, {candidate.name}", (row, candidate.cue))


def choose_among_overlapping(
    _: ArticleText, candidates: list[OrganisationCandidate]
) -> Iterator[OrganisationCandidate | Rejected]:
    """Choose candidates without overlaps, the longest first, then the surest, then the first."""
    chosen, left = choose_longest(candidates, prefer=lambda candidate: (candidate.rank, candidate.start))
    yield from chosen
    places = {candidate[:3] for candidate in chosen}
    for candidate in left:
        if candidate[:3] not in places:  # a duplicate is not rejected
            reason = f"{REASONS[candidate.rank]}, but within a longer or surer one"
            yield Rejected(candidate.start, candidate.end, reason)
