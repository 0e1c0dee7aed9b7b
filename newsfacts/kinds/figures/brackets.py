"""Finds the brackets of a sentence, and the units after them: "3,2 (Vorjahr: 2,9) Milliarden Euro"."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.numerals import read_scale
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity
from newsfacts.kinds.figures.units import read_unit
from newsfacts.text.sentence import Sentence

_LONGEST_BRACKET = 16


class Bracket(NamedTuple):
    """The indices of "(" and ")" in a sentence."""

    opening: int
    closing: int

    def encloses(self, quantity: Quantity) -> bool:
        """Return whether the number of a quantity is inside."""
        return self.opening < quantity.core < self.closing


def find_brackets(sentence: Sentence) -> list[Bracket]:
    """Return the brackets with a few words in them, in text order; of nested ones the innermost."""
    found: list[Bracket] = []
    opening: int | None = None
    for index, word in enumerate(sentence.words):
        if word.text == "(":
            opening = index
        elif word.text == ")" and opening is not None:
            if index - opening <= _LONGEST_BRACKET:
                found.append(Bracket(opening, index))
            opening = None
    return found


def is_bare(quantity: Quantity) -> bool:
    """Return whether it is a number that lacks a unit or a noun and may take one."""
    lacks = quantity.kind == "count" and quantity.counted is None and quantity.unit is None
    return lacks and quantity.open_unit and quantity.value is not None


def read_past_brackets(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give a number the unit, scale or noun that follows the bracket after it: "20,8 (10,4) Prozent".

    The number in the bracket takes it from this one later. Drops what was read of the words after the bracket alone
    ("Milliarden Euro").
    """
    brackets = {bracket.opening: bracket for bracket in find_brackets(sentence)}
    if not brackets:
        return quantities
    read: list[Quantity] = []
    taken = range(0)
    for quantity, following in zip_longest(quantities, quantities[1:]):
        if quantity.core in taken:
            continue
        bracket = brackets.get(quantity.end)
        if bracket and following and is_bare(quantity) and is_bare(following) and bracket.encloses(following):
            quantity, end = _read_past(sentence, bracket.closing + 1, quantity)
            taken = range(bracket.closing + 1, end)
        read.append(quantity)
    return read


def _read_past(sentence: Sentence, index: int, bare: Quantity) -> tuple[Quantity, int]:
    """Return the number with what it measures or counts at this index, and the index after that."""
    scale, end = read_scale(sentence, index)
    if (unit := read_unit(sentence, end, bare.value)) is not None:
        measured = bare.measured_in(unit.unit, scale)
        return replace(measured, scale=scale, counted=unit.unit.noun, is_doubtful=False), unit.end
    noun = None if bare.is_doubtful else read_counted(sentence, end)
    if noun is not None:
        counted = bare.measured_in(MeasuringUnit(None, "count"), scale)
        return replace(counted, scale=scale, counted=noun.text, is_doubtful=False), noun.end
    return bare, index
