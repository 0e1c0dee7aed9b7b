"""Reads how figures changed: "um 3 Prozent gestiegen", "sank auf 2,5 Prozent", "von 3 auf 5", "200 mehr"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from newsfacts.german.change_words import ChangeSign, ChangeWord, find_signs
from newsfacts.german.closed_classes import words_of
from newsfacts.german.number_contexts import number_context
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.measures import symbols_of_dimension
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word
from newsfacts.types import Change, ChangePart

_Reading: TypeAlias = tuple[Change | None, ChangePart | None]

_PARTS: dict[str, ChangePart] = {"um": "by", "auf": "to"}
# Between "ein Plus" and its figure: "ein Plus von", "ein Anstieg um rund", "Minus:".
_LINK_SIGNS = (":", "(")
_MOST_ADVERBS = 2
# Words between the ends of a change: "von 2,77 Prozent am vergangenen Freitag auf 2,82 Prozent".
_MOST_BETWEEN = 6
# "die fünf kleineren" are parties, "zwei Meter höhere" walls.
_COMPARED_NOUN = re.compile(r"\w+ere[mnrs]?")
_CLAUSE_ENDS = (",", ";", ":", "–", "—", "(", ")")


def read_changes(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give each figure that states a change its direction, and which part of the change it is.

    Needs quantities as they come out: their units decide what may grow, their words what is beside them.
    """
    if not quantities:
        return quantities
    changed = _read_pairs(sentence, quantities)
    signs = find_signs(sentence)
    changed = [quantity if quantity.change else _read_change(sentence, quantity, signs) for quantity in changed]
    return _share_changes(sentence, changed)


