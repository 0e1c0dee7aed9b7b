"""Why what the recogniser marks as an organisation names none: a common noun, an event, a place, a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.german.closed_classes import is_closed_class
from newsfacts.german.gazetteer import place_country
from newsfacts.german.known_organisations import KnownForm, any_of, find_known, words_for
from newsfacts.german.roles import base_role
from newsfacts.german.states import is_state_form
from newsfacts.kinds.organisations.candidates import OrganisationCandidate
from newsfacts.kinds.organisations.head_nouns import head_of, is_federal
from newsfacts.kinds.stages import Acquittal, Objection
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


class MarkedName(NamedTuple):
    """What is marked as an organisation, cut to size, its words, and the form of the table that it is."""

    start: int
    end: int
    text: str
    words: list[str]
    known: KnownForm | None


def view_marked(article: ArticleText, candidates: list[OrganisationCandidate]) -> Iterator[MarkedName]:
    """Yield what the objections are raised about for each candidate that is marked."""
    for start, end, *_ in candidates:
        text = article.text[start:end]
        yield MarkedName(start, end, text, _BLANKS.split(text), find_known(text))


def _marked_but(reason: str, holds: Callable[[ArticleText, MarkedName], bool]) -> Objection:
    return Objection(f"marked as ORG, but {reason}", holds)


def _is_doubtful_form(_: ArticleText, name: MarkedName) -> bool:
    return name.known is not None and (name.known.cue in _CUES_OF_TEXT or name.text == "X")


def _is_event(_: ArticleText, name: MarkedName) -> bool:
    last = name.words[-1].rsplit("-", 1)[-1]
    is_ending = not words_for("event_ending").isdisjoint((name.text, last))
    return is_ending or not words_for("event_word").isdisjoint(name.words)


def _begins_with_common_noun(_: ArticleText, name: MarkedName) -> bool:
    return len(name.words) > 1 and _is_plural(name.words[0]) and not _has_common_noun(name)


def _is_common_noun_with_adjective(_: ArticleText, name: MarkedName) -> bool:
    return len(name.words) == 2 and _has_common_noun(name)


def _has_common_noun(name: MarkedName) -> bool:
    """Say whether an adjective stands before a noun that is no name ("Europäische Länder")."""
    if not _ADJECTIVE.fullmatch(name.words[0]):
        return False
    return _is_plural(name.words[-1]) or name.words[-1] in words_for("generic")


def _is_short(article: ArticleText, name: MarkedName) -> bool:
    capitals = name.text.isupper() and len(name.text) < _SHORTEST_CAPITALS
    return capitals and article.times_marked(name.text, "ORG") < 2


def _is_head_alone(_: ArticleText, name: MarkedName) -> bool:
    head = head_of(name.text)
    return head is not None and not is_federal(head) and "-" not in name.text


def _is_abstract(article: ArticleText, name: MarkedName) -> bool:
    return _ABSTRACT_NOUN.fullmatch(name.text) is not None and not article.is_quoted(name.start, name.end)


def _opens_no_name(_: ArticleText, name: MarkedName) -> bool:
    return "-" in name.text and name.text.split("-")[0] in words_for("never_first")


def _is_person(article: ArticleText, name: MarkedName) -> bool:
    return article.is_surname(name.text) and article.times_marked(name.text, "ORG") < _OFTEN_ENOUGH


def _is_rather_marked_otherwise(article: ArticleText, name: MarkedName) -> bool:
    times = article.times_marked
    return times(name.text, "ORG") < times(name.text, "PER") + times(name.text, "LOC")


def _is_head_of_police_report(_: ArticleText, name: MarkedName) -> bool:
    return _POLICE_REPORT.fullmatch(name.text) is not None


def _is_national_adjective(_: ArticleText, name: MarkedName) -> bool:
    return _NATIONAL_ADJECTIVE.fullmatch(name.text) is not None


def _is_place(_: ArticleText, name: MarkedName) -> bool:
    return place_country(name.text) in _HOME_STATES


def _has_no_capital(_: ArticleText, name: MarkedName) -> bool:
    return not any(map(str.isupper, name.text))


def _is_function_word(_: ArticleText, name: MarkedName) -> bool:
    return is_closed_class(name.text)


OBJECTIONS = (
    _marked_but("a known form that is more often something else", _is_doubtful_form),
    Acquittal(lambda _, name: name.known is not None),
    _marked_but("a single character", lambda _, name: len(name.text) < 2),
    _marked_but("a function word", _is_function_word),
    _marked_but("without a capital", _has_no_capital),
    _marked_but("a state", lambda _, name: is_state_form(name.text)),
    _marked_but("a common noun", lambda _, name: name.text in words_for("generic")),
    _marked_but("a legal form alone", lambda _, name: name.text in words_for("legal_form")),
    _marked_but("an event, a prize, a law or a street", _is_event),
    _marked_but("the head of a police report", _is_head_of_police_report),
    _marked_but("an adjective and a common noun", _is_common_noun_with_adjective),
    _marked_but("begins with a common noun", _begins_with_common_noun),
    _marked_but("cut off", lambda _, name: name.words[-2:] == ["&", "Co"]),
    Acquittal(lambda _, name: len(name.words) > 1),  # What follows is asked of a single word.
    _marked_but("two capitals, which are marked only once", _is_short),
    _marked_but("an adjective of a nation", _is_national_adjective),
    _marked_but("a plural noun", lambda _, name: _is_plural(name.text)),
    _marked_but("says what kind of organisation is meant", lambda _, name: _says_what_kind(name.text)),
    _marked_but("a head noun without a name", _is_head_alone),
    _marked_but("an abstract noun without quotation marks", _is_abstract),
    _marked_but("a compound that names none", _opens_no_name),
    _marked_but("the name of a person of the article", _is_person),
    _marked_but("a place", _is_place),
    _marked_but("marked as a person or a place more often", _is_rather_marked_otherwise),
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
