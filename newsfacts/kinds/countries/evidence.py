"""How a word means its state, where the word alone leaves that open: "Deutsche Züge", "viele Deutsche"."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.german.states import names_of_inhabitants
from newsfacts.kinds.countries.candidates import StateCandidate
from newsfacts.kinds.countries.frames import group
from newsfacts.kinds.countries.surroundings import GERMANS, follows_word, precedes_noun
from newsfacts.text import ArticleText
from newsfacts.types import CountryEvidence


def settle_evidence(article: ArticleText, candidates: list[StateCandidate]) -> Iterator[StateCandidate]:
    """Settle whether each candidate is a name, an adjective or an inhabitant here."""
    for candidate in candidates:
        by = _find_evidence(article, candidate)
        yield candidate if by == candidate.by else candidate._replace(by=by)


def _find_evidence(article: ArticleText, candidate: StateCandidate) -> CountryEvidence:
    word = candidate.word
    if word in names_of_inhabitants() and follows_word(article, candidate, group("before_inhabitants")):
        return "inhabitant"
    if word in group("adjective_inhabitant") and candidate.by == "inhabitant":
        return "adjective" if precedes_noun(article, candidate) else "inhabitant"
    if GERMANS.search(word) and word[0].isupper():
        return "adjective" if _qualifies_noun(article, candidate) else "inhabitant"
    return candidate.by


def _qualifies_noun(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether "Deutsche" modifies the noun after it, unlike in "die Deutsche Angela Merkel"."""
    if not precedes_noun(article, candidate):
        return False
    return article.word_after(candidate.end) in group("sports_title") or article.opens_clause(candidate.start)
