"""Reads money: the names, codes and signs of currencies after or before a number."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from newsfacts.german.numbers import number_words
from newsfacts.kinds.figures.quantity import Unit, UnitRead
from newsfacts.tables import Row, load_table, split_cell
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word, split_words

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "")
_NEW = frozenset(("neue", "neuen", "neuer", "neues"))
_MINUS = frozenset("-−–")


class CurrencyRow(Row):
    """A row of data/figures/currencies.tsv."""

    iso: str = ""
    nouns: str = ""
    adjectives: str = ""
    signs: str = ""
    factor: str
    article: str = ""
    also: str = ""
    source: str


@cache
def _currencies() -> tuple[CurrencyRow, ...]:
    return load_table("figures/currencies", CurrencyRow)


def _currency(row: CurrencyRow) -> Unit:
    return Unit(row.iso or None, "money", Fraction(row.factor), bool(row.article))


@cache
def money_nouns() -> dict[str, Unit]:
    """Return currencies by their nouns and ISO codes, as they are written."""
    return _codes() | {noun: _currency(row) for row in _currencies() for noun in split_cell(row.nouns)}


@cache
def _codes() -> dict[str, Unit]:
    return {row.iso: Unit(row.iso, "money") for row in _currencies() if row.iso}


@cache
def _money_signs() -> dict[str, Unit]:
    return {sign: _currency(row) for row in _currencies() for sign in split_cell(row.signs)}


@cache
def _money_adjectives() -> dict[str, str]:
    stems = ((stem, row.iso) for row in reversed(_currencies()) for stem in split_cell(row.adjectives))
    return {(stem + ending).casefold(): iso for stem, iso in stems for ending in _ADJECTIVE_ENDINGS}


@cache
def _longest_money() -> int:
    """Return the most words that a currency's name or sign has ("Mark der DDR", "St.-Helena-Pfund", "Fr.")."""
    return max(len(split_words(name)) for name in (*money_nouns(), *_money_signs()))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(split_words(name)[0].text for name in (*money_nouns(), *_money_signs()))


def find_currency(word: str) -> Unit | None:
    """Return the currency with this one name, code or sign."""
    return money_nouns().get(word) or _money_signs().get(word)


def read_money(sentence: Sentence, index: int) -> UnitRead | None:
    """Read "Euro", "schwedische Kronen", "Pfund Sterling", "neue israelische Schekel"."""
    named = _read_money_name(sentence, index)
    if named is not None:
        return named
    at = index + (sentence.get(index).folded in _NEW)
    iso = _money_adjectives().get(sentence.get(at).folded)
    if iso:
        at += 1 + (sentence.get(at + 1).folded in _NEW)
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
    """Return words[first:end] as they stand, with plain blanks; an empty string if some lie outside the sentence."""
    if first < 0 or end > len(sentence.words):
        return ""
    return " ".join(sentence.text[sentence.words[first].start : sentence.words[end - 1].end].split())


def is_code(word: Word) -> bool:
    """Say whether it is the ISO code of a currency."""
    return word.text in _codes()


def read_unit_before(sentence: Sentence, index: int) -> UnitRead | None:
    """Read the sign or code that stands before the number at this index; the `end` is its own index.

    A minus may stand between them: "$-5", "CHF -12.50".
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
    """Say whether the number at this index belongs to a name that only looks like a code: "COP 29", "TOP 10"."""
    number, after = sentence.get(index), sentence.get(index + 1)
    plain = number.text.isdigit() and len(number.text) < 4 and after.folded not in number_words("scale")
    return plain and sentence.get(index - 1).text in _names_like_codes()
