"""Reads money: the names, codes and signs of currencies after or before a number."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from newsfacts.german.inflection import Forms
from newsfacts.german.numbers import number_words
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.quantity import MeasuringUnit, UnitRead
from newsfacts.tables import Cells, Flag, Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word, split_words

_MINUS = frozenset("-−–")


class CurrencyRow(Row):
    """A row of data/figures/currencies.tsv."""

    iso: str = ""
    nouns: Forms = ()
    adjectives: Forms = ()
    signs: Cells = ()
    factor: Fraction = Fraction(1)
    article: Flag = False
    also: str = ""
    example: str

    @property
    def spellings(self) -> tuple[str, ...]:
        """Its code, names and signs."""
        return (*filter(None, [self.iso]), *self.nouns, *self.signs)


@cache
def _currencies() -> tuple[CurrencyRow, ...]:
    return load_table("figures/currencies", CurrencyRow)


def _currency(row: CurrencyRow) -> MeasuringUnit:
    return MeasuringUnit(row.iso or None, "money", row.factor, row.article)


@cache
def money_nouns() -> dict[str, MeasuringUnit]:
    """Return currencies by their nouns and ISO codes, as they are written."""
    return _codes() | {noun: _currency(row) for row in _currencies() for noun in row.nouns}


@cache
def _codes() -> dict[str, MeasuringUnit]:
    return {row.iso: MeasuringUnit(row.iso, "money") for row in _currencies() if row.iso}


@cache
def _money_signs() -> dict[str, MeasuringUnit]:
    return {sign: _currency(row) for row in _currencies() for sign in row.signs}


@cache
def _money_adjectives() -> dict[str, str]:
    return {form.casefold(): row.iso for row in reversed(_currencies()) for form in row.adjectives}


@cache
def _longest_money() -> int:
    """Return the most words that a currency's name or sign has ("Mark der DDR", "St.-Helena-Pfund", "Fr.")."""
    return max(len(split_words(name)) for name in (*money_nouns(), *_money_signs()))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(split_words(name)[0].text for name in (*money_nouns(), *_money_signs()))


def find_currency(word: str) -> MeasuringUnit | None:
    """Return the currency with this one name, code or sign."""
    return money_nouns().get(word) or _money_signs().get(word)


def read_money(sentence: Sentence, index: int) -> UnitRead | None:
    """Read "Euro", "schwedische Kronen", "Pfund Sterling", "neue israelische Schekel"."""
    named = _read_money_name(sentence, index)
    if named is not None:
        return named
    at = index + (sentence.get(index).folded in figure_context("new money"))
    iso = _money_adjectives().get(sentence.get(at).folded)
    if iso:
        at += 1 + (sentence.get(at + 1).folded in figure_context("new money"))
    noun = _read_money_name(sentence, at) if at > index else None
    if noun is None or not iso:
        return noun
    return noun._replace(unit=noun.unit._replace(symbol=iso))


def _read_money_name(sentence: Sentence, index: int) -> UnitRead | None:
    if sentence.get(index).text not in _first_words():
        return None
    for end in range(index + _longest_money(), index, -1):
        name = _words(sentence, index, end)
        unit = find_currency(name)
        if unit is not None:
            return UnitRead(unit, end)
    return None


def _words(sentence: Sentence, first: int, end: int) -> str:
    """Return words[first:end] as written, with plain blanks; an empty string if some are outside the sentence."""
    if first < 0 or end > len(sentence.words):
        return ""
    return " ".join(sentence.text[sentence.words[first].start : sentence.words[end - 1].end].split())


def is_code(word: Word) -> bool:
    """Return whether it is the ISO code of a currency."""
    return word.text in _codes()


def read_unit_before(sentence: Sentence, index: int) -> UnitRead | None:
    """Read the sign or code before the number at this index; the `end` is its own index.

    A minus may separate them: "$-5", "CHF -12.50".
    """
    end = index
    if sentence.get(index - 1).text in _MINUS and sentence.glued(index):
        end -= 1
    for first in range(max(0, end - _longest_money()), end):
        name = _words(sentence, first, end)
        unit = _money_signs().get(name) or _codes().get(name)
        if unit is not None:
            return UnitRead(unit, first)
    return None


@cache
def _names_like_codes() -> frozenset[str]:
    return frozenset(row.iso for row in _currencies() if row.also)


def is_numbered_name(sentence: Sentence, index: int) -> bool:
    """Return whether the number at this index belongs to a name that only looks like a code: "COP 29", "TOP 10"."""
    number, after = sentence.get(index), sentence.get(index + 1)
    plain = number.text.isdigit() and len(number.text) < 4 and after.folded not in number_words("scale")
    return plain and sentence.get(index - 1).text in _names_like_codes()
