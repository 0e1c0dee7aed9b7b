"""Reads numbers that measure: the unit after or before a number, its minus, the noun that names a measure."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.counted_nouns import Counted, read_counted, read_counted_of
from newsfacts.german.numerals import Numeral, is_lone_article
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.kinds.figures import units
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.currencies import read_unit_before
from newsfacts.kinds.figures.measures import named_measures
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity, UnitRead
from newsfacts.kinds.figures.rates import read_rate
from newsfacts.text.sentence import Sentence

_MINUS = ("-", "−", "–")


def find_unit_beside(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> tuple[Quantity, UnitRead] | None:
    """Return the unit after or before a number, and the quantity, widened to a sign or code before it."""
    after = numeral.end + (numeral.vague is not None and sentence.get(numeral.end).folded in ("von", "an"))
    read = units.read_unit(sentence, after, numeral.value)
    if read is not None:
        return quantity, read
    before = read_unit_before(sentence, numeral.first) if numeral.first > 0 else None
    if before is None:
        return None
    return replace(quantity, first=before.end), UnitRead(before.unit, numeral.end)


def read_with_unit(sentence: Sentence, numeral: Numeral, quantity: Quantity, read: UnitRead) -> Quantity | None:
    """Complete a number that has this unit; None for an article ("eine Krone", "ein Liter kostet 2 Euro")."""
    unit = read.unit
    if is_lone_article(sentence, numeral) and (not unit.after_article or _states_price(sentence, read.end)):
        return None
    measured = replace(quantity.measured_in(unit), end=max(quantity.end, read.end), counted=unit.noun)
    measured = _negate(sentence, numeral, measured)
    # What a measure is of, not what is measured: "30.000 Fuß Höhe".
    if sentence.get(measured.end).folded in figure_context("dimension"):
        return measured
    if unit.kind == "measure" and (rate := read_rate(sentence, measured.end)) and rate.is_unit:
        return replace(measured, unit=f"{measured.unit}/{rate.per}", end=rate.end)
    counted = _read_counted(sentence, measured.end, unit)
    return measured if counted is None else measured.counting(measured.counted or counted.text, counted.end)


def _read_counted(sentence: Sentence, index: int, unit: MeasuringUnit) -> Counted | None:
    noun = sentence.get(index)
    if noun.is_capitalised and not sentence.label_at(index) and noun.folded not in figure_context("answer"):
        return read_counted(sentence, index)
    if unit.kind == "percent" and unit.noun is None:
        return read_counted_of(sentence, index)
    return None


def _states_price(sentence: Sentence, index: int) -> bool:
    """Return whether "ein Liter" is what a price is for: "Ein Liter Milch kostet 1,20 Euro"."""
    return any(sentence.get(at).folded in figure_context("costs") for at in range(index, index + 3))


def _negate(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> Quantity:
    """Take "minus" or a minus sign glued to the number, or to the sign before it, into a quantity with a unit."""
    for at in dict.fromkeys((numeral.first, quantity.first)):
        sign = sentence.get(at - 1)
        inside = at - 1 > quantity.first
        alone = sentence.get(at - 2).kind in ("sign", "nothing") or not sentence.glued(at - 1) or inside
        glued = sign.text in _MINUS and sentence.glued(at) and alone
        first = min(quantity.first, at - 1)
        if (sign.text == "minus" or glued) and quantity.value is not None and quantity.high is None:
            return replace(quantity, value=-quantity.value, first=first)
        if sign.text in ("plus", "+"):
            return replace(quantity, first=first)
    return quantity


def read_named_measure(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Read "Tempo 30", "Stärke 7,3", "Magnitude von 5,9", whose unit is in the name or lacks."""
    at = quantity.core - 1
    while at >= 0 and (sentence.get(at).folded in ("von", "bei") or is_qualifier(sentence.get(at).folded)):
        at -= 1
    name = named_measures().get(sentence.get(at).text)
    if name is None:
        return None
    return replace(quantity, first=at, kind="measure", unit=name.symbol or None)
