"""Objections to what the recogniser marks as an organisation: it is a common noun, an event, a place, a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.german.closed_classes import is_closed_class
from newsfacts.german.gazetteer import place_country
from newsfacts.german.inflection import ADJECTIVE_ENDING
from newsfacts.german.known_organisations import KnownForm, find_known
from newsfacts.german.legal_forms import is_legal_form
from newsfacts.german.states import is_state_form
from newsfacts.kinds.organisations.candidates import OrganisationCandidate
from newsfacts.kinds.organisations.common_nouns import (
    is_abstract_noun,
    is_no_organisation,
    is_plural_noun,
    says_what_kind,
)
from newsfacts.kinds.organisations.compound_parts import opens_no_name
from newsfacts.kinds.organisations.events import names_event
from newsfacts.kinds.organisations.head_nouns import head_of, is_federal
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.kinds.stages import Acquittal, Objection
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, CAPITALS, SMALLS

# A bare place in these states means the place; "Chelsea" or "Watford" is the club.
_HOME_STATES = frozenset({"DE", "AT", "CH", "IT", "LI"})
# The recogniser marks two capitals ("BA", "PK") too easily; the usual ones are in the table.
_SHORTEST_CAPITALS = 3
# A company of the article may have the name of a person of the article ("Walgreen").
_OFTEN_ENOUGH = 3
# A doubtful form with one of these cues needs it even where the recogniser marks the form.
_CUES_OF_TEXT = frozenset({"party", "quotes", "mediaquotes"})
_BLANKS = re.compile(r"[ \u00a0]+")
_ADJECTIVE = re.compile(rf"{CAPITAL}[{SMALLS}-]+(?:e|er|en|es)")
_NATIONAL_ADJECTIVE = re.compile(rf"(?:{CAPITAL}[{SMALLS}-]*(?:isch|[dD]eutsch)|Deutsch){ADJECTIVE_ENDING}")


@cache
def _police_report() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_word('police report')})-[{CAPITALS}-]+(?: {CAPITAL}+)?")


class MarkedName(NamedTuple):
    """What is marked as an organisation, its words, and its form in the table of known organisations."""

    start: int
    end: int
    text: str
    words: list[str]
    known: KnownForm | None


def view_marked(article: ArticleText, candidates: list[OrganisationCandidate]) -> Iterator[MarkedName]:
    """Yield each marked candidate as the objections see it."""
    for start, end, *_ in candidates:
        text = article.text[start:end]
        yield MarkedName(start, end, text, _BLANKS.split(text), find_known(text))


def _marked_but(reason: str, holds: Callable[[ArticleText, MarkedName], bool]) -> Objection:
    return Objection(f"marked as ORG, but {reason}", holds)


def _is_doubtful_form(_: ArticleText, name: MarkedName) -> bool:
    return name.known is not None and (name.known.cue in _CUES_OF_TEXT or len(name.text) < 2)


def _is_event(_: ArticleText, name: MarkedName) -> bool:
    return names_event(name.words)


def _begins_with_common_noun(_: ArticleText, name: MarkedName) -> bool:
    return len(name.words) > 1 and is_plural_noun(name.words[0]) and not _has_common_noun(name)


def _is_common_noun_with_adjective(_: ArticleText, name: MarkedName) -> bool:
    return len(name.words) == 2 and _has_common_noun(name)


def _has_common_noun(name: MarkedName) -> bool:
    """Return whether the name is an adjective and a noun that is no name ("Europäische Länder")."""
    if not _ADJECTIVE.fullmatch(name.words[0]):
        return False
    return is_plural_noun(name.words[-1]) or is_no_organisation(name.words[-1])


def _is_short(article: ArticleText, name: MarkedName) -> bool:
    capitals = name.text.isupper() and len(name.text) < _SHORTEST_CAPITALS
    return capitals and article.times_marked(name.text, "ORG") < 2


def _is_head_alone(_: ArticleText, name: MarkedName) -> bool:
    head = head_of(name.text)
    return head is not None and not is_federal(head) and "-" not in name.text


def _is_abstract(article: ArticleText, name: MarkedName) -> bool:
    return is_abstract_noun(name.text) and not article.is_quoted(name.start, name.end)


def _is_compound_without_name(_: ArticleText, name: MarkedName) -> bool:
    return "-" in name.text and opens_no_name(name.text.split("-")[0])


def _is_person(article: ArticleText, name: MarkedName) -> bool:
    return article.is_surname(name.text) and article.times_marked(name.text, "ORG") < _OFTEN_ENOUGH


def _is_rather_marked_otherwise(article: ArticleText, name: MarkedName) -> bool:
    times = article.times_marked
    return times(name.text, "ORG") < times(name.text, "PER") + times(name.text, "LOC")


def _is_head_of_police_report(_: ArticleText, name: MarkedName) -> bool:
    return _police_report().fullmatch(name.text) is not None


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
    _marked_but("a common noun", lambda _, name: is_no_organisation(name.text)),
    _marked_but("a legal form alone", lambda _, name: is_legal_form(name.text)),
    _marked_but("an event, a prize, a law or a street", _is_event),
    _marked_but("the head of a police report", _is_head_of_police_report),
    _marked_but("an adjective and a common noun", _is_common_noun_with_adjective),
    _marked_but("begins with a common noun", _begins_with_common_noun),
    _marked_but("cut off", lambda _, name: name.words[-2:] == ["&", "Co"]),
    Acquittal(lambda _, name: len(name.words) > 1),  # What follows is asked of a single word.
    _marked_but("two capitals, which are marked only once", _is_short),
    _marked_but("an adjective of a nation", _is_national_adjective),
    _marked_but("a plural noun", lambda _, name: is_plural_noun(name.text)),
    _marked_but("says what kind of organisation is meant", lambda _, name: says_what_kind(name.text)),
    _marked_but("a head noun without a name", _is_head_alone),
    _marked_but("an abstract noun without quotation marks", _is_abstract),
    _marked_but("a compound that names none", _is_compound_without_name),
    _marked_but("the name of a person of the article", _is_person),
    _marked_but("a place", _is_place),
    _marked_but("marked as a person or a place more often", _is_rather_marked_otherwise),
)
