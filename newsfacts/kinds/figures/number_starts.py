"""Finds where quantities may begin: in an article, to read no other sentences, and among the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.number_starts import DIGIT, NUMBER_WORD, find_sentences, one_of_age
from newsfacts.kinds.figures.units import article_units
from newsfacts.text import ArticleText, Offsets

_PARTS = r"hälft|viertel|drittel|jede[mnrs]?\s(?:\d|[^\W\d_]{1,40}te[nr]?\b)"
_MULTIPLES = r"doppel|verdopp|ver\w{3,20}fach"
_SCALES = r"(?:aber|zehn|hundert)(?:tausende|hunderte)|dutzend|aber[mb]illi[oa]|[mb]illi[oa]|mio\b|mrd\b"
_NUMBER = "|".join((NUMBER_WORD, _PARTS, _MULTIPLES, _SCALES))
# Words that are numbers only with another one: "mehrere Tausend", "ein paar hundert", "jeder dritte".
_WITH_NUMBER = (
    r"eine?[nmrs]?$|mehrere|einige|etliche|zig$|wenige|viele|paar$|jede[mnrs]?$|aber(?:dutzend|hundert|tausend|million)"
)
_VICTIMS = r"Person|Mensch|Tote|Todes|[Vv]erletzt|\w{1,9}verletzt"


@cache
def _text_start() -> re.Pattern[str]:
    """Return a pattern that finds in a text every place where a quantity may begin, and more."""
    counted = "|".join(map(re.escape, sorted(article_units(), key=len, reverse=True)))
    article = rf"[Ee]ine?[nmrs]?\s(?:weitere[rn]?\s)?(?:(?:{counted})\b|{_VICTIMS})"
    return re.compile(rf"{DIGIT}|\b(?:{article}|(?i:{_NUMBER}|{one_of_age()}))")


@cache
def _word_start() -> re.Pattern[str]:
    return re.compile(f"{_NUMBER}|{_WITH_NUMBER}")


def may_begin_quantity(folded: str) -> bool:
    """Return whether a case-folded word may be the first of a quantity, "ein" included."""
    return _word_start().match(folded) is not None


def find_quantity_sentences(article: ArticleText) -> Iterator[Offsets]:
    """Yield the sentences in which a quantity may begin; overlong ones in pieces."""
    return find_sentences(article, _text_start())
