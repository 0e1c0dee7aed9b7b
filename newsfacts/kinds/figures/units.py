"""Knows all that a figure may have as its unit: units of measure and currencies."""

from __future__ import annotations

from fractions import Fraction

from newsfacts.kinds.figures import currencies, measures
from newsfacts.kinds.figures.currencies import CurrencyRow
from newsfacts.kinds.figures.measures import UnitRow
from newsfacts.kinds.figures.quantity import Unit, UnitRead
from newsfacts.tables import Row, load_table, split_cell
from newsfacts.text.sentence import Sentence


def find_unit(word: str) -> Unit | None:
    """Return the unit or currency with this one spelling."""
    return measures.units().get(word) or currencies.find_currency(word)


def rows_of_unit(symbol: str, words: str) -> list[Row]:
    """Return the rows of the units and currencies with this symbol, that have a spelling in the words."""
    units: list[tuple[str, Row, str]] = [
        (row.symbol, row, row.spellings) for row in load_table("figures/units", UnitRow)
    ]
    money = [
        (row.iso, row, f"{row.iso}|{row.nouns}|{row.signs}") for row in load_table("figures/currencies", CurrencyRow)
    ]
    of_symbol = [(row, cell) for name, row, cell in (*units, *money) if name == symbol]
    return [row for row, cell in of_symbol if any(spelling in words for spelling in split_cell(cell))]


def article_units() -> frozenset[str]:
    """Return the nouns that "ein" counts before ("ein Prozent"), as against "eine Krone"."""
    every = {**currencies.money_nouns(), **measures.units()}
    return frozenset(noun for noun, unit in every.items() if unit.after_article and len(noun) > 2)


def read_unit(sentence: Sentence, index: int, value: Fraction | None) -> UnitRead | None:
    """Read the unit or currency that begins at this word, after a number of this value."""
    return measures.read_measure(sentence, index, value) or currencies.read_money(sentence, index)
