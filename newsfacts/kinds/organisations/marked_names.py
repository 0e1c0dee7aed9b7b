"""Whether a span that the recogniser marked names an organisation, or is a common noun, an event, a place."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.gazetteer import place_country
from newsfacts.german.known_organisations import any_of, find_known, words_for
from newsfacts.german.names import FUNCTION_WORDS
from newsfacts.german.roles import base_role
from newsfacts.german.states import is_state_form
from newsfacts.kinds.organisations.head_nouns import head_of, is_federal
from newsfacts.text import ArticleText

# Where a bare place is written of for its own sake; of "Chelsea" or "Watford" one reads as of a club.
_HOME_STATES = frozenset({"DE", "AT", "CH", "IT", "LI"})
# Two capitals alone ("BA", "PK") the recogniser takes for organisations too easily; the table knows the usual.
_SHORTEST_CAPITALS = 3
# A company of the article may have the name of a person of the article ("Walgreen").
_OFTEN_ENOUGH = 3
# What a known but doubtful form needs beside it even where the recogniser marks it.
_CUES_OF_TEXT = frozenset({"party", "quotes", "mediaquotes"})
_BLANKS = re.compile(r"[ \u00a0]+")
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][a-zäöüß-]+(?:e|er|en|es)")
_NATIONAL_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][a-zäöüß-]*(?:isch|deutsch|Deutsch)(?:e|er|en|es|em)|Deutsche[nrms]?")
_POLICE_REPORT = re.compile(r"(?:POL|FW|BPOL|HZA|LKA|PP)-[A-ZÄÖÜ-]+(?: [A-ZÄÖÜ]+)?")
_ABSTRACT_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:ung|heit|keit|ismus|ität|ungen|nis|tum|ieren|ation)s?")


def is_name(article: ArticleText, start: int, end: int) -> bool:
    """Say whether text[start:end], which the recogniser marked, names an organisation."""
    name = article.text[start:end]
    known = find_known(name)
    if known:
        return known.cue not in _CUES_OF_TEXT and name != "X"
    if (
        len(name) < 2
        or name.lower() in FUNCTION_WORDS
        or not any(char.isupper() for char in name)
        or is_state_form(name)
    ):
        return False
    words = _BLANKS.split(name)
    if _is_no_name(name, words):
        return False
    return _is_name_of_words(words) if len(words) > 1 else _is_one_word_name(article, start, end)


def is_common_tail(tail: str) -> bool:
    """Say whether the last part of a hyphen compound is a noun that is no part of a name."""
    return (
        not tail
        or tail in words_for("tail")
        or base_role(tail) is not None
        or _says_what_kind(tail)
        or _tail_ending().search(tail) is not None
    )


@cache
def _tail_ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('tail_ending')})$", re.IGNORECASE)


@cache
def _kind_ending() -> re.Pattern[str]:
    return re.compile(rf"(?:[A-ZÄÖÜ][a-zäöüß]+)?(?i:{any_of('kind_ending')})(?:e?s)?")


@cache
def _plural_noun() -> re.Pattern[str]:
    return re.compile(rf"[\w-]*(?i:{any_of('plural_ending')})n?")


def _says_what_kind(name: str) -> bool:
    """Say whether a word just says what kind of organisation is meant ("Klinikkette")."""
    return _kind_ending().fullmatch(name) is not None


def _is_no_name(name: str, words: list[str]) -> bool:
    last = words[-1].rsplit("-", 1)[-1]
    return (
        name in words_for("generic")
        or name in words_for("legal_form")
        or not words_for("event_ending").isdisjoint((name, last))
        or not words_for("event_word").isdisjoint(words)
        or _POLICE_REPORT.fullmatch(name) is not None
    )


def _is_name_of_words(words: list[str]) -> bool:
    is_plural = _plural_noun().fullmatch(words[-1]) is not None
    if _ADJECTIVE.fullmatch(words[0]) and (is_plural or words[-1] in words_for("generic")):
        return len(words) > 2
    return not _plural_noun().fullmatch(words[0]) and words[-2:] != ["&", "Co"]


def _is_one_word_name(article: ArticleText, start: int, end: int) -> bool:
    name = article.text[start:end]
    if name.isupper() and len(name) < _SHORTEST_CAPITALS and article.times_marked(name, "ORG") < 2:
        return False
    if _NATIONAL_ADJECTIVE.fullmatch(name) or _plural_noun().fullmatch(name) or _says_what_kind(name):
        return False
    head = head_of(name)
    if head and not is_federal(head) and "-" not in name:
        return False
    if _ABSTRACT_NOUN.fullmatch(name) and not article.is_quoted(start, end):
        return False
    if "-" in name and name.split("-")[0] in words_for("never_first"):
        return False
    return not _is_of_other_kind(article, name)


def _is_of_other_kind(article: ArticleText, name: str) -> bool:
    """Say whether the word is a place, a person of the article, or marked as one of them more often."""
    if article.is_surname(name) and article.times_marked(name, "ORG") < _OFTEN_ENOUGH:
        return True
    if place_country(name) in _HOME_STATES:
        return True
    others = article.times_marked(name, "PER") + article.times_marked(name, "LOC")
    return article.times_marked(name, "ORG") < others
