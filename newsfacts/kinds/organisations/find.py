"""Finds organisations: by the table of known ones, by a head noun, by their form, and by the entity recogniser.

Each search adds its candidates from the whole article; after the last one, the candidates are decided.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.finds import OrganisationFind
from newsfacts.german.legal_forms import is_legal_form
from newsfacts.kinds.organisations.abbreviations import abbreviation_after, find_introduced
from newsfacts.kinds.organisations.base_forms import base_form
from newsfacts.kinds.organisations.candidates import (
    OrganisationCandidate,
    Rank,
    choose_among_overlapping,
    explain_choice,
)
from newsfacts.kinds.organisations.clubs_and_companies import find_clubs_and_companies
from newsfacts.kinds.organisations.compounds import find_in_compounds
from newsfacts.kinds.organisations.head_names import find_by_head
from newsfacts.kinds.organisations.known_mentions import find_known_mentions, settle_doubtful
from newsfacts.kinds.organisations.marked_objections import OBJECTIONS, view_marked
from newsfacts.kinds.organisations.marked_spans import complete_words, cut_additions, find_marked, trim_marked
from newsfacts.kinds.organisations.parties import find_parties
from newsfacts.kinds.organisations.repeated import add_repeated
from newsfacts.kinds.stages import Rejected, Stage, add, object_by
from newsfacts.text import ArticleText


def name_chosen(
    article: ArticleText, candidates: list[OrganisationCandidate]
) -> Iterator[OrganisationCandidate | Rejected]:
    """Give each its name in base form and the abbreviation in brackets after it; a legal form alone is none."""
    for candidate in candidates:
        name = _name_of(article, candidate)
        if is_legal_form(name):  # "GmbH-Geschäftsführer"
            yield Rejected(candidate.start, candidate.end, "a legal form alone")
        else:
            yield candidate._replace(name=name, short=abbreviation_after(article.text, name, candidate.end))


def _name_of(article: ArticleText, candidate: OrganisationCandidate) -> str:
    if candidate.known:
        return candidate.known.base
    if candidate.rank in (Rank.TITLE, Rank.FORM):  # these do not change with the case
        return article.text_of(candidate)
    return base_form(article, candidate.start, candidate.end)


def to_finds(_: ArticleText, candidates: list[OrganisationCandidate]) -> Iterator[OrganisationFind]:
    """Leave what the facts need of each candidate."""
    for candidate in candidates:
        yield OrganisationFind(candidate.start, candidate.end, candidate.name, candidate.short)


STAGES = (
    Stage(add(find_marked)),
    Stage(trim_marked),
    Stage(complete_words),
    Stage(trim_marked),
    Stage(cut_additions),
    Stage(object_by(OBJECTIONS, view=view_marked)),
    Stage(add(find_known_mentions)),
    Stage(add(find_in_compounds)),
    Stage(add(find_by_head)),
    Stage(add(find_clubs_and_companies)),
    Stage(add(find_parties)),
    Stage(add(find_introduced)),
    Stage(settle_doubtful),
    Stage(choose_among_overlapping),
    Stage(name_chosen, explain_choice),
    Stage(add_repeated, explain_choice),
    Stage(choose_among_overlapping),
    Stage(to_finds),
)
