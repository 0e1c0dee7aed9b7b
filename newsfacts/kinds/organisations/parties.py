"""Finds the parties and lists in brackets after politicians: "Gemeinderätin Eva Roth (Liste Zukunft)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.people_words import is_political_role
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL

_PARTY_WORD = rf"{CAPITAL}[\w’'-]+"


def find_parties(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the names in brackets after a person whom a political role introduces."""
    for entity in article.entities:
        if entity.label != "PER" or not article.text.startswith(" (", entity.end):
            continue
        match = _in_brackets().match(article.text, entity.end)
        if match is None or not is_political_role(article.word_before(entity.start)):
            continue
        start, end = match.span("party")
        if article.label_at(start) in ("", "ORG"):
            yield OrganisationCandidate(start, end, Rank.BRACKETS)


@cache
def _in_brackets() -> re.Pattern[str]:
    joint = any_word("joint of party")
    return re.compile(rf" \((?P<party>{_PARTY_WORD}(?: (?:(?:{joint}) )?{_PARTY_WORD}){{0,4}})\)")
