"""Reads values in brackets that another figure is compared with: "28,5 Prozent (2021: 24,1)", "31,9 Prozent (+1,9)".

A number in brackets has the unit of the figure before it where a label says what it is (a date, "Vorjahr", "zuvor"),
where it has a sign, or where it stands alone and is of about the same size. A sign makes it a change, and its value
keeps the sign, as in "minus 3 Prozent". An age, a year, an ordinal, a minute or a numbered thing ("Seite 5") is none:
these are read as something else before, or not at all. A footnote or a phone number is not of the same size.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from newsfacts.german.bare_ages import shows_tally
from newsfacts.german.closed_classes import is_closed_class, is_preposition
from newsfacts.german.number_labels import number_labels
from newsfacts.german.numerals import OLDEST
from newsfacts.german.people_words import is_certain_being
from newsfacts.kinds.figures.brackets import Bracket, find_brackets, is_bare
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.figure_sentence import FigureSentence
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity
from newsfacts.kinds.figures.series import is_comparable, lend_unit
from newsfacts.kinds.figures.series_words import is_numbered, names_number, names_share
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word
from newsfacts.types import Change

_SIGNS: dict[str, Change] = {"+": "up", "plus": "up", "-": "down", "−": "down", "–": "down", "minus": "down"}
_DASHES = frozenset("-−–")
_LONGEST_GAP = 6
_LONGEST_LINK = 5
# How many times as large as the other one a value may be that nothing but its bracket compares with it.
_MOST_TIMES = 3
_MOST_TIMES_SHARE = 10
_WHOLE = 100
_MANY = 1000
_SHORTEST_LIST = 2
_REACH = 12
# More digits are grouped: "12.345"; plain ones are a postcode.
_LONGEST_PLAIN = 3
_PERCENT = MeasuringUnit("%", "percent")


class _Label(Enum):
    """What precedes a number in its bracket.

    Nothing, a sign, what it is compared by ("Vorjahr"), a name ("Bayern:"), a noun of shares ("Marktanteil"), or
    something else, which gives it no unit.
    """

    NONE = auto()
    SIGN = auto()
    COMPARED = auto()
    NAMED = auto()
    SHARE = auto()
    OTHER = auto()


def share_brackets(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let numbers in brackets take the unit or noun of the figure that they are compared with.

    Needs the units of all figures outside brackets. One that was doubtful and is such a value no longer is.
    """
    brackets = find_brackets(sentence)
    if not brackets:
        return quantities
    reader = _Reader(sentence)
    shared: list[Quantity] = []
    at = 0
    for quantity in quantities:
        while at < len(brackets) and brackets[at].closing < quantity.core:
            at += 1
        is_inside = at < len(brackets) and brackets[at].encloses(quantity)
        shared.append(reader.read_inside(brackets[at], quantity) if is_inside else reader.pass_by(quantity))
    return shared


