"""Full names that the recogniser misses, right after a role: "Kritiker Urs Bänziger"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.finds import CountryFind
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import PersonCandidate, read_candidate
from newsfacts.kinds.people.groups import any_of, group
from newsfacts.kinds.people.other_meanings import means_something_else
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, CAPITALISED, SMALL

_GIVEN_NAME = rf"{CAPITAL}{SMALL}+(?:-{CAPITAL}\w+)?"
_SURNAME = rf"{CAPITALISED}{SMALL}"


@cache
def _after_role() -> re.Pattern[str]:
    middle = rf"(?: {CAPITAL}\.)?(?: (?:{any_of('particle')}))?"
    return re.compile(
        rf"(?<![\w-])(?P<role>{CAPITAL}[\w-]{{3,}})"
        rf" (?P<name>(?P<first>{_GIVEN_NAME}){middle} (?P<last>{_SURNAME}))"
        rf"(?![\w-])(?! {CAPITAL})"
    )


def find_after_roles(article: ArticleText) -> list[PersonCandidate]:
    """Find given name and surname after a role or an inhabitant, where nothing is marked."""
    return article.entities.free(_find_anywhere(article))


def _find_anywhere(article: ArticleText) -> Iterator[PersonCandidate]:
    inhabitants = _find_inhabitants(article)
    for match in _after_role().finditer(article.text, article.start):
        is_adjective = match["first"].endswith(tuple(group("adjective_end")))
        is_noun_phrase = is_adjective or match["last"].endswith(tuple(group("abstract_end")))
        is_somebody = base_role(match["role"]) or match.start("role") in inhabitants
        parts = match.group("first", "last", "name")
        if is_somebody and not is_noun_phrase and not any(means_something_else(part) for part in parts):
            yield read_candidate(article, *match.span("name"))


def _find_inhabitants(article: ArticleText) -> set[int]:
    """Return where nouns for the inhabitants of states start; what may be an adjective is none ("Schweizer")."""
    finds = (find for find in article.finds(CountryFind) if find.by == "inhabitant")
    nouns = ((find.start, article.text_of(find)) for find in finds)
    return {start for start, noun in nouns if noun.endswith(("e", "in")) and not noun.startswith("Deutsch")}
