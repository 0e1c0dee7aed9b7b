"""Decides ambiguous units by the subject of the passage: points of a poll, cents of a dollar."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.number_contexts import number_context
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.cues import cue_pattern
from newsfacts.kinds.figures.figure_sentence import FigureSentence
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.sentence import Sentence

# How far before the sentence its subject may be named.
_PASSAGE = 250
_MOST_POINTS = 30
_DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD"))


def read_points(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Turn points into percentage points: "um 0,4 Punkte auf 3,8 Prozent", "acht Punkte mehr" in a poll.

    Needs nouns shared, since bare numbers beside points are points too, and changes, which show what points are.
    """
    if not any(_is_points(quantity) for quantity in quantities):
        return quantities
    if cue_pattern("index").search(sentence.text, sentence.start, sentence.end):
        return quantities
    percent = any(quantity.kind == "percent" for quantity in quantities)
    subject = cue_pattern("share").search(sentence.text, max(0, sentence.start - _PASSAGE), sentence.end) is not None
    return [
        # Two of three signs are needed.
        replace(quantity, kind="percent", unit="%")
        if _is_points(quantity) and percent + subject + _is_compared(sentence, quantity) > 1
        else quantity
        for quantity in quantities
    ]


def _is_points(quantity: Quantity) -> bool:
    """Return whether it counts points, few enough to be percentage points."""
    is_small = quantity.value is not None and 0 < quantity.value <= _MOST_POINTS
    return quantity.kind == "count" and (quantity.counted or "").casefold() in figure_context("point") and is_small


def _is_compared(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether something changed by them or is apart by them: "verlor acht Punkte", "acht Punkte vor der SPD"."""
    before, after = sentence.get(quantity.first - 1).folded, sentence.get(quantity.end).folded
    if quantity.change_part == "by" or before in figure_context("point change"):
        return True
    return after in figure_context("lower change") or after in number_context("margin")


def read_cents(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give cents the dollar of their sentence: "72,53 Dollar, 71 Cent weniger".

    Needs the units of all quantities, and their changes: cents by which a price changed are also of the dollar that was
    the last money of the sentences before.
    """
    own = {q.unit for q in quantities if q.kind == "money" and q.factor == 1 and q.unit}
    dollar = next(iter(own), sentence.carried.money)
    if len(own) > 1 or dollar not in _DOLLARS:
        return quantities
    return [
        replace(q, unit=dollar)
        if q.unit == "EUR" and _is_in_cents(sentence, q) and (own or q.change_part == "by")
        else q
        for q in quantities
    ]


def _is_in_cents(sentence: Sentence, quantity: Quantity) -> bool:
    return any(word.text in ("Cent", "Cents") for word in sentence.words[quantity.core_end : quantity.end])
