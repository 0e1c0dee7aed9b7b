"""Noun phrases around a name or a number: determiners before it, attributes, and the noun that follows."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import Kind, alternatives, is_closed_class, words_of
from newsfacts.german.inflection import ADJECTIVE, Forms
from newsfacts.tables import Row, load_table
from newsfacts.text.patterns import NOUN

_REACH = 40
# Determiners of one thing; "alle" and "mehrere" may be subjects themselves ("Alle mieden Huber"), "welche" opens
# a clause ("ein Wort, welches Huber wiederholte").
_OF_SINGULAR: tuple[Kind, ...] = ("definite", "indefinite", "negative", "possessive", "demonstrative", "distributive")
_NOUN_PHRASE = re.compile(rf"[^\S\n][„\"»“]?(?P<adjectives>(?:{ADJECTIVE}[^\S\n]){{0,2}})[„\"»“]?{NOUN}")


class NotAttributeRow(Row):
    """Forms of a word that looks like an inflected adjective but is not one."""

    forms: Forms
    word_class: Literal["verb", "determiner", "adverb"]


@cache
def _not_attributes() -> frozenset[str]:
    return frozenset(form for row in load_table("german/not_attributes", NotAttributeRow) for form in row.forms)


def ends_noun_phrase(word: str) -> bool:
    """Return whether a word in small letters is no attribute, however it ends: a verb, adverb or closed class."""
    return word in _not_attributes() or is_closed_class(word)


@cache
def _after_determiner() -> re.Pattern[str]:
    determiners = alternatives(words_of("determiner", *_OF_SINGULAR) | words_of("contraction"))
    return re.compile(rf"\b(?i:{determiners})\s(?:{ADJECTIVE}\s)?\Z")


def follows_determiner(text: str, start: int) -> bool:
    """Return whether a determiner precedes text[start:], with one adjective between at most."""
    return _after_determiner().search(text, max(0, start - _REACH), start) is not None


def noun_phrase_follows(text: str, end: int) -> bool:
    """Return whether a noun with at most two adjectives follows, as after a genitive ("Trumps neuer Plan")."""
    match = _NOUN_PHRASE.match(text, end)
    return match is not None and not any(map(ends_noun_phrase, match["adjectives"].split()))
