"""Finds the parties and lists in brackets after politicians: "Gemeinderätin Eva Roth (Liste Zukunft)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.known_organisations import any_of
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL

_PARTY_WORD = rf"{CAPITAL}[\w’'-]+"
_IN_BRACKETS = re.compile(rf" \((?P<party>{_PARTY_WORD}(?: (?:für |und )?{_PARTY_WORD}){{0,4}})\)")


def find_parties(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield what stands in brackets after a person whom a political role introduces."""
    for entity in article.entities:
        if entity.label != "PER" or not article.text.startswith(" (", entity.end):
            continue
        match = _IN_BRACKETS.match(article.text, entity.end)
        if match is None or not _political_role().search(article.before(entity.start)):
            continue
        start, end = match.span("party")
        if article.label_at(start) in ("", "ORG"):
            yield OrganisationCandidate(start, end, Rank.BRACKETS)


@cache
def _political_role() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\W_]|\b|-)(?i:{any_of('political_role')})(?:in|s|n)? $")
