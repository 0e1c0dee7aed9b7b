"""Reads units of measure after a number, and the nouns before a number that say what is measured."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from newsfacts.german.inflection import Forms
from newsfacts.german.numbers import number_words
from newsfacts.kinds.figures.quantity import MeasuringUnit, UnitRead
from newsfacts.tables import Flag, Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word, split_words
from newsfacts.types import FigureKind

# "um 180 Grad": turns are angles, not temperatures.
_TURNS = frozenset(map(Fraction, (45, 90, 180, 270, 360)))


class UnitRow(Row):
    """A row of data/figures/units.tsv."""

    symbol: str
    dimension: str
    spellings: Forms
    article: Flag = False
    example: str


class MeasureNameRow(Row):
    """A row of data/figures/measure_names.tsv: a noun before a number that says what is measured."""

    noun: str
    symbol: str = ""
    example: str


@cache
def units() -> dict[str, MeasuringUnit]:
    """Return the units of measure by their spellings; words and signs are joined with blanks."""
    found: dict[str, MeasuringUnit] = {}
    for row in load_table("figures/units", UnitRow):
        kind: FigureKind = "percent" if row.symbol == "%" else "measure"
        for spelling in row.spellings:
            noun = spelling if row.dimension == "percentage point" else None
            found[" ".join(word.text for word in split_words(spelling))] = MeasuringUnit(
                row.symbol, kind, after_article=row.article, noun=noun
            )
    return found


@cache
def symbols_of_dimension(dimension: str) -> frozenset[str]:
    """Return the symbols of the units of a dimension: "m" and "km" of lengths."""
    return frozenset(row.symbol for row in load_table("figures/units", UnitRow) if row.dimension == dimension)


@cache
def _longest_unit() -> int:
    return max(len(spelling.split()) for spelling in units())


@cache
def lengths() -> frozenset[str]:
    """Return the symbols of the units of length."""
    return frozenset(row.symbol for row in load_table("figures/units", UnitRow) if row.dimension == "length")


@cache
def named_measures() -> dict[str, MeasureNameRow]:
    """Return the rows of the nouns that precede a number and name its measure, by noun."""
    return {row.noun: row for row in load_table("figures/measure_names", MeasureNameRow)}


def symbol_of(noun: Word) -> str | None:
    """Return the symbol of the unit with this name, or None."""
    unit = units().get(noun.text)
    return unit.symbol if unit else None


def read_measure(sentence: Sentence, index: int, value: Fraction | None) -> UnitRead | None:
    """Read the longest unit of measure that begins at this word, after a number of this value."""
    for length in range(_longest_unit(), 0, -1):
        words = sentence.words[index : index + length]
        unit = units().get(" ".join(word.text for word in words))
        if unit is None or len(words) < length:
            continue
        if length == 1 and not _fits(sentence, index):
            return None
        turned = words[-1].text == "Grad" and value in _TURNS
        return UnitRead(unit._replace(symbol="°") if turned else unit, index + length)
    return None


def _fits(sentence: Sentence, index: int) -> bool:
    """Return whether a short symbol is a unit: it follows digits and is not part of something longer."""
    word = sentence.get(index)
    if len(word.text) > 2 or word.text in ("%", "‰"):
        return True
    before = sentence.get(index - 1)
    return before.kind == "number" or before.text == "." or before.folded in number_words("scale")
