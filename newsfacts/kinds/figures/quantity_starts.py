"""Finds where quantities may begin: in an article, to read no other sentences, and among the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newsfacts.german.closed_classes import words_of
from newsfacts.german.number_contexts import number_context
from newsfacts.german.number_starts import DIGIT, find_sentences, match_shortest, number_word, one_of_age
from newsfacts.german.numbers import number_words
from newsfacts.german.numerals import indefinite_words
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.cues import cue_pattern
from newsfacts.kinds.figures.units import article_units
from newsfacts.text import ArticleText, Offsets

_LONGEST_ABBREVIATION = 4
_MULTIPLES = r"(?:ver)?doppe?l|ver\w{3,20}fach"


@cache
def _number() -> str:
    """Return a pattern for how a number in words begins, in small letters."""
    words = {word.casefold() for word in indefinite_words()}
    abbreviations = "|".join(rf"{word}\b" for word in sorted(words) if len(word) <= _LONGEST_ABBREVIATION)
    whole = match_shortest([*(word for word in words if len(word) > _LONGEST_ABBREVIATION), *number_words("part")])
    every = "|".join(figure_context("every"))
    of_every = rf"(?:{every})(?:[(/:*]-?[rmns]\)?)?\s(?:\d|[^\W\d_]{{1,40}}te[nr]?\b)"
    return "|".join((number_word(), whole, abbreviations, of_every, _MULTIPLES))


@cache
def _text_start() -> re.Pattern[str]:
    """Return a pattern that finds in a text every place where a quantity may begin, and more."""
    counted = "|".join(map(re.escape, sorted(article_units(), key=len, reverse=True)))
    victims = cue_pattern("victim start").pattern
    tallied = "|".join(word.capitalize() for word in sorted(figure_context("margin unit")))
    compared = r"[^\W\d_]{2,30}\s(?:mehr|weniger)\b"
    article = rf"[Ee]ine?[nmrs]?\s(?:weitere[rn]?\s)?(?:(?:{counted}|{tallied})\b|{victims}|{compared})"
    return re.compile(rf"{DIGIT}|\b(?:{article}|(?i:{_number()}|{one_of_age()}))")


@cache
def _word_start() -> re.Pattern[str]:
    # Numbers only with another one: "mehrere Tausend", "ein paar hundert", "jeder dritte".
    ones = {word for word in number_words("one", "inflected") if word.startswith("ein")}
    with_number = number_context("several") | words_of("determiner", "indefinite") | figure_context("every") | ones
    return re.compile(f"{_number()}|(?:{'|'.join(with_number)})$")


@lru_cache(maxsize=1 << 16)
def may_begin_quantity(folded: str) -> bool:
    """Return whether a case-folded word may be the first of a quantity, "ein" included."""
    return _word_start().match(folded) is not None


def find_quantity_sentences(article: ArticleText) -> Iterator[Offsets]:
    """Yield the sentences in which a quantity may begin; overlong ones in pieces."""
    return find_sentences(article, _text_start())
