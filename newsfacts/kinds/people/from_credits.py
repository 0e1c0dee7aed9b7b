"""Photographers, whom a picture credit names beside an agency: "(Anna Huber/dpa)", "Foto: Anna Huber / AFP"."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.kinds.people.candidates import PersonCandidate, read_candidate
from newsfacts.kinds.people.groups import any_of, group
from newsfacts.text import ArticleText, Spans
from newsfacts.text.patterns import CAPITAL, LETTER, NOUN

# A credit has one of them between photographer and agency.
_SEPARATORS = frozenset("/|")
_SHORT_NAME = rf"{NOUN} {NOUN}"


@cache
def _credits() -> tuple[re.Pattern[str], ...]:
    opening = rf"(?:\(|©\s?|\b(?:{any_of('credit')}):\s?)"
    name = rf"{CAPITAL}[\w.'’-]+(?: {CAPITAL}[\w.'’-]*| (?:{any_of('particle', 'particle_in_credit')})){{1,3}}"
    return (
        re.compile(rf"{opening}(?P<name>{name})\s?[/|]\s?(?P<agency>[\w-]+)"),
        # "APA/Anna Huber" at the end of a line or a bracket.
        re.compile(rf"\b(?P<agency>{LETTER}{{2,10}})\s?/\s?(?P<name>{_SHORT_NAME})(?=[\s.,]*(?:\n|\)|\Z))"),
    )


def add_credited(article: ArticleText, candidates: list[PersonCandidate]) -> list[PersonCandidate]:
    """Add photographers; what else is found in their names is left out."""
    if _SEPARATORS.isdisjoint(article.text):
        return candidates
    credited = [
        read_candidate(article, *match.span("name"))
        for credit in _credits()
        for match in credit.finditer(article.text, article.start)
        if match["agency"] in group("no_agency") or is_known_organisation(match["agency"])
    ]
    return [*Spans(credited).free(candidates), *dict.fromkeys(credited)]
