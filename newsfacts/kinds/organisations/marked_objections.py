"""Why what the recogniser marks as an organisation names none: a common noun, an event, a place, a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.german.gazetteer import place_country
from newsfacts.german.known_organisations import any_of, find_known, words_for
from newsfacts.german.names import FUNCTION_WORDS
from newsfacts.german.roles import base_role
from newsfacts.german.states import is_state_form
from newsfacts.kinds.organisations.candidates import OrganisationCandidate
from newsfacts.kinds.organisations.head_nouns import head_of, is_federal
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, CAPITALS

# Where a bare place is written of for its own sake; of "Chelsea" or "Watford" one reads as of a club.
_HOME_STATES = frozenset({"DE", "AT", "CH", "IT", "LI"})
# Two capitals alone ("BA", "PK") the recogniser takes for organisations too easily; the table knows the usual.
_SHORTEST_CAPITALS = 3
# A company of the article may have the name of a person of the article ("Walgreen").
_OFTEN_ENOUGH = 3
# What a known but doubtful form needs beside it even where the recogniser marks it.
_CUES_OF_TEXT = frozenset({"party", "quotes", "mediaquotes"})
_BLANKS = re.compile(r"[ \u00a0]+")
_ADJECTIVE = re.compile(rf"{CAPITAL}[a-zäöüß-]+(?:e|er|en|es)")
_NATIONAL_ADJECTIVE = re.compile(rf"{CAPITAL}[a-zäöüß-]*(?:isch|deutsch|Deutsch)(?:e|er|en|es|em)|Deutsche[nrms]?")
_POLICE_REPORT = re.compile(rf"(?:POL|FW|BPOL|HZA|LKA|PP)-[{CAPITALS}-]+(?: {CAPITAL}+)?")
_ABSTRACT_NOUN = re.compile(rf"{CAPITAL}[a-zäöüß]+(?:ung|heit|keit|ismus|ität|ungen|nis|tum|ieren|ation)s?")


class _MarkedName(NamedTuple):
    """What is marked as an organisation, cut to size, and its words."""

    article: ArticleText
    start: int
    end: int
    text: str
    words: list[str]


_Objection = tuple[str, Callable[[_MarkedName], bool]]


def reject_marked(
    article: ArticleText, candidates: list[OrganisationCandidate]
) -> Iterator[OrganisationCandidate | Rejected]:
    """Reject what is marked but names no organisation."""
    for candidate in candidates:
        if objection := object_to_marked(article, candidate.start, candidate.end):
            yield Rejected(candidate.start, candidate.end, f"marked as ORG, but {objection}")
        else:
            yield candidate


def object_to_marked(article: ArticleText, start: int, end: int) -> str:
    """Say what text[start:end], which is marked, is instead of an organisation; "" if nothing speaks against it."""
    text = article.text[start:end]
    if known := find_known(text):
        return "a known form that is more often something else" if known.cue in _CUES_OF_TEXT or text == "X" else ""
    name = _MarkedName(article, start, end, text, _BLANKS.split(text))
    objections = (*_TO_ANY, *(_TO_SEVERAL_WORDS if len(name.words) > 1 else _TO_ONE_WORD))
    return next((reason for reason, holds in objections if holds(name)), "")


def _is_event(name: _MarkedName) -> bool:
    last = name.words[-1].rsplit("-", 1)[-1]
    is_ending = not words_for("event_ending").isdisjoint((name.text, last))
    return is_ending or not words_for("event_word").isdisjoint(name.words)


_TO_ANY: tuple[_Objection, ...] = (
    ("a single character", lambda name: len(name.text) < 2),
    ("a function word", lambda name: name.text.lower() in FUNCTION_WORDS),
    ("without a capital", lambda name: not any(char.isupper() for char in name.text)),
    ("a state", lambda name: is_state_form(name.text)),
    ("a common noun", lambda name: name.text in words_for("generic")),
    ("a legal form alone", lambda name: name.text in words_for("legal_form")),
    ("an event, a prize, a law or a street", _is_event),
    ("the head of a police report", lambda name: _POLICE_REPORT.fullmatch(name.text) is not None),
)


def _has_common_noun(name: _MarkedName) -> bool:
    """Say whether an adjective stands before a noun that is no name ("Europäische Länder")."""
    if not _ADJECTIVE.fullmatch(name.words[0]):
        return False
    return _is_plural(name.words[-1]) or name.words[-1] in words_for("generic")


_TO_SEVERAL_WORDS: tuple[_Objection, ...] = (
    ("an adjective and a common noun", lambda name: len(name.words) == 2 and _has_common_noun(name)),
    ("begins with a common noun", lambda name: _is_plural(name.words[0]) and not _has_common_noun(name)),
    ("cut off", lambda name: name.words[-2:] == ["&", "Co"]),
)


def _is_short(name: _MarkedName) -> bool:
    capitals = name.text.isupper() and len(name.text) < _SHORTEST_CAPITALS
    return capitals and name.article.times_marked(name.text, "ORG") < 2


def _is_head_alone(name: _MarkedName) -> bool:
    head = head_of(name.text)
    return head is not None and not is_federal(head) and "-" not in name.text


def _is_abstract(name: _MarkedName) -> bool:
    return _ABSTRACT_NOUN.fullmatch(name.text) is not None and not name.article.is_quoted(name.start, name.end)


def _opens_no_name(name: _MarkedName) -> bool:
    first, hyphen, _ = name.text.partition("-")
    return hyphen != "" and first in words_for("never_first")


def _is_person(name: _MarkedName) -> bool:
    return name.article.is_surname(name.text) and name.article.times_marked(name.text, "ORG") < _OFTEN_ENOUGH


def _is_rather_marked_otherwise(name: _MarkedName) -> bool:
    times = name.article.times_marked
    return times(name.text, "ORG") < times(name.text, "PER") + times(name.text, "LOC")


_TO_ONE_WORD: tuple[_Objection, ...] = (
    ("two capitals, which are marked only once", _is_short),
    ("an adjective of a nation", lambda name: _NATIONAL_ADJECTIVE.fullmatch(name.text) is not None),
    ("a plural noun", lambda name: _is_plural(name.text)),
    ("says what kind of organisation is meant", lambda name: _says_what_kind(name.text)),
    ("a head noun without a name", _is_head_alone),
    ("an abstract noun without quotation marks", _is_abstract),
    (
        "a compound that names none",
        lambda name: "-" in name.text and name.text.split("-")[0] in words_for("never_first"),
    ),
    ("the name of a person of the article", _is_person),
    ("a place", lambda name: place_country(name.text) in _HOME_STATES),
    ("marked as a person or a place more often", _is_rather_marked_otherwise),
)


def is_common_tail(tail: str) -> bool:
    """Say whether the last part of a hyphen compound is a noun that is no part of a name."""
    return (
        not tail
        or tail in words_for("tail")
        or base_role(tail) is not None
        or _says_what_kind(tail)
        or _tail_ending().search(tail) is not None
    )


def _is_plural(word: str) -> bool:
    return _plural_noun().fullmatch(word) is not None


def _says_what_kind(name: str) -> bool:
    """Say whether a word just says what kind of organisation is meant ("Klinikkette")."""
    return _kind_ending().fullmatch(name) is not None


@cache
def _tail_ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('tail_ending')})$", re.IGNORECASE)


@cache
def _kind_ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{CAPITAL}[a-zäöüß]+)?(?i:{any_of('kind_ending')})(?:e?s)?")


@cache
def _plural_noun() -> re.Pattern[str]:
    return re.compile(rf"[\w-]*(?i:{any_of('plural_ending')})n?")
