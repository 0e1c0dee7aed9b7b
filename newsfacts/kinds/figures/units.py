"""Knows currencies and units of measure, and what a rate is counted by."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

from newsfacts.german.numbers import number_words
from newsfacts.kinds.figures.sentence import Sentence
from newsfacts.kinds.figures.word_classes import word_class
from newsfacts.tables import Row, load_table, split_cell
from newsfacts.text.words import Word, split_words
from newsfacts.types import FigureKind

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "")
# "um 180 Grad": turns are angles, not temperatures.
_TURNS = frozenset(map(Fraction, (45, 90, 180, 270, 360)))
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


class UnitRow(Row):
    """A row of data/figures/units.tsv."""

    symbol: str
    dimension: str
    spellings: str
    article: str = ""
    example: str


class RateRow(Row):
    """A row of data/figures/rates.tsv."""

    word: str
    per: str
    role: Literal["noun", "short", "adverb"]
    source: str


class MeasureNameRow(Row):
    """A row of data/figures/measure_names.tsv: a noun before a number that says what is measured."""

    noun: str
    symbol: str = ""
    example: str


class Unit(NamedTuple):
    """A unit as it comes out: `factor` scales the number, `noun` is what is counted where it is no symbol."""

    symbol: str | None
    kind: FigureKind
    factor: Fraction = Fraction(1)
    after_article: bool = False
    noun: str | None = None


class UnitRead(NamedTuple):
    """A unit and the index behind its last word."""

    unit: Unit
    end: int


@cache
def _currencies() -> tuple[CurrencyRow, ...]:
    return load_table("figures/currencies", CurrencyRow)


def _currency(row: CurrencyRow) -> Unit:
    return Unit(row.iso or None, "money", Fraction(row.factor), bool(row.article))


@cache
def _money_nouns() -> dict[str, Unit]:
    """Nouns and ISO codes, as they are written."""
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
    return max(len(list(split_words(name))) for name in (*_money_nouns(), *_money_signs()))


@cache
def _units() -> dict[str, Unit]:
    """Units by their first spelling's words joined with blanks."""
    units: dict[str, Unit] = {}
    for row in load_table("figures/units", UnitRow):
        kind: FigureKind = "percent" if row.symbol == "%" else "measure"
        for spelling in split_cell(row.spellings):
            noun = spelling if row.dimension == "percentage point" else None
            units[spelling] = Unit(row.symbol, kind, after_article=bool(row.article), noun=noun)
    return units


@cache
def _longest_unit() -> int:
    return max(len(spelling.split()) for spelling in _units())


def find_unit(word: str) -> Unit | None:
    """Return the unit or currency with this one spelling."""
    return _units().get(word) or _money_nouns().get(word) or _money_signs().get(word)


def rows_of_unit(symbol: str, words: str) -> list[Row]:
    """Return the rows of the units and currencies with this symbol, that have a spelling in the words."""
    units: list[tuple[str, Row, str]] = [
        (row.symbol, row, row.spellings) for row in load_table("figures/units", UnitRow)
    ]
    money = [(row.iso, row, f"{row.iso}|{row.nouns}|{row.signs}") for row in _currencies()]
    of_symbol = [(row, cell) for name, row, cell in (*units, *money) if name == symbol]
    return [row for row, cell in of_symbol if any(spelling in words for spelling in split_cell(cell))]


@cache
def named_measures() -> dict[str, MeasureNameRow]:
    """Return the nouns that stand before a number as the name of its measure, and their rows."""
    return {row.noun: row for row in load_table("figures/measure_names", MeasureNameRow)}


def article_units() -> frozenset[str]:
    """Return the nouns that "ein" counts before ("ein Prozent"), as against "eine Krone"."""
    every = {**_money_nouns(), **_units()}
    return frozenset(noun for noun, unit in every.items() if unit.after_article and len(noun) > 2)


def read_unit(sentence: Sentence, index: int, value: Fraction | None) -> UnitRead | None:
    """Read the unit or currency that begins at this word, behind a number of this value."""
    return _read_measure(sentence, index, value) or _read_money(sentence, index)