class _Reader:
    """Reads the brackets of a sentence from left to right; keeps the figure and the value in brackets passed last."""

    def __init__(self, sentence: FigureSentence) -> None:
        self._sentence = sentence
        self._figure: Quantity | None = None
        self._value: Quantity | None = None
        self._closing = 0

    def pass_by(self, quantity: Quantity) -> Quantity:
        """Keep a figure outside brackets, with which the next value may be compared."""
        self._figure, self._value = quantity, None
        return quantity

    def read_inside(self, bracket: Bracket, quantity: Quantity) -> Quantity:
        """Return a figure in brackets with the unit of the one that it is compared with, and with its change."""
        label = self._read_label(bracket, quantity)
        lender = self._find_lender(bracket, quantity, label) if self._is_value(quantity) else None
        if lender is not None:
            quantity = self._lend(quantity, lender, label)
        changes = label is _Label.SIGN and quantity.kind in ("percent", "count")
        if not quantity.is_doubtful and (lender is not None or changes):
            quantity = self._take_sign(quantity, label)
        self._value, self._closing = quantity, bracket.closing
        return quantity

    def _read_label(self, bracket: Bracket, quantity: Quantity) -> _Label:
        """Read what precedes a number in its bracket, from the last comma or semicolon on."""
        sentence = self._sentence
        sign = self._find_sign(quantity)
        if sign is not None and self._opens(bracket, sign):
            return _Label.SIGN
        start = end = quantity.first if sign is None else min(sign, quantity.first)
        while start - 1 > bracket.opening and sentence.get(start - 1).text not in (",", ";"):
            start -= 1
        words = sentence.words[start:end]
        rest = sentence.words[quantity.end : min(bracket.closing, quantity.end + _LONGEST_GAP)]
        if self._compares(words or ([] if rest and rest[0].kind == "sign" else rest)):
            return _Label.COMPARED
        if not words:
            return _Label.NONE
        noun = words[-2] if words[-1].text == ":" and len(words) > 1 else words[-1]
        if names_share(noun):
            return _Label.SHARE
        named = words[-1].text == ":" or sentence.label_ending_with(noun) in ("LOC", "ORG")
        return _Label.NAMED if named and noun.is_capitalised and not names_number(noun) else _Label.OTHER

    def _compares(self, words: list[Word]) -> bool:
        """Return whether words beside a value say when it was so, or that it was meant to be: "Vorjahr", "2021"."""
        dates, cues = self._sentence.dates, figure_context("compared")
        return any(word.folded in cues or dates.covers(word.start, word.end) for word in words)

    def _find_sign(self, quantity: Quantity) -> int | None:
        """Return the index of the plus or minus before a number."""
        for at in range(quantity.core - 1, quantity.first - 2, -1):
            sign = self._sentence.get(at)
            parts = sign.text in _DASHES and not self._sentence.glued(at + 1)
            if sign.text in _SIGNS and not parts:
                return at
        return None

    def _opens(self, bracket: Bracket, at: int) -> bool:
        """Return whether a sign opens a bracket or an item in it: of "(Vorjahr: -3)" it is the value's."""
        return at == bracket.opening + 1 or self._sentence.get(at - 1).text in (",", ";", "/")

    def _is_value(self, quantity: Quantity) -> bool:
        """Return whether a bare number ends a value: "(10,4)", "(24,1 im Vorjahr)", but not "(9 von 20)"."""
        if not is_bare(quantity):
            return False
        after = self._sentence.get(quantity.end)
        return after.text in (")", ",", ";") or (is_preposition(after.folded) and after.folded != "von")

    def _find_lender(self, bracket: Bracket, quantity: Quantity, label: _Label) -> Quantity | None:
        """Return the figure that a value in brackets is compared with."""
        last, is_sign = self._value, label is _Label.SIGN
        if last is not None and _goes_on(self._sentence, self._closing, bracket, is_sign=is_sign):
            return last if (is_sign or label is _Label.NONE) and not last.is_doubtful else None
        figure = self._figure
        if figure is None or figure.is_doubtful or figure.kind not in ("money", "percent", "measure", "count", "age"):
            return None
        if label in (_Label.SIGN, _Label.COMPARED, _Label.NAMED, _Label.SHARE):
            return figure if self._is_near(figure, bracket) else None
        is_alone = quantity.first == bracket.opening + 1 and quantity.end == bracket.closing
        if label is _Label.OTHER or not is_alone:
            return None
        return figure if figure.end == bracket.opening or self._ranks(figure, bracket) else None

    def _is_near(self, figure: Quantity, bracket: Bracket) -> bool:
        """Return whether only a few words of its clause separate a figure from a bracket."""
        gap = self._sentence.words[figure.end : bracket.opening]
        dates = self._sentence.dates
        return len(gap) <= _LONGEST_GAP and all(
            word.kind == "word" or dates.covers(word.start, word.end) for word in gap
        )

    def _ranks(self, figure: Quantity, bracket: Bracket) -> bool:
        """Return whether a name is ranked after that of a figure: "mit 4,2 Prozent vor Bayern (3,9)"."""
        gap = self._sentence.words[figure.end : bracket.opening]
        if not 1 < len(gap) <= _LONGEST_LINK or not gap[-1].is_capitalised:
            return False
        return any(word.folded in figure_context("ranks") for word in gap)

    def _lend(self, quantity: Quantity, lender: Quantity, label: _Label) -> Quantity:
        """Give a value the unit of the figure it is compared with, if it can have it."""
        value = quantity.value or 0
        if label is _Label.SHARE:
            return self._in_percent(quantity) if value <= _WHOLE else quantity
        if label is _Label.SIGN and lender.kind != "percent":
            return self._lend_to_change(quantity, lender)
        if lender.kind == "age" and label is not _Label.COMPARED:
            return quantity
        if label in (_Label.NONE, _Label.NAMED):
            times = _MOST_TIMES_SHARE if lender.kind == "percent" else _MOST_TIMES
            exact = lender.kind != "measure" or (value.denominator == 1) == ((lender.value or 0).denominator == 1)
            beings = lender.counted is not None and is_certain_being(lender.counted) and value <= OLDEST
            if not is_comparable(quantity, lender, times) or not exact or (beings and label is _Label.NONE):
                return quantity
        if lender.scale > 1 and quantity.scale == 1 and not is_comparable(quantity, lender):
            return quantity
        return lend_unit(quantity, lender)

    def _lend_to_change(self, quantity: Quantity, lender: Quantity) -> Quantity:
        """Give a change its unit: small decimals after thousands are percentages, those of money may be either."""
        value, whole = quantity.value or 0, lender.value or 0
        if lender.kind == "money":
            same = self._count_decimals(quantity) == self._count_decimals(lender) > 1
            return lend_unit(quantity, lender) if same else quantity
        if value.denominator > 1 and value <= _WHOLE and whole >= _MANY:
            return self._in_percent(quantity)
        return lend_unit(quantity, lender)

    def _in_percent(self, quantity: Quantity) -> Quantity:
        return replace(quantity.measured_in(_PERCENT), is_doubtful=False)

    def _count_decimals(self, quantity: Quantity) -> int:
        return len(self._sentence.get(quantity.core).text.partition(",")[2])

    def _take_sign(self, quantity: Quantity, label: _Label) -> Quantity:
        """Take in the sign before a number; where it opens the bracket it makes a change of it."""
        at = self._find_sign(quantity)
        if at is None or quantity.value is None:
            return quantity
        direction = _SIGNS[self._sentence.get(at).text]
        value = -abs(quantity.value) if direction == "down" else quantity.value
        signed = replace(quantity, first=min(at, quantity.first), value=value)
        return replace(signed, change=direction, change_part="by") if label is _Label.SIGN else signed


