"""What is no person though the recogniser takes it for one: places, houses, storms, ships, animals, companies.

Each objection has its name, which is what `newsfacts explain` reports, and is asked in the order of the tuples below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from newsfacts.german.known_organisations import is_known_organisation
from newsfacts.german.names import FUNCTION_WORDS
from newsfacts.german.roles import base_role
from newsfacts.german.states import is_state_form
from newsfacts.kinds.people.base_forms import known_names
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.context import ArticleNames, CandidateInContext
from newsfacts.kinds.people.other_meanings import is_surely_place
from newsfacts.kinds.people.things import (
    called_things,
    ends_as_thing,
    is_called_thing,
    is_named_after,
    is_thing_noun,
)
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText

# What the recogniser takes for a name after these is a noun in the genitive ("wegen Nebels").
_GENITIVE_PREPOSITIONS = frozenset("wegen trotz während infolge aufgrund mangels seitens angesichts".split())
_LONGEST_ABBREVIATION = 4


def _is_thing_by_noun_before(candidate: CandidateInContext) -> bool:
    starts_with_thing = len(candidate.words) > 1 and is_thing_noun(candidate.words[0])
    return starts_with_thing or is_called_thing(candidate.article, candidate.start)


def _is_part_of_thing(candidate: CandidateInContext) -> bool:
    """Say whether a noun right after it makes a thing of both ("die Heinrich Böll Stiftung")."""
    return candidate.follows_determiner and is_named_after(candidate.noun_after)


def _is_certain(candidate: CandidateInContext) -> bool:
    """Say whether a title stands before it, or the article has it as a full name or its surname."""
    known = candidate.names.known
    return candidate.address == "title" or candidate.written in known or candidate.base in known


def _is_adjective(candidate: CandidateInContext) -> bool:
    """Say whether it is the adjective that opens a sentence: "Scharfe Kritik"."""
    return candidate.opens_sentence and candidate.written.endswith("e") and candidate.noun_after != ""


def _is_abbreviation(candidate: CandidateInContext) -> bool:
    is_short = candidate.written.isupper() and len(candidate.written) <= _LONGEST_ABBREVIATION
    return len(candidate.written) < 2 or is_short or ("-" in candidate.written and ends_as_thing(candidate.words))


def _is_genitive(candidate: CandidateInContext) -> bool:
    return candidate.before.lower() in _GENITIVE_PREPOSITIONS and candidate.base != candidate.written


def _is_organisation(candidate: CandidateInContext) -> bool:
    return is_known_organisation(candidate.written)


def _is_of_organisation(candidate: CandidateInContext) -> bool:
    return candidate.written in candidate.names.of_organisations and candidate.written not in candidate.names.known


def _is_thing_elsewhere(candidate: CandidateInContext) -> bool:
    if candidate.written not in candidate.names.of_things:
        return False
    return candidate.follows_determiner if " " in candidate.written else candidate.written not in candidate.names.known


class PersonObjection(NamedTuple):
    """Why a candidate is no person (its fields in braces), and when. NO_OBJECTION instead ends the questions."""

    reason: str
    holds: Callable[[CandidateInContext], bool]


_Objections: TypeAlias = tuple[PersonObjection, ...]
NO_OBJECTION = ""

TO_ANY_NAME: _Objections = (
    PersonObjection("names a {0.address}", lambda candidate: candidate.address in {"family", "saint"}),
    PersonObjection("ends in a word in lower case", lambda candidate: candidate.words[-1].islower()),
    PersonObjection("a thing or an animal by the noun before it", _is_thing_by_noun_before),
)
TO_FULL_NAME: _Objections = (
    *TO_ANY_NAME,
    PersonObjection("part of a thing's name", _is_part_of_thing),
    PersonObjection("a thing that bears somebody's name", lambda candidate: ends_as_thing(candidate.words)),
    PersonObjection("a known organisation", _is_organisation),
    PersonObjection("means a state", lambda candidate: is_state_form(candidate.written)),
    PersonObjection("a known place", lambda candidate: is_surely_place(candidate.written)),
)
TO_LONE_NAME: _Objections = (
    PersonObjection("a word of an organisation's name", _is_of_organisation),
    *TO_ANY_NAME,
    PersonObjection("what somebody is {0.office} of", lambda candidate: candidate.office != ""),
    PersonObjection(NO_OBJECTION, _is_certain),
    PersonObjection("an adjective before its noun", _is_adjective),
    PersonObjection("a function word", lambda candidate: candidate.written.lower() in FUNCTION_WORDS),
    PersonObjection("an abbreviation, or a thing that bears somebody's name", _is_abbreviation),
    PersonObjection("a known organisation", lambda candidate: candidate.follows_role and _is_organisation(candidate)),
    PersonObjection(NO_OBJECTION, lambda candidate: candidate.follows_role),
    PersonObjection(
        "means a state", lambda candidate: is_state_form(candidate.written) or is_state_form(candidate.base)
    ),
    PersonObjection("a known organisation", _is_organisation),
    PersonObjection('a noun in the genitive after "{0.before}"', _is_genitive),
    PersonObjection(
        "a known place", lambda candidate: is_surely_place(candidate.written) or is_surely_place(candidate.base)
    ),
    PersonObjection("an article stands before it", lambda candidate: candidate.follows_determiner),
    PersonObjection("a role, or a surname like one", lambda candidate: base_role(candidate.written) is not None),
)
ELSEWHERE: _Objections = (PersonObjection("called a thing or an animal elsewhere", _is_thing_elsewhere),)


def object_to(candidate: CandidateInContext, objections: _Objections) -> str:
    """Return the reason of the first objection that holds, or an empty string."""
    reason = next((objection.reason for objection in objections if objection.holds(candidate)), NO_OBJECTION)
    return reason.format(candidate)


def reject_full_names(article: ArticleText, candidates: list[PersonCandidate]) -> Iterator[PersonCandidate | Rejected]:
    """Reject full names that are no person's by their own words and neighbours."""
    for candidate in candidates:
        reason = object_to(CandidateInContext(article, candidate), TO_FULL_NAME) if candidate.is_full else NO_OBJECTION
        yield Rejected(candidate.start, candidate.end, reason) if reason else candidate


def reject_by_article(article: ArticleText, candidates: list[PersonCandidate]) -> Iterator[PersonCandidate | Rejected]:
    """Reject lone names that may mean something else, and whatever the article calls a thing elsewhere."""
    names = _read_names(article, candidates)
    for candidate in candidates:
        in_context = CandidateInContext(article, candidate, names)
        lone = NO_OBJECTION if candidate.is_full else object_to(in_context, TO_LONE_NAME)
        reason = lone or object_to(in_context, ELSEWHERE)
        yield Rejected(candidate.start, candidate.end, reason) if reason else candidate


def _read_names(article: ArticleText, candidates: Iterable[PersonCandidate]) -> ArticleNames:
    """Return what the article says of names; those of organisations are marked, but their words not everywhere."""
    organisations = (article.text_of(entity).split() for entity in article.entities if entity.label == "ORG")
    return ArticleNames(
        known=known_names(article, candidates),
        of_organisations=frozenset(word for words in organisations for word in words),
        of_things=called_things(article, (article.text_of(candidate) for candidate in candidates)),
    )
