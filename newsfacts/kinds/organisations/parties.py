"""Finds the parties and lists in brackets after politicians: "Gemeinderätin Eva Roth (Liste Zukunft)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.closed_classes import alternatives
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.tables import Row, load_table
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL

_PARTY_WORD = rf"{CAPITAL}[\w’'-]+"


class PoliticalRoleRow(Row):
    """A role of politicians."""

    role: str


def find_parties(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the names in brackets after a person whom a political role introduces."""
    for entity in article.entities:
        if entity.label != "PER" or not article.text.startswith(" (", entity.end):
            continue
        match = _in_brackets().match(article.text, entity.end)
        if match is None or not _political_role().search(article.before(entity.start)):
            continue
        start, end = match.span("party")
        if article.label_at(start) in ("", "ORG"):
            yield OrganisationCandidate(start, end, Rank.BRACKETS)


@cache
def _in_brackets() -> re.Pattern[str]:
    joint = any_word("joint of party")
    return re.compile(rf" \((?P<party>{_PARTY_WORD}(?: (?:(?:{joint}) )?{_PARTY_WORD}){{0,4}})\)")


@cache
def _political_role() -> re.Pattern[str]:
    roles = frozenset(row.role for row in load_table("organisations/political_roles", PoliticalRoleRow))
    return re.compile(rf"(?i:{alternatives(roles)})(?:in|s|n)? $")
