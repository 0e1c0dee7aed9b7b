"""Finds where quantities may begin: in an article, to read no other sentences, and among the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.kinds.figures.units import article_units
from newsfacts.text import ArticleText, Offsets

# No sentence is longer, only tables and lists without full stops: cut, they cost linear time.
_LONGEST_SENTENCE = 3000

_DIGIT = r"\d|[½¼¾⅐-⅞]"
# How number words begin, in small letters; an article alone is none of them.
_CARDINALS = r"null|zw[eoöa]|drei|vier|fünf|fuenf|sech|sieb|acht|neun|zehn|elf|hundert|tausend|fuffz"
_FROM_ONE = r"ein(?:hundert|tausend|und\w+[zßs]ig|e?milli)"
_MIXED = r"halb|anderthalb|eineinhalb|einundeinhalb|eineinviertel|eindreiviertel"
_PARTS = r"hälft|viertel|drittel|jede[mnrs]?\s(?:\d|[^\W\d_]{1,40}te[nr]?\b)"
_MULTIPLES = r"doppel|verdopp|ver\w{3,20}fach"
_SCALES = r"(?:aber|zehn|hundert)(?:tausende|hunderte)|dutzend|aber[mb]illi[oa]|[mb]illi[oa]|mio\b|mrd\b"
_NUMBER = "|".join((_CARDINALS, _FROM_ONE, _MIXED, _PARTS, _MULTIPLES, _SCALES))
# Words that are numbers only with another one: "mehrere Tausend", "ein paar hundert", "jeder dritte".
_WITH_NUMBER = (
    r"eine?[nmrs]?$|mehrere|einige|etliche|zig$|wenige|viele|paar$|jede[mnrs]?$|aber(?:hundert|tausend|million)"
)
_VICTIMS = r"Person|Mensch|Tote|Todes|[Vv]erletzt|\w{1,9}verletzt"


@cache
def _text_start() -> re.Pattern[str]:
    """Return a pattern that finds in a text every place where a quantity may begin, and more."""
    counted = "|".join(map(re.escape, sorted(article_units(), key=len, reverse=True)))
    article = rf"[Ee]ine?[nmrs]?\s(?:weitere[rn]?\s)?(?:(?:{counted})\b|{_VICTIMS})"
    return re.compile(rf"{_DIGIT}|\b(?:{article}|(?i:{_NUMBER}))")


@cache
def _word_start() -> re.Pattern[str]:
    return re.compile(f"{_NUMBER}|{_WITH_NUMBER}")


def may_begin_quantity(folded: str) -> bool:
    """Say whether a case-folded word may be the first of a quantity, "ein" included."""
    return _word_start().match(folded) is not None


def find_sentences(article: ArticleText) -> Iterator[Offsets]:
    """Yield the sentences in which a quantity may begin; overlong ones in pieces."""
    match = _text_start().search(article.text, article.start)
    for start, end in _cut_sentences(article):
        if match is None:
            return
        if match.start() < end:
            yield start, end
            match = _text_start().search(article.text, end)


def _cut_sentences(article: ArticleText) -> Iterator[Offsets]:
    """Yield all sentences, overlong ones cut after a line or a word."""
    for start, end in article.sentences():
        while end - start > _LONGEST_SENTENCE:
            first, last = start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE
            blanks = (article.text.rfind(blank, first, last) + 1 for blank in "\n ")
            cut = next(filter(None, blanks), last)
            yield start, cut
            start = cut
        yield start, end