def _read_pairs(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Read "von 3 auf 5 Prozent": it says by itself what grew, and from where to where."""
    changed = list(quantities)
    for at, (left, right) in enumerate(pairwise(quantities)):
        if direction := _compare(sentence, left, right):
            changed[at] = replace(left, change=direction, change_part="from")
            changed[at + 1] = replace(right, change=direction, change_part="to")
    return changed


def _compare(sentence: Sentence, left: Quantity, right: Quantity) -> Change | None:
    if _preposition(sentence, left.first).folded != "von" or _preposition(sentence, right.first).folded != "auf":
        return None
    if left.value is None or right.value is None or not _is_one_step(sentence, left, right):
        return None
    return None if left.value == right.value else "up" if right.value > left.value else "down"


def _is_one_step(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Return whether nothing but a time or a place separates the ends of a change: "von 3 im Mai auf heute 5"."""
    between = sentence.words[left.end : right.first]
    if len(between) == 1:
        return True
    if len(between) > _MOST_BETWEEN or (left.kind, left.unit) != (right.kind, right.unit):
        return False
    return not any(word.text in _CLAUSE_ENDS[:3] or word.folded == "und" for word in between)


def _share_changes(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let two amounts of one change share it: "um 8.750 oder 4,3 Prozent mehr"."""
    changed = list(quantities)
    for at, (left, right) in enumerate(pairwise(quantities)):
        if sentence.get(left.end).folded not in ("oder", "beziehungsweise"):
            continue
        if right.change_part == "by" and left.change is None:
            changed[at] = replace(left, change=right.change, change_part="by")
        elif left.change_part == "by" and right.change is None and right.first == left.end + 1:
            changed[at + 1] = replace(right, change=left.change, change_part="by")
    return changed


def _read_change(sentence: Sentence, quantity: Quantity, signs: list[ChangeSign]) -> Quantity:
    signed = _signed(sentence, quantity)
    if signed:
        return replace(quantity, change=signed, change_part="by")
    if not signs:
        return quantity
    direction, part = _find_change(sentence, quantity, [sign for sign in signs if _fits(sign.row, quantity)])
    return replace(quantity, change=direction, change_part=part) if direction and part else quantity


def _fits(word: ChangeWord, quantity: Quantity) -> bool:
    """Return whether a word of change says of such a quantity how it changed."""
    if word.only == "percent":
        return _is_relative(quantity)
    return word.only != "no length" or quantity.unit not in symbols_of_dimension("length")


def _is_relative(quantity: Quantity) -> bool:
    """Return whether it is a percentage, or points, which may be those of one."""
    return quantity.kind == "percent" or (quantity.counted or "").casefold() in figure_context("point")


def _find_change(sentence: Sentence, quantity: Quantity, signs: list[ChangeSign]) -> _Reading:
    """Return what the words of change say of a figure, which needs both a direction and a part."""
    part = _PARTS.get(_preposition(sentence, quantity.first).folded)
    compared = next((sign for sign in signs if sign.role == "comparison" and sign.at == quantity.end), None)
    if compared and not (quantity.kind == "count" and _COMPARED_NOUN.fullmatch(sentence.get(quantity.end).folded)):
        return compared.direction, "by"
    noun = _noun_before(sentence, quantity, signs) or _noun_after(sentence, quantity, signs)
    if noun and part != "to" and not (noun.role == "result" and part == "by"):
        return noun.direction, "by"
    if part == "to" and (quantity.counted or "").casefold().endswith(context_endings("height")):
        return None, None
    if part:
        near = _nearest(sentence, quantity, [sign for sign in signs if sign.role not in ("comparison", "result")])
        return near.direction if near else None, part
    if quantity.kind in ("money", "fraction") or _is_relative(quantity):
        near = _nearest(sentence, quantity, [sign for sign in signs if sign.role == "loss"])
        if near and _is_object(sentence, near, quantity):
            return near.direction, "by"
    return None, None


def _preposition(sentence: Sentence, index: int) -> Word:
    """Return the word before a figure, adverbs left out: "um durchschnittlich 1,5 Meter", "auf heute nur noch 3"."""
    for _ in range(_MOST_ADVERBS):
        word = sentence.get(index - 1).folded
        is_adverb = word in number_context("filler") or word in _time_adverbs()
        if not is_adverb and not word.endswith(context_endings("adverb ending")):
            break
        index -= 1
    return sentence.get(index - 1)


@cache
def _time_adverbs() -> frozenset[str]:
    return words_of("adverb", "time") | figure_context("earlier")


def _signed(sentence: Sentence, quantity: Quantity) -> Change | None:
    """Read "plus 0,4 Prozent", "minus 3 Punkte": of percentages and points these are changes."""
    words = {word.folded for word in sentence.words[max(0, quantity.first - 1) : quantity.core]}
    if not _is_relative(quantity):
        return None
    return "up" if words & {"plus", "+"} else "down" if words & {"minus", "−"} else None


def _noun_before(sentence: Sentence, quantity: Quantity, signs: list[ChangeSign]) -> ChangeSign | None:
    """Return the noun in "ein Plus von 3 Prozent", "Rückgang um 12 Millionen"."""
    index = quantity.first - 1
    while sentence.get(index).folded in figure_context("change link") or sentence.get(index).text in _LINK_SIGNS:
        index -= 1
    return next((sign for sign in signs if sign.role in ("noun", "result") and sign.at == index), None)


def _noun_after(sentence: Sentence, quantity: Quantity, signs: list[ChangeSign]) -> ChangeSign | None:
    """Return the noun in "notierte 3 Prozent im Plus"."""
    if not _is_relative(quantity) or sentence.get(quantity.end).folded != "im":
        return None
    return next((sign for sign in signs if sign.role == "noun" and sign.at == quantity.end + 1), None)


def _is_object(sentence: Sentence, sign: ChangeSign, quantity: Quantity) -> bool:
    """Return whether a figure is what was lost or won, and not when or against whom: "verlor 2 Prozent"."""
    if sign.direction == "up" and quantity.counted and not quantity.counted.startswith(("Prozentpunkt", "Punkt")):
        # "gewann 30 Prozent der Stimmen": all that it got.
        return False
    verb = sign.at
    if verb > quantity.end:
        # "hat damit fast vier Prozent an Wert verloren": the verb ends the clause.
        return sentence.get(verb + 1).kind in ("sign", "nothing")
    between = sentence.words[verb + 1 : quantity.first]
    return not any(word.folded in figure_context("against") for word in between)


def _nearest(sentence: Sentence, quantity: Quantity, signs: list[ChangeSign]) -> ChangeSign | None:
    """Return the nearest word of change: in the figure's clause, else before it, else after it."""
    start, end = _clause(sentence, quantity)
    inside = [sign for sign in signs if start <= sign.at < end]
    before = [sign for sign in signs if sign.at < start and sign.role != "noun"]
    if inside:
        return min(inside, key=lambda sign: abs(sign.at - quantity.core))
    if before:
        return before[-1]
    return min(signs, key=lambda sign: abs(sign.at - quantity.core), default=None)


def _clause(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    start, end = quantity.first, quantity.end
    while start > 0 and sentence.get(start - 1).text not in _CLAUSE_ENDS:
        start -= 1
    while end < len(sentence.words) and sentence.get(end).text not in _CLAUSE_ENDS:
        end += 1
    return start, end
