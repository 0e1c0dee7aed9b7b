"""Finds names by their head noun: "Bozner Staatsanwaltschaft", "Bundesamt für Naturschutz"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.closed_classes import words_of
from newsfacts.german.inflection import ADJECTIVE_ENDING
from newsfacts.german.roles import base_role
from newsfacts.kinds.organisations.adjectives import is_no_adjective, opens_name
from newsfacts.kinds.organisations.announced_names import announced_name
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.head_nouns import Head, head_of, is_federal
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.kinds.organisations.name_tails import tail_end
from newsfacts.kinds.organisations.name_words import GAP, read_name_words
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.patterns import CAPITAL
from newsfacts.text.words import split_at_blanks

# Bodies that every state has: an adjective that opens the sentence may then just say which.
_COMMON_IN_STATES = frozenset({"state", "company", "school"})
# Bodies whose adjective of place is part of the name; others are called so just to say which.
_NAMED_BY_PLACE = frozenset({"state", "authority", "museum", "church", "media"})
_LONGEST_ADJECTIVES = 60
_SHORTEST_ADJECTIVE_OF_PLACE = 5
_ADJECTIVES = re.compile(rf"(?:(?<![\w-]){CAPITAL}[\w-]*?{ADJECTIVE_ENDING}{GAP}){{1,3}}$")


def find_by_head(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the names whose head noun the article has."""
    for match in article.once(read_name_words):
        head = head_of(match[0])
        if head and (name := name_at_head(article, match.start(), match.end(), head)):
            yield OrganisationCandidate(*name, Rank.HEAD)


def name_at_head(article: ArticleText, start: int, end: int, head: Head) -> Offsets | None:
    """Find the name whose head noun is text[start:end]; the noun is part of it, or announces it."""
    if name := announced_name(article, end, head):
        return name
    first = _adjectives_start(article, start, head) if "adjective" in head.row.patterns else start
    last = tail_end(article, start, end, head, has_adjective=first < start)
    if first == start and last == end and not is_federal(head):
        return None
    if first < start and last == end and not _is_named_by_adjective(article, first, start, end, head):
        return None
    if head.row.kind == "hospital" and _way_to_hospital().search(article.before(first)):
        return None
    return first, last


@cache
def _way_to_hospital() -> re.Pattern[str]:
    """Match what makes a hospital the place where somebody is or goes: "ins", "aus dem"."""
    return re.compile(rf"\b(?:{any_word('way to hospital')}) $")


def _is_named_by_adjective(article: ArticleText, first: int, start: int, end: int, head: Head) -> bool:
    """Return whether adjective and head are a name; "das Frankfurter Institut", "ein Pariser Gericht" are none."""
    if article.word_before(first).lower() in words_of("determiner", "indefinite", "negative"):
        return False
    adjective = article.text[first:start].split()[-1]
    if head.row.kind in _NAMED_BY_PLACE or not adjective.endswith("er"):
        return True
    return opens_name(adjective) or article.label_over(first, end) == "ORG"


def _adjectives_start(article: ArticleText, start: int, head: Head) -> int:
    match = _ADJECTIVES.search(article.text, max(0, start - _LONGEST_ADJECTIVES), start)
    if match is None:
        return start
    first = start
    for word in reversed(split_at_blanks(article.text, *match.span())):
        if not _may_be_adjective(article, word.start, article.text_of(word), head):
            break
        first = word.start
    return first


def _may_be_adjective(article: ArticleText, start: int, word: str, head: Head) -> bool:
    if is_no_adjective(word) or article.label_over(start, start + len(word)) == "PER":
        return False
    if opens_name(word):
        return not (article.opens_sentence(start) and head.row.kind in _COMMON_IN_STATES)
    is_of_place = word.endswith("er") and len(word) >= _SHORTEST_ADJECTIVE_OF_PLACE
    return is_of_place and base_role(word) is None
