"""Finds organisations in hyphen compounds: "EU-Kommission" is one, "CDU-Chef" begins with one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.known_organisations import KnownForm, find_known, known_at, longest_form
from newsfacts.german.states import is_state_form
from newsfacts.kinds.organisations.abbreviations import is_no_abbreviation
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.common_nouns import is_no_organisation
from newsfacts.kinds.organisations.compound_parts import (
    is_common_first,
    shows_company,
    shows_organisation,
    shows_platform,
)
from newsfacts.kinds.organisations.events import is_event_noun
from newsfacts.kinds.organisations.head_nouns import Head, head_of
from newsfacts.kinds.organisations.name_tails import follows_indefinite
from newsfacts.kinds.organisations.name_words import read_name_words
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL

_CAPITALS_INSIDE = re.compile(rf"{CAPITAL}{{2,6}}|{CAPITAL}[a-zäöü]{{1,8}}{CAPITAL}\w{{0,8}}")
# The kinds of known organisations that have bodies of their own ("EU-Kommission", "SPD-Fraktion"), by that of the head.
_WHOLE_WITH = {
    "state": ("alliance", "authority"),
    "party": ("party",),
    "club": ("club", "church", "association"),
}
_NEVER_WHOLE = frozenset({"state", "party", "armed"})


class _Prefix(NamedTuple):
    """The known organisation that a compound begins with, in so many characters."""

    length: int
    known: KnownForm


def find_in_compounds(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the organisations that the hyphen compounds of the article are or begin with."""
    for match in article.once(read_name_words):
        if "-" in match[0] and (candidate := read_compound(article, match.start(), match[0])):
            yield candidate


def read_compound(article: ArticleText, start: int, word: str) -> OrganisationCandidate | None:
    """Return the organisation that a hyphen compound at `start` is, or that its first part names."""
    parts = word.split("-")
    head = head_of(parts[-1])
    prefix = _known_prefix(word)
    if head and "hyphen" in head.row.patterns and _is_whole(article, start, word, head, prefix):
        return OrganisationCandidate(start, start + len(word), Rank.HEAD)
    if prefix:
        return _read_prefix(article, start, word, prefix)
    if len(parts) == 2 and _is_unknown_name(article, *parts):
        return OrganisationCandidate(start, start + len(parts[0]), Rank.COMPOUND)
    return None


def _read_prefix(article: ArticleText, start: int, word: str, prefix: _Prefix) -> OrganisationCandidate | None:
    length, known = prefix
    shows_it = _names_its_first_part(known, word[length + 1 :])
    # "Metro-Goldwyn-Mayer" is no compound with a doubtful "Metro" where the recogniser marked it whole.
    marked = article.entity_over(start, start + len(word))
    if known.cue and not shows_it and marked and marked.end >= start + len(word):
        return None
    is_clear = not known.cue or shows_it or article.label_over(start, start + length) == "ORG"
    return OrganisationCandidate(start, start + length, Rank.KNOWN, known, is_clear)


def _known_prefix(word: str) -> _Prefix | None:
    length = word.rfind("-", 0, longest_form() + 1)
    while length > 0:
        first = word[:length]
        # "Amnesty-International-Sprecherin": hyphens in place of blanks.
        spaced = find_known(first.replace("-", " ")) if "-" in first else None
        if spaced and spaced.base.count(" ") == first.count("-"):
            return _Prefix(length, spaced)
        for form, end in known_at(first, 0, first):
            if (end == length and first == form.base) or first.rstrip("n") == form.base:
                return _Prefix(length, form)
        length = word.rfind("-", 0, length)
    return None


def _is_whole(article: ArticleText, start: int, word: str, head: Head, prefix: _Prefix | None) -> bool:
    """Return whether a compound with a head noun is an organisation of its own."""
    parts = word.split("-")
    kind = head.row.kind
    if parts[0] == "US" and len(parts) == 2:
        return (kind == "state" or "us" in head.row.patterns) and not follows_indefinite(article, start)
    if prefix:
        kinds = _WHOLE_WITH.get(kind, ("media",))
        return word[prefix.length + 1 :] == parts[-1] and prefix.known.row.kind in kinds
    if kind in _NEVER_WHOLE:
        return False
    is_marked = article.label_over(start, start + len(word)) == "ORG"
    return is_marked or (len(parts) > 2 and all(part[:1].isupper() for part in parts))


def _is_unknown_name(article: ArticleText, first: str, tail: str) -> bool:
    """Return whether the first part of "Haniel-Chef" or "LVH-Obmann" is an organisation that no table knows."""
    if is_no_abbreviation(first) or is_event_noun(first) or is_state_form(first) or is_known_place(first):
        return False
    if _CAPITALS_INSIDE.fullmatch(first):
        return shows_organisation(tail)
    return (
        shows_company(tail)
        and first[:1].isupper()
        and not is_no_organisation(first)
        and not is_common_first(first)
        and head_of(first) is None
        and not article.is_surname(first)
    )


def _names_its_first_part(known: KnownForm, tail: str) -> bool:
    return shows_platform(tail) if known.row.kind == "platform" else shows_organisation(tail)
