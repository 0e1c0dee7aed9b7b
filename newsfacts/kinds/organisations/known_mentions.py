"""Finds the forms of known organisations in an article, and decides the doubtful ones by their cues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsfacts.german.known_organisations import KnownForm, begins_known, known_at
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.cues import describes_noun, find_cue, follows_noun
from newsfacts.kinds.organisations.name_words import read_name_words
from newsfacts.kinds.organisations.vehicles import names_vehicle
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText
from newsfacts.text.patterns import NOUN, QUOTE_CLOSE

_REST_OF_TITLE = re.compile(rf"(?: {NOUN}){{1,3}}(?=[{QUOTE_CLOSE}])")
# Named clearly once, these are meant by a doubtful form as well; media and platforms need not be.
_SETTLED_BY_ITS_ROW = frozenset({"company", "club", "party", "authority", "association", "armed"})


def find_known_mentions(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the forms of known organisations, and the longer titles of media that begin with one."""
    for match in article.once(read_name_words):
        if begins_known(match[0]) and (candidate := _read_known(article, match.start(), match[0])):
            yield candidate


def _read_known(article: ArticleText, start: int, word: str) -> OrganisationCandidate | None:
    for form, end in known_at(article.text, start, word):
        if (
            _opens_compound(article, end, form)
            or _belongs_elsewhere(article, start, end, form)
            or names_vehicle(article, start, end)
        ):
            continue
        if title_end := _title_end(article, start, end):
            return OrganisationCandidate(start, title_end, Rank.TITLE)
        cue = find_cue(form.cue, article, start, end) if form.cue else None
        return OrganisationCandidate(start, end, Rank.KNOWN, form, is_clear=not form.cue or cue is not None, cue=cue)
    return None


def _opens_compound(article: ArticleText, end: int, form: KnownForm) -> bool:
    """Return whether a form of one word is the first part of a hyphen compound, which is read as such."""
    return article.text[end : end + 1] == "-" and article.text[end + 1 : end + 2].isalpha() and " " not in form.base


def _title_end(article: ArticleText, start: int, end: int) -> int | None:
    """Return the end of a longer quoted title that begins with the form: "Fachblatt „Nature Neuroscience“"."""
    match = _REST_OF_TITLE.match(article.text, end)
    return match.end() if match and follows_noun(article, start, end, "medium") else None


def _belongs_elsewhere(article: ArticleText, start: int, end: int, form: KnownForm) -> bool:
    """Return whether the form is part of a person or place that the recogniser marked, or a person of its name."""
    entity = article.entity_over(start, end)
    if entity is None or entity.label == "ORG":
        return False
    if entity.start < start or end < entity.end:
        return entity.start <= start and end <= entity.end and not article.text_of(entity).isupper()
    return (
        entity.label == "PER"
        and form.row.kind in ("company", "platform")
        and form.base.istitle()
        and " " not in form.base
    )


def settle_doubtful(
    article: ArticleText, candidates: list[OrganisationCandidate]
) -> Iterator[OrganisationCandidate | Rejected]:
    """Settle doubtful forms of what the article names clearly elsewhere ("Bahn" with "Deutsche Bahn")."""
    named = {candidate.known.row.name for candidate in candidates if candidate.known and candidate.is_clear}
    for candidate in candidates:
        if candidate.is_clear or candidate.known is None:
            yield candidate
        elif candidate.known.row.name in named and _may_mean_its_row(article, candidate, candidate.known):
            yield candidate._replace(is_clear=True)
        else:
            form, row, cue = candidate.known
            lacks = f'"{form}" may be something else: no sign of the kind "{cue}" beside it'
            yield Rejected(candidate.start, candidate.end, lacks, (row,))


def _may_mean_its_row(article: ArticleText, candidate: OrganisationCandidate, known: KnownForm) -> bool:
    if known.row.kind not in _SETTLED_BY_ITS_ROW or describes_noun(article, candidate.start):
        return False
    return article.label_over(candidate.start, candidate.end) in ("", "ORG")
