"""What is no person though the recogniser takes it for one: places, houses, storms, ships, animals, companies.

Each objection states the reason that `newsfacts explain` reports; they are raised in the order of the tuples below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsfacts.german.closed_classes import is_function_word, words_of
from newsfacts.german.known_organisations import is_known_organisation
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
from newsfacts.kinds.stages import Acquittal, Objection
from newsfacts.text import ArticleText

_LONGEST_ABBREVIATION = 4


def _is_thing_by_noun_before(_: ArticleText, candidate: CandidateInContext) -> bool:
    starts_with_thing = len(candidate.words) > 1 and is_thing_noun(candidate.words[0])
    return starts_with_thing or is_called_thing(candidate.article, candidate.start)


def _is_part_of_thing(_: ArticleText, candidate: CandidateInContext) -> bool:
    """Return whether a noun right after it makes a thing of both ("die Heinrich Böll Stiftung")."""
    return candidate.follows_determiner and is_named_after(candidate.noun_after)


def _is_certain(_: ArticleText, candidate: CandidateInContext) -> bool:
    """Return whether a title precedes it, or the article has it as a full name or its surname."""
    known = candidate.names.known
    return candidate.address == "title" or candidate.written in known or candidate.base in known


def _is_adjective(_: ArticleText, candidate: CandidateInContext) -> bool:
    """Return whether it is the adjective that opens a sentence: "Scharfe Kritik"."""
    return candidate.opens_sentence and candidate.written.endswith("e") and candidate.noun_after != ""


def _is_abbreviation(_: ArticleText, candidate: CandidateInContext) -> bool:
    is_short = candidate.written.isupper() and len(candidate.written) <= _LONGEST_ABBREVIATION
    return len(candidate.written) < 2 or is_short or ("-" in candidate.written and ends_as_thing(candidate.words))


def _is_genitive(_: ArticleText, candidate: CandidateInContext) -> bool:
    """Return whether it is a noun in the genitive after its preposition ("wegen Nebels")."""
    return candidate.before.lower() in words_of("preposition", case="g") and candidate.base != candidate.written


def _is_organisation(_: ArticleText, candidate: CandidateInContext) -> bool:
    return is_known_organisation(candidate.written)


def _is_organisation_with_role(article: ArticleText, candidate: CandidateInContext) -> bool:
    return candidate.follows_role and _is_organisation(article, candidate)


def _means_state(_: ArticleText, candidate: CandidateInContext) -> bool:
    return is_state_form(candidate.written) or is_state_form(candidate.base)


def _is_place(_: ArticleText, candidate: CandidateInContext) -> bool:
    return is_surely_place(candidate.written) or is_surely_place(candidate.base)


def _is_role(_: ArticleText, candidate: CandidateInContext) -> bool:
    return base_role(candidate.written) is not None


def _is_function_word(_: ArticleText, candidate: CandidateInContext) -> bool:
    return is_function_word(candidate.written)


def _ends_as_thing(_: ArticleText, candidate: CandidateInContext) -> bool:
    return ends_as_thing(candidate.words)


def _names_family_or_saint(_: ArticleText, candidate: CandidateInContext) -> bool:
    return candidate.address in {"family", "saint"}


def _is_of_organisation(_: ArticleText, candidate: CandidateInContext) -> bool:
    return candidate.written in candidate.names.of_organisations and candidate.written not in candidate.names.known


def _is_thing_elsewhere(_: ArticleText, candidate: CandidateInContext) -> bool:
    if candidate.written not in candidate.names.of_things:
        return False
    return candidate.follows_determiner if " " in candidate.written else candidate.written not in candidate.names.known


TO_ANY_NAME = (
    Objection(lambda _, candidate: f"names a {candidate.address}", _names_family_or_saint),
    Objection("ends in a word in lower case", lambda _, candidate: candidate.words[-1].islower()),
    Objection("a thing or an animal by the noun before it", _is_thing_by_noun_before),
)
TO_FULL_NAME = (
    Acquittal(lambda _, candidate: not candidate.is_full),
    *TO_ANY_NAME,
    Objection("part of a thing's name", _is_part_of_thing),
    Objection("a thing that bears somebody's name", _ends_as_thing),
    Objection("a known organisation", _is_organisation),
    Objection("means a state", lambda _, candidate: is_state_form(candidate.written)),
    Objection("a known place", lambda _, candidate: is_surely_place(candidate.written)),
)
TO_LONE_NAME = (
    Acquittal(lambda _, candidate: candidate.is_full),
    Objection("a word of an organisation's name", _is_of_organisation),
    *TO_ANY_NAME,
    Objection(
        lambda _, candidate: f"what somebody is {candidate.office} of", lambda _, candidate: candidate.office != ""
    ),
    Acquittal(_is_certain),
    Objection("an adjective before its noun", _is_adjective),
    Objection("a function word", _is_function_word),
    Objection("an abbreviation, or a thing that bears somebody's name", _is_abbreviation),
    Objection("a known organisation", _is_organisation_with_role),
    Acquittal(lambda _, candidate: candidate.follows_role),
    Objection("means a state", _means_state),
    Objection("a known organisation", _is_organisation),
    Objection(lambda _, candidate: f'a noun in the genitive after "{candidate.before}"', _is_genitive),
    Objection("a known place", _is_place),
    Objection("follows a determiner", lambda _, candidate: candidate.follows_determiner),
    Objection("a role, or a surname like one", _is_role),
)
ELSEWHERE = (Objection("called a thing or an animal elsewhere", _is_thing_elsewhere),)


def view_by_itself(article: ArticleText, candidates: list[PersonCandidate]) -> Iterator[CandidateInContext]:
    """Yield each candidate in its context."""
    for candidate in candidates:
        yield CandidateInContext(article, candidate)


def view_in_article(article: ArticleText, candidates: list[PersonCandidate]) -> Iterator[CandidateInContext]:
    """Yield each candidate in its context, and what the article says of their names elsewhere."""
    names = _read_names(article, candidates)
    for candidate in candidates:
        yield CandidateInContext(article, candidate, names)


def _read_names(article: ArticleText, candidates: Iterable[PersonCandidate]) -> ArticleNames:
    """Return what the article says of names; those of organisations are marked, but their words not everywhere."""
    organisations = (article.text_of(entity).split() for entity in article.entities if entity.label == "ORG")
    return ArticleNames(
        known=known_names(article, candidates),
        of_organisations=frozenset(word for words in organisations for word in words),
        of_things=called_things(article, (article.text_of(candidate) for candidate in candidates)),
    )