def keep_bracket_lists(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Keep the bare numbers of a list of names, each with its own in brackets: "aus Syrien (765), Mali (349)".

    Needs those that are ages or have a unit read as such. A single one is no list, and numbers that go up from one
    number the names.
    """
    brackets = {bracket.opening: bracket for bracket in find_brackets(sentence)}
    if len(brackets) < _SHORTEST_LIST:
        return quantities
    lists: list[list[Quantity]] = []
    closing = 0
    for quantity in quantities:
        bracket = brackets.get(quantity.first - 1)
        if bracket is None or bracket.closing != quantity.end or not is_bare(quantity):
            continue
        if lists and _goes_on(sentence, closing, bracket):
            lists[-1].append(quantity)
        else:
            lists.append([quantity])
        closing = bracket.closing
    kept = {quantity.core for tally in lists if _is_tally(sentence, tally) for quantity in tally}
    return [replace(quantity, is_doubtful=False) if quantity.core in kept else quantity for quantity in quantities]


def _goes_on(sentence: Sentence, closing: int, bracket: Bracket, *, is_sign: bool = False) -> bool:
    """Return whether a bracket goes on with a list of names and brackets: "Bayern (3,9) und Hessen (3,1)".

    Changes in a list may have adjectives: "stark SAP (+1,2), schwach Merck (-0,9)".
    """
    gap = sentence.words[closing + 1 : bracket.opening]
    if not 1 < len(gap) <= _LONGEST_LINK or not gap[-1].is_capitalised:
        return False
    links = gap[0].text in (",", ";") or gap[0].folded in ("und", "sowie") or gap[0].folded in figure_context("ranks")
    return links and (is_sign or all(is_closed_class(word.folded) for word in gap[1:] if word.is_lower))


def _is_tally(sentence: Sentence, tally: list[Quantity]) -> bool:
    """Return whether numbers in brackets count: they are no ages of people, no postcodes, no numbers of the names."""
    if len(tally) < _SHORTEST_LIST or [quantity.value for quantity in tally] == [*range(1, len(tally) + 1)]:
        return False
    before = sentence.words[max(0, tally[0].first - _REACH) : tally[0].first]
    labels = number_labels("any")
    if any(word.text in labels or is_numbered(word) or word.folded == "zwischen" for word in before):
        return False
    return all(_counts(sentence, quantity) for quantity in tally)


def _counts(sentence: Sentence, quantity: Quantity) -> bool:
    digits = sentence.get(quantity.core).text
    if quantity.value is None or (digits.isdigit() and len(digits) > _LONGEST_PLAIN):
        return False
    # After a person it would be an age, were it not what they scored: german/bare_ages.py.
    named = sentence.label_ending_with(sentence.get(quantity.first - 2)) in ("LOC", "ORG", "PER")
    if named or shows_tally(sentence, quantity.core):
        return True
    return quantity.value.denominator > 1 or quantity.value > OLDEST
