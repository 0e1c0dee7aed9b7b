"""Reads number expressions with their signs, and ranges of them: "10 bis 12", "minus 3 bis plus 4", "14 bis 9"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from newsfacts.german.number_contexts import number_context
from newsfacts.german.numbers import parse_fraction
from newsfacts.german.numerals import Numeral, is_article, read_single
from newsfacts.text.sentence import Sentence

_DASHES = frozenset("-–—")
_MINUS_SIGNS = frozenset("-−–")
# Numbers below this share the scale of the other end: "100 bis 300 Milliarden".
_SMALL = 1000


class Sign(NamedTuple):
    """The factor of a signed number, and the index of its sign, or of the number where it has none."""

    factor: int
    first: int


def read_numeral(sentence: Sentence, index: int) -> Numeral | None:
    """Read the number expression that begins at this word, ranges included; None where none begins.

    The word is the number's own; a sign before it is read too.
    """
    low = read_single(sentence, index)
    if low is None or low.value is None:
        return low
    sign = read_sign(sentence, index)
    low = replace(low, value=low.value * sign.factor, sign_length=index - sign.first)
    return _read_range(sentence, low, falling=False) or low


def read_falling_range(sentence: Sentence, numeral: Numeral) -> Numeral | None:
    """Read "14 bis 9", given its 14: only the unit after it shows that it is a range, not "22 bis 5 Uhr"."""
    return None if numeral.value is None or numeral.high is not None else _read_range(sentence, numeral, falling=True)


def read_sign(sentence: Sentence, index: int) -> Sign:
    """Read "minus", "plus", "plus/minus" or a sign glued to the number at this index, and to nothing before it."""
    at = index - 1
    sign = sentence.get(at)
    if sign.folded in ("plus/minus", "plus-minus") or sign.text == "±":
        return Sign(1, at)
    if sign.folded == "minus" or sign.text in _MINUS_SIGNS:
        # "plus/minus", "+/-", "plus oder minus": it may go either way.
        plus = at - 2 if sentence.get(at - 1).folded in ("/", "oder") else at - 1
        if sentence.get(plus).folded in ("plus", "+"):
            return Sign(1, plus)
    alone = sentence.get(at - 1).kind in ("sign", "nothing") or not sentence.glued(at)
    if sign.folded not in ("plus", "minus") and not (sentence.glued(index) and alone):
        return Sign(1, index)
    if sign.folded == "minus" or sign.text in _MINUS_SIGNS:
        return Sign(-1, at)
    return Sign(1, at if sign.folded in ("plus", "+") else index)


def _read_range(sentence: Sentence, low: Numeral, *, falling: bool) -> Numeral | None:
    """Read "10 bis 12", "6–8", "zwischen 15 und 40", "zwei oder drei" with `low` as its first number.

    The first is the higher one only in a falling range, and where the second has a minus ("2 bis minus 5").
    """
    if low.part or not _is_linked(sentence, low, falling):
        return None
    start = low.end + 1
    while _may_fill(sentence, low.end, start):
        start += 1
    signed = sentence.get(start).folded in ("plus", "minus") or sentence.get(start).text in ("+", *_MINUS_SIGNS)
    high = read_single(sentence, start + signed)
    if high is None or high.value is None or high.part or is_article(sentence.get(start)):
        return None
    sign = read_sign(sentence, start + 1) if signed else Sign(1, start)
    if signed and sign.first > start:
        return None
    first, second = low.value or Fraction(0), high.value * sign.factor
    if low.scale == 1 and high.scale > 1 and abs(first) < _SMALL:
        first *= high.scale
    if first == second or (first > second and not falling and sign.factor > 0):
        return None
    return replace(low, end=high.end, value=min(first, second), high=max(first, second), scale=high.scale)


def _is_linked(sentence: Sentence, low: Numeral, falling: bool) -> bool:
    """Return whether the word after a number may lead to the other end of its range."""
    link, after = sentence.get(low.end), sentence.get(low.end + 1)
    if link.text in _DASHES:
        # "im Bezirk 5 – 3 Prozent mehr" is no range.
        return not falling or (sentence.glued(low.end) and sentence.glued(low.end + 1))
    if link.folded == "bis":
        return after.folded != "zu"
    if link.folded == "und":
        return sentence.get(low.sign_first - 1).folded == "zwischen"
    return link.folded == "oder" and low.in_words and not falling


def _may_fill(sentence: Sentence, link: int, index: int) -> bool:
    filler = number_context("filler") | number_context("in range")
    return sentence.get(link).folded == "bis" and sentence.get(index).folded in filler


def number_sharing_ending(sentence: Sentence, index: int) -> Fraction | None:
    """Return the number in the "17-" of "17- und 19-Jährige", which has its ending from the word after the next."""
    word, link = sentence.get(index), sentence.get(index + 1)
    if not word.text.endswith("-") or link.folded not in number_context("shares ending"):
        return None
    return parse_fraction(word.text.rstrip("-‐"))
