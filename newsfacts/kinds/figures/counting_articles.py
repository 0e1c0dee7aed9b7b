"""Finds the forms of "ein" that count: "ein Mann und zwei Frauen", "eine Person getötet"."""

from __future__ import annotations

import re
from fractions import Fraction

from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.numerals import is_article
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.cues import cue_pattern
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.sentence import Sentence

_UMLAUTS = str.maketrans("äöü", "aou")


def add_articles(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Add the articles that count.

    Needs the other quantities of the sentence with what they count, since an article counts beside them, and whole,
    since one inside them does not. Gives all of them in text order.
    """
    return sorted([*quantities, *_read_articles(sentence, quantities)], key=lambda quantity: quantity.core)


def _read_articles(sentence: Sentence, others: list[Quantity]) -> list[Quantity]:
    taken = {index for other in others for index in range(other.first, other.end)}
    ends = {other.end for other in others if other.kind == "count" and other.counted}
    starts = {other.first for other in others if other.kind == "count" and other.counted}
    found = []
    for index, word in enumerate(sentence.words):
        if not is_article(word) or index in taken:
            continue
        quantity = _of_number(sentence, index, starts) or _beside(sentence, index, ends, starts)
        quantity = quantity or _tallied(sentence, index, bool(others)) or _same_noun(sentence, index, others)
        if quantity is not None:
            found.append(quantity)
            ends.add(quantity.end)
    return found


def _of_number(sentence: Sentence, index: int, starts: set[int]) -> Quantity | None:
    """Read "einer von drei Bewerbern"."""
    if sentence.get(index + 1).folded == "von" and index + 2 in starts:
        return Quantity.of(index, index + 1, Fraction(1))
    return None


def _beside(sentence: Sentence, index: int, ends: set[int], starts: set[int]) -> Quantity | None:
    """Read the article of a noun that "und" joins to another counted one."""
    counted = read_counted(sentence, index + 1)
    if counted is None:
        return None
    before = sentence.get(index - 1).folded in figure_context("link") and index - 1 in ends
    after = sentence.get(counted.end).folded in figure_context("link") and counted.end + 1 in starts
    if not (before or after):
        return None
    return Quantity.of(index, index + 1, Fraction(1)).counting(*counted)


def _same_noun(sentence: Sentence, index: int, others: list[Quantity]) -> Quantity | None:
    """Read "ein Rat" after "14 Räte stimmten dafür", "eine Frau davon" after "fünf wurden verletzt"."""
    counted = read_counted(sentence, index + 1, joined=False)
    before = [other for other in others if other.kind == "count" and other.end <= index]
    if counted is None or not before:
        return None
    lead = sentence.get(index - 1 - (sentence.get(index - 1).folded in figure_context("only"))).folded
    named = {_singular(other.counted) for other in before if other.counted}
    listed = lead in figure_context("link") | {";"} and _singular(counted.text) in named
    if not listed and sentence.get(counted.end).folded not in ("davon", "darunter"):
        return None
    return Quantity.of(index, index + 1, Fraction(1)).counting(*counted)


def _singular(noun: str) -> str:
    """Return what the singular and the plural of a noun have in common, roughly: "Räte" and "Rat" are "rat"."""
    plain = noun.casefold().translate(_UMLAUTS)
    return re.sub(r"(?<=\w{3})(?:innen|en|ern|er|es|e|n|s)$", "", plain)


def _tallied(sentence: Sentence, index: int, has_figures: bool) -> Quantity | None:
    """Read "eine Person" where people are hurt or the sentence has other quantities, and "eine Enthaltung"."""
    counted = read_counted(sentence, index + 1)
    if counted is not None and has_figures and cue_pattern("vote").fullmatch(counted.text):
        return Quantity.of(index, index + 1, Fraction(1)).counting(*counted)
    if counted is None or not cue_pattern("victim").fullmatch(counted.text):
        return None
    if not has_figures and not cue_pattern("harm").search(sentence.text, sentence.start, sentence.end):
        return None
    return Quantity.of(index, index + 1, Fraction(1)).counting(*counted)
