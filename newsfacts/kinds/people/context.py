"""A candidate in its context, as objections ask for it."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import NamedTuple

from newsfacts.german.address import forms_of_address
from newsfacts.german.names import genitive_base
from newsfacts.german.noun_phrases import follows_determiner
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.groups import any_of
from newsfacts.kinds.people.things import noun_after
from newsfacts.text import ArticleText
from newsfacts.text.patterns import NOUN, QUOTES

_OPENS_SENTENCE = re.compile(r"(?:\A|[.!?:\n]\s?|[„»\"“])\Z")


@cache
def _office_of() -> re.Pattern[str]:
    return re.compile(rf"(?P<office>{NOUN}) (?:{any_of('office_of')}) \Z")


class ArticleNames(NamedTuple):
    """What else the article says of names: its full names and their surnames, words of organisations, things."""

    known: frozenset[str] = frozenset()
    of_organisations: frozenset[str] = frozenset()
    of_things: frozenset[str] = frozenset()


class CandidateInContext:
    """A candidate with its neighbours, as objections ask for them; each is worked out once."""

    def __init__(self, article: ArticleText, candidate: PersonCandidate, names: ArticleNames | None = None) -> None:
        self.article = article
        self.start, self.end = candidate.start, candidate.end
        self.is_full = candidate.is_full
        self.names = names or ArticleNames()
        self.written = article.text_of(candidate)
        self.words = self.written.split()

    @cached_property
    def base(self) -> str:
        """What is written, without what may be the ending of a genitive."""
        return genitive_base(self.written) or self.written

    @cached_property
    def before(self) -> str:
        """The word before it with its signs, or an empty string."""
        before = self.article.before(self.start, 30).split()
        return before[-1] if before else ""

    @cached_property
    def address(self) -> str:
        """How the word of address before it is used: title, kin, family, saint; an empty string without one."""
        return forms_of_address().get(self.before.strip(QUOTES + "("), "")

    @cached_property
    def office(self) -> str:
        """The noun and its role before "von", "in" or "aus" and the name: "Bürgermeister von Prad"."""
        office = _office_of().search(self.article.text, max(0, self.start - 60), self.start)
        return office["office"] if office and base_role(office["office"]) else ""

    @cached_property
    def follows_determiner(self) -> bool:
        """Whether a determiner precedes it."""
        return follows_determiner(self.article.text, self.start)

    @cached_property
    def opens_sentence(self) -> bool:
        """Whether a sentence, a line or a quotation begins with it."""
        return _OPENS_SENTENCE.search(self.article.text, max(0, self.start - 3), self.start) is not None

    @cached_property
    def noun_after(self) -> str:
        """The noun right after it in its line; an empty string without one."""
        return noun_after(self.article, self.end)

    @cached_property
    def follows_role(self) -> bool:
        """Whether the word before it is a role."""
        return base_role(self.before) is not None
