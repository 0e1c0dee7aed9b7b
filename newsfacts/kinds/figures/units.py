"""All that may be the unit of a figure: units of measure and currencies."""

from __future__ import annotations

from fractions import Fraction

from newsfacts.kinds.figures import currencies, measures
from newsfacts.kinds.figures.currencies import CurrencyRow
from newsfacts.kinds.figures.measures import UnitRow
from newsfacts.kinds.figures.quantity import MeasuringUnit, UnitRead
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence


def find_unit(word: str) -> MeasuringUnit | None:
    """Return the unit or currency with this one spelling."""
    return measures.units().get(word) or currencies.find_currency(word)


def rows_of_unit(symbol: str, words: str) -> list[Row]:
    """Return the rows of the units and currencies with this symbol, that have a spelling in the words."""
    units = [row for row in load_table("figures/units", UnitRow) if row.symbol == symbol]
    money = [row for row in load_table("figures/currencies", CurrencyRow) if row.iso == symbol]
    return [row for row in (*units, *money) if any(spelling in words for spelling in row.spellings)]


def article_units() -> frozenset[str]:
    """Return the nouns that "ein" counts before ("ein Prozent"), as against "eine Krone"."""
    every = {**currencies.money_nouns(), **measures.units()}
    return frozenset(noun for noun, unit in every.items() if unit.after_article and len(noun) > 2)


def read_unit(sentence: Sentence, index: int, value: Fraction | None) -> UnitRead | None:
    """Read the unit or currency that begins at this word, after a number of this value."""
    return measures.read_measure(sentence, index, value) or currencies.read_money(sentence, index)
