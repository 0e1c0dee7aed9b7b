"""Full names that the recogniser misses, but that stand right after a role: "Kritiker Urs Bänziger"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsfacts.finds import CountryFind
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import PersonCandidate, read_candidate
from newsfacts.kinds.people.other_meanings import means_something_else
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, CAPITALISED, SMALL

_GIVEN_NAME = rf"{CAPITAL}{SMALL}+(?:-{CAPITAL}\w+)?"
_MIDDLE = rf"(?: {CAPITAL}\.)?(?: (?:von|van|de|di))?"
_SURNAME = rf"{CAPITALISED}{SMALL}"
_AFTER_ROLE = re.compile(
    rf"(?<![\w-])(?P<role>{CAPITAL}[\w-]{{3,}})"
    rf" (?P<name>(?P<first>{_GIVEN_NAME}){_MIDDLE} (?P<last>{_SURNAME}))"
    rf"(?![\w-])(?! {CAPITAL})"
)
_ADJECTIVE_ENDINGS = ("liche", "ische", "ige")
_ABSTRACT_ENDINGS = ("heit", "keit", "schaft", "tion", "tät")


def find_after_roles(article: ArticleText) -> list[PersonCandidate]:
    """Find given name and surname after a role or an inhabitant, where nothing is marked."""
    return article.entities.free(_find_anywhere(article))


def _find_anywhere(article: ArticleText) -> Iterator[PersonCandidate]:
    inhabitants = _find_inhabitants(article)
    for match in _AFTER_ROLE.finditer(article.text, article.start):
        is_noun_phrase = match["first"].endswith(_ADJECTIVE_ENDINGS) or match["last"].endswith(_ABSTRACT_ENDINGS)
        is_somebody = base_role(match["role"]) or match.start("role") in inhabitants
        parts = match.group("first", "last", "name")
        if is_somebody and not is_noun_phrase and not any(means_something_else(part) for part in parts):
            yield read_candidate(article, *match.span("name"))


def _find_inhabitants(article: ArticleText) -> set[int]:
    """Return where nouns for the inhabitants of states start; what may be an adjective is none ("Schweizer")."""
    finds = (find for find in article.finds(CountryFind) if find.by == "inhabitant")
    nouns = ((find.start, article.text_of(find)) for find in finds)
    return {start for start, noun in nouns if noun.endswith(("e", "in")) and not noun.startswith("Deutsch")}
