"""The base form of a name, by the full names of the article: "Merkels" is "Merkel" where she is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newsfacts.german.names import genitive_base, surname
from newsfacts.german.noun_phrases import noun_phrase_follows
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.text import ArticleText


def find_base_forms(article: ArticleText, candidates: list[PersonCandidate]) -> list[PersonCandidate]:
    """Give each candidate its name without the ending of the genitive."""
    known = known_names(article, candidates)
    return [candidate._replace(name=_base_form(article, candidate, known)) for candidate in candidates]


def known_names(article: ArticleText, candidates: Iterable[PersonCandidate]) -> frozenset[str]:
    """Return the full names among the candidates as far as each shows its own base form, and their surnames."""
    full = [candidate for candidate in candidates if candidate.is_full]
    names = {_base_form(article, candidate, known=()) for candidate in full}
    known = names | {surname(name) for name in names}
    genitives = {name for name in known if genitive_base(name) in known and " " in name}
    return frozenset(known - genitives - {surname(name) for name in genitives})


def _base_form(article: ArticleText, candidate: PersonCandidate, known: Collection[str]) -> str:
    """Return the name without the ending of the genitive, where known names or what follows show that it is one."""
    written = " ".join(article.text_of(candidate).split())
    base = genitive_base(written)
    if base is None and written.endswith("s") and written[:-1] in known:
        base = written[:-1]
    if base is None or written in known:
        return written
    is_sure = base in known or not written[-1].isalpha() or noun_phrase_follows(article.text, candidate.end)
    return base if is_sure else written