def _read_measure(sentence: Sentence, index: int, value: Fraction | None) -> UnitRead | None:
    for length in range(_longest_unit(), 0, -1):
        words = sentence.words[index : index + length]
        unit = _units().get(" ".join(word.text for word in words))
        if unit is None or len(words) < length:
            continue
        if length == 1 and not _fits(sentence, index):
            return None
        turned = words[-1].text == "Grad" and value in _TURNS
        return UnitRead(unit._replace(symbol="°") if turned else unit, index + length)
    return None


def _fits(sentence: Sentence, index: int) -> bool:
    """Say whether a short symbol is one: it stands behind digits and is not part of something longer."""
    word = sentence.get(index)
    if len(word.text) > 2 or word.text in ("%", "‰"):
        return True
    before = sentence.get(index - 1)
    return before.kind == "number" or before.text == "." or before.folded in ("mio", "mrd", "millionen")


def _read_money(sentence: Sentence, index: int) -> UnitRead | None:
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
    for end in range(index + _longest_money(), index, -1):
        name = _words(sentence, index, end)
        unit = _money_nouns().get(name) or _money_signs().get(name)
        if unit is not None:
            return UnitRead(unit, end)
    return None


def _words(sentence: Sentence, first: int, end: int) -> str:
    """Return words[first:end] as they stand, with plain blanks; nothing if some of them lie outside the sentence."""
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


# A period behind "im", "in der", "am" is a rate only if no date follows it: "im Jahr 2015", "am Tag danach".
_IN_PERIOD = {
    ("im",): ("jahr", "monat", "quartal"),
    ("in", "der"): ("woche", "stunde", "minute", "sekunde"),
    ("am",): ("tag",),
    ("die",): ("woche", "stunde", "minute"),
}


@cache
def _periods(*roles: str) -> dict[str, str]:
    return {row.word: row.per for row in load_table("figures/rates", RateRow) if row.role in roles}


class Rate(NamedTuple):
    """What a figure is counted by, and the index behind it; `is_unit` if that is a unit of measure itself."""

    per: str
    end: int
    is_unit: bool = False


def read_rate(sentence: Sentence, index: int) -> Rate | None:
    """Read "pro Jahr", "je Einwohner", "/Monat", "im Monat", "jährlich" behind a figure."""
    word, noun = sentence.get(index), sentence.get(index + 1)
    if word.folded in ("pro", "je", "per") and noun.is_capitalised:
        symbol = _symbol_of(noun)
        return Rate(symbol or _periods("noun").get(noun.folded, noun.text), index + 2, symbol is not None)
    if word.folded in ("pro", "je", "auf") and noun.text == "100" and (long := _symbol_of(sentence.get(index + 2))):
        return Rate(f"100 {long}", index + 3, True)
    if word.folded in ("pro", "je", "auf") and (many := _read_many(sentence, index + 1)) is not None:
        return many
    if word.text == "/" and noun.kind == "word":
        short = _periods("noun", "short").get(noun.folded)
        per = short or _symbol_of(noun)
        return Rate(per, index + 2, not short) if per else None
    if per := rate_of_adverb(word):
        return Rate(per, index + 1)
    for words, periods in _IN_PERIOD.items():
        end = index + len(words)
        if tuple(word.folded for word in sentence.words[index:end]) == words:
            period = sentence.get(end)
            if period.folded in periods and _ends_rate(sentence, end + 1):
                return Rate(_periods("noun")[period.folded], end + 1)
    return None


def _read_many(sentence: Sentence, index: int) -> Rate | None:
    """Read the "100.000 Einwohner" of "je 100.000 Einwohner": powers of ten only, others are bids or targets."""
    number, noun = sentence.get(index), sentence.get(index + 1)
    digits = re.sub(r"\D", "", number.text)
    if number.kind != "number" or not re.fullmatch(r"10{2,6}", digits) or noun.folded not in _periods("noun"):
        return None
    return Rate(f"{digits} {_periods('noun')[noun.folded]}", index + 2)


def _symbol_of(noun: Word) -> str | None:
    unit = _units().get(noun.text)
    return unit.symbol if unit else None


def _ends_rate(sentence: Sentence, index: int) -> bool:
    after = sentence.get(index)
    return not (
        after.kind in ("number", "date-like", "compound")
        or after.folded in word_class("no rate")
        or after.is_capitalised
    )


def rate_of_adverb(word: Word) -> str | None:
    """Return the rate that "jährlich" and the like name, which may also stand before the number."""
    return _periods("adverb").get(word.folded)
