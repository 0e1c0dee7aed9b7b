"""Reads what a figure is counted by: "pro Jahr", "je 100.000 Einwohner", "/Monat", "im Monat", "jährlich"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsfacts.german.inflection import Forms
from newsfacts.german.time_units import TimeUnit, time_units
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.currencies import money_nouns
from newsfacts.kinds.figures.measures import symbol_of
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word


class RateRow(Row):
    """A row of data/figures/rates.tsv: what a rate is counted by, and what it comes out as."""

    noun: Forms
    per: str


@cache
def _per_nouns() -> dict[str, str]:
    of_time = {_noun(unit): unit.rate for unit in _rate_units()}
    rows = load_table("figures/rates", RateRow)
    return of_time | {noun.casefold(): row.per for row in rows for noun in row.noun}


@cache
def _per_symbols() -> dict[str, str]:
    return {symbol: unit.rate for unit in _rate_units() for symbol in unit.symbol}


@cache
def _per_adverbs() -> dict[str, str]:
    return {unit.often[0].base: unit.rate for unit in _rate_units() if unit.often}


@cache
def _in_periods() -> dict[tuple[str, ...], dict[str, str]]:
    """Return the periods after "im", "in der", "am", "die", and the rate that each comes out as."""
    periods: dict[tuple[str, ...], dict[str, str]] = {}
    for unit in _rate_units():
        for lead in unit.in_period:
            periods.setdefault(tuple(lead.split()), {})[_noun(unit)] = unit.rate
    return periods


def _rate_units() -> list[TimeUnit]:
    return [unit for unit in time_units() if unit.rate]


def _noun(unit: TimeUnit) -> str:
    return unit.singular[0].base.casefold()


class Rate(NamedTuple):
    """What a figure is counted by, and the index after it; `is_unit` if that is a unit of measure itself."""

    per: str
    end: int
    is_unit: bool = False


def read_rate(sentence: Sentence, index: int) -> Rate | None:
    """Read "pro Jahr", "je Einwohner", "/Monat", "im Monat", "jährlich" after a figure."""
    index += sentence.get(index).folded in figure_context("gross")
    word, noun = sentence.get(index), sentence.get(index + 1)
    if word.folded in figure_context("per") and noun.kind == "word" and (symbol := symbol_of(noun)):
        return Rate(symbol, index + 2, True)
    if word.folded in figure_context("per") and noun.is_capitalised:
        return Rate(_per_nouns().get(noun.folded, noun.text), index + 2)
    if word.folded in figure_context("per many") or word.text == "/":
        if noun.text == "100" and (long := symbol_of(sentence.get(index + 2))):
            return Rate(f"100 {long}", index + 3, True)
        if (many := _read_many(sentence, index + 1, of_any=word.folded in figure_context("per"))) is not None:
            return many
    if word.text == "/" and noun.kind == "word":
        short = _per_symbols().get(noun.folded) or _per_nouns().get(noun.folded)
        per = short or symbol_of(noun)
        return Rate(per, index + 2, not short) if per else None
    if per := rate_of_adverb(word):
        return Rate(per, index + 1)
    for words, periods in _in_periods().items():
        end = index + len(words)
        if tuple(word.folded for word in sentence.words[index:end]) == words:
            period = periods.get(sentence.get(end).folded)
            if period and _ends_rate(sentence, end + 1):
                return Rate(period, end + 1)
    return None


def _read_many(sentence: Sentence, index: int, *, of_any: bool) -> Rate | None:
    """Read the "100.000 Einwohner" of "je 100.000 Einwohner": powers of ten only, others are bids or targets.

    `of_any` tells whether they may be of things that are no usual denominator; money is none.
    """
    number, noun = sentence.get(index), sentence.get(index + 1)
    digits = re.sub(r"\D", "", number.text)
    if number.kind != "number" or not re.fullmatch(r"10{2,6}", digits) or not noun.is_capitalised:
        return None
    per = _per_nouns().get(noun.folded)
    if per is None and (not of_any or noun.text in money_nouns()):
        return None
    return Rate(f"{digits} {per or noun.text}", index + 2)


def _ends_rate(sentence: Sentence, index: int) -> bool:
    after = sentence.get(index)
    return not (
        after.kind in ("number", "date-like", "compound")
        or after.folded in figure_context("no rate")
        or after.is_capitalised
    )


def rate_of_adverb(word: Word) -> str | None:
    """Return the rate that "jährlich" and the like name, after a number or before it."""
    return _per_adverbs().get(word.folded)
