"""Photographers, whom a picture credit names beside an agency: "(Anna Huber/dpa)", "Foto: Anna Huber / AFP"."""

from __future__ import annotations

import re

from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.kinds.people.candidates import PersonCandidate, read_candidate
from newsfacts.text import ArticleText, Spans
from newsfacts.text.patterns import CAPITAL, LETTER, NOUN

_NAME = rf"{CAPITAL}[\w.'’-]+(?: {CAPITAL}[\w.'’-]*| (?:von|van|de|di|der|al)){{1,3}}"
_SHORT_NAME = rf"{NOUN} {NOUN}"
_OPENING = r"(?:\(|©\s?|\b(?:Foto|Fotos|Bild|Bilder|Foto-Credit|Credit)s?:\s?)"
_CREDITS = (
    re.compile(rf"{_OPENING}(?P<name>{_NAME})\s?[/|]\s?(?P<agency>[\w-]+)"),
    # "APA/Anna Huber" at the end of a line or a bracket.
    re.compile(rf"\b(?P<agency>{LETTER}{{2,10}})\s?/\s?(?P<name>{_SHORT_NAME})(?=[\s.,]*(?:\n|\)|\Z))"),
)
_NO_ORGANISATIONS = frozenset({"Pool", "Archiv"})


def add_credited(article: ArticleText, candidates: list[PersonCandidate]) -> list[PersonCandidate]:
    """Add photographers; what else is found in their names is left out."""
    credited = [
        read_candidate(article, *match.span("name"))
        for credit in _CREDITS
        for match in credit.finditer(article.text, article.start)
        if match["agency"] in _NO_ORGANISATIONS or is_known_organisation(match["agency"])
    ]
    return [*Spans(credited).free(candidates), *dict.fromkeys(credited)]
