"""Finds further mentions of what the article introduces: abbreviations in brackets, names found by form or marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsfacts.german.legal_forms import is_legal_form
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.text import ArticleText, Beginnings

# A word, or the first part of a hyphen compound; not a later part.
_FIRST_PART = re.compile(r"(?<![\w-])[^\W_]+")


def add_repeated(article: ArticleText, chosen: list[OrganisationCandidate]) -> list[OrganisationCandidate]:
    """Add mentions by a name or an abbreviation of those chosen, where they went unseen."""
    seen = {(candidate.start, candidate.end) for candidate in chosen}
    again = _find_names(article, _index_names(chosen))
    return [*chosen, *(candidate for candidate in again if (candidate.start, candidate.end) not in seen)]


def _index_names(chosen: Iterable[OrganisationCandidate]) -> dict[str, Beginnings]:
    """Map the first part of each name to the names that begin with it."""
    names = {candidate.short for candidate in chosen if candidate.short}
    names |= {item.name for item in chosen if item.rank >= Rank.FORM and _is_distinct(item.name)}
    by_first_part: dict[str, list[str]] = {}
    for name in names:
        if not is_legal_form(name) and (first := _FIRST_PART.match(name)):
            by_first_part.setdefault(first[0], []).append(name)
    return {first: Beginnings(begun) for first, begun in by_first_part.items()}


def _find_names(article: ArticleText, by_first_part: dict[str, Beginnings]) -> Iterator[OrganisationCandidate]:
    text = article.text
    for match in _FIRST_PART.finditer(text, article.start) if by_first_part else ():
        start, begun = match.start(), by_first_part.get(match[0])
        for name in begun.at(text, start) if begun else ():
            end = start + len(name)
            if not text[end : end + 1].isalnum() and article.label_over(start, end) in ("", "ORG"):
                yield OrganisationCandidate(start, end, Rank.REPEATED, name=name)
                break


def _is_distinct(name: str) -> bool:
    """Return whether a name is no common noun anywhere: it has several words, or capitals inside."""
    return " " in name or sum(char.isupper() for char in name) > 1
