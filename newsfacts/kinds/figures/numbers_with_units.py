"""Reads numbers that measure: the unit beside a number, its sign, its second part, the noun that names a measure."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

from newsfacts.german.counted_nouns import Counted, is_attribute, read_counted, read_counted_of
from newsfacts.german.number_ranges import read_falling_range, read_sign
from newsfacts.german.numerals import Numeral, is_lone_article, is_ordinal, read_single
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.kinds.figures import units
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.currencies import read_unit_before
from newsfacts.kinds.figures.measures import lengths, named_measures
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity, UnitRead
from newsfacts.kinds.figures.rates import read_rate
from newsfacts.kinds.figures.traps import is_time_unit, is_year
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence

_MINUS_SIGNS = ("-", "−", "–")
# "4 x 100 Meter": of no side, but of a relay; and the words of "2 x 3 x 5".
_MOST_LEGS = 10
_LEG = 50
_LONGEST_SIDES = 4
_MOST_ATTRIBUTES = 2
_TEMPERATURES = ("°C", "°F")
# The cents of an amount have so many digits where nobody names them: "4 Euro 90".
_DIGITS_OF_MONEY = 2


class UnitPartRow(Row):
    """A row of data/figures/unit_parts.tsv."""

    unit: str
    part: str
    size: Fraction
    digits: int | None = None
    example: str


def find_unit_beside(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> tuple[Quantity, UnitRead] | None:
    """Return the unit after or before a number, and the quantity, widened to a sign or code before it."""
    after = numeral.end + (numeral.vague is not None and sentence.get(numeral.end).folded in ("von", "an"))
    read = units.read_unit(sentence, after, numeral.value)
    if read is None and sentence.get(numeral.end).folded in figure_context("by"):
        read = _read_unit_of_side(sentence, numeral)
    if read is not None:
        return quantity, read
    before = read_unit_before(sentence, numeral.first) if numeral.first > 0 else None
    if before is None:
        return None
    return replace(quantity, first=before.end), UnitRead(before.unit, numeral.end)


def read_unit_after_attributes(sentence: Sentence, index: int) -> UnitRead | None:
    """Read the unit after adjectives that begin at this index: "300 zusätzliche Meter".

    Nouns that "ein" does not count before are more than units: "zwei goldene Kronen", "drei gelbe Tonnen".
    """
    noun = index
    while noun < index + _MOST_ATTRIBUTES and sentence.get(noun).is_lower and is_attribute(sentence.get(noun).text):
        noun += 1
    unit = units.find_unit(sentence.get(noun).text) if index < noun and sentence.get(noun).is_capitalised else None
    return UnitRead(unit, noun + 1) if unit is not None and unit.after_article else None


def _read_unit_of_side(sentence: Sentence, numeral: Numeral) -> UnitRead | None:
    """Read the unit that a side shares with the last one, and leave it there: "30 mal 40 Meter", "2 x 3 x 5 cm"."""
    end, other = numeral.end, None
    while end < numeral.end + _LONGEST_SIDES and sentence.get(end).folded in figure_context("by"):
        other = read_single(sentence, end + 1)
        if other is None or other.value is None or _is_relay(numeral, other):
            return None
        end = other.end
    read = None if other is None else units.read_unit(sentence, end, other.value)
    return read._replace(end=numeral.end) if read is not None and read.unit.symbol in lengths() else None


def _is_relay(numeral: Numeral, other: Numeral) -> bool:
    """Return whether a distance is covered several times: "4 mal 100 Meter"."""
    few = numeral.value is not None and numeral.value.denominator == 1 and numeral.value <= _MOST_LEGS
    return few and other.value is not None and other.value % _LEG == 0


def read_with_unit(sentence: Sentence, numeral: Numeral, quantity: Quantity, read: UnitRead) -> Quantity | None:
    """Complete a number that has this unit; None for an article ("eine Krone", "ein Liter kostet 2 Euro")."""
    unit = read.unit
    if is_lone_article(sentence, numeral) and (not unit.after_article or _states_price(sentence, read.end)):
        return None
    measured = replace(quantity.measured_in(unit), end=max(quantity.end, read.end), counted=unit.noun)
    measured = add_part(sentence, numeral, _negate(sentence, numeral, measured))
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
    """Take the sign before or after a currency into money ("-$5", "CHF-5"), and "unter null" into a temperature."""
    if quantity.value is None or quantity.value < 0 or numeral.sign_length:
        return quantity
    if quantity.unit in (*_TEMPERATURES, "°") and (end := _end_of_frost(sentence, quantity.end)):
        low, high = -quantity.value, None if quantity.high is None else -quantity.high
        unit = "°C" if quantity.unit == "°" else quantity.unit
        value, high = (low, None) if high is None else (high, low)
        return replace(quantity, value=value, high=high, unit=unit, end=end)
    if quantity.first == numeral.first or quantity.high is not None:
        return quantity
    if sentence.get(numeral.first - 1).text in _MINUS_SIGNS and sentence.glued(numeral.first):
        return replace(quantity, value=-quantity.value)
    sign = read_sign(sentence, quantity.first)
    return replace(quantity, value=quantity.value * sign.factor, first=sign.first)


def _end_of_frost(sentence: Sentence, index: int) -> int | None:
    """Return the index after "unter null", "unter dem Gefrierpunkt", "Kälte" or "minus" at this index."""
    for length in (3, 2, 1):
        words = " ".join(word.folded for word in sentence.words[index : index + length])
        if words in figure_context("below zero") and sentence.get(index + length).kind != "number":
            return index + length
    return None


def widen_falling(sentence: Sentence, numeral: Numeral) -> Numeral:
    """Return the range that a number opens if it falls and a unit ends it: "14 bis 9 Grad"; else the number itself."""
    widened = read_falling_range(sentence, numeral)
    if widened is None or is_year(sentence, numeral, counts=False) or is_time_unit(sentence, widened.end):
        return numeral
    return numeral if units.read_unit(sentence, widened.end, widened.value) is None else widened


def read_named_measure(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Read "Tempo 30", "Stärke 7,3", "Magnitude von 5,9", whose unit is in the name or lacks."""
    at = quantity.core - 1
    while at >= 0 and (sentence.get(at).folded in ("von", "bei") or is_qualifier(sentence.get(at).folded)):
        at -= 1
    name = named_measures().get(sentence.get(at).text)
    if name is None:
        return None
    return replace(quantity, first=at, kind="measure", unit=name.symbol or None)


@cache
def _parts() -> dict[str, tuple[UnitPartRow, ...]]:
    rows = load_table("figures/unit_parts", UnitPartRow)
    return {row.unit: tuple(other for other in rows if other.unit == row.unit) for row in rows}


def add_part(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> Quantity:
    """Add the second part that follows a whole number with its unit; return the quantity as it is without one."""
    value = quantity.value
    if value is None or value.denominator > 1 or numeral.high is not None or numeral.scale > 1 or quantity.factor < 1:
        return quantity
    if quantity.kind != "money" and quantity.unit not in _parts():
        return quantity
    linked = sentence.get(quantity.end).folded == "und" and sentence.get(quantity.first - 1).folded != "zwischen"
    other = read_single(sentence, quantity.end + linked)
    if other is None or other.value is None or other.value.denominator > 1 or other.scale > 1:
        return quantity
    found = _read_named(sentence, quantity, other) or (None if linked else _read_bare(sentence, quantity, other))
    if found is None:
        return quantity
    size, end = found
    part = other.value * size
    return replace(quantity, value=value + part if value >= 0 else value - part, end=end) if part < 1 else quantity


def _read_named(sentence: Sentence, quantity: Quantity, other: Numeral) -> tuple[Fraction, int] | None:
    """Return the size of the unit after the second number, and the index after it: "und 20 Cent"."""
    read = units.read_unit(sentence, other.end, other.value)
    if read is None:
        return None
    size = _size_of_part(quantity, read.unit)
    return None if size is None else (size, read.end)


def _size_of_part(quantity: Quantity, unit: MeasuringUnit) -> Fraction | None:
    if quantity.kind == "money":
        # Dollars have cents too.
        is_part = unit.kind == "money" and unit.factor < 1 and unit.symbol in (quantity.unit, "EUR")
        return unit.factor if is_part else None
    return next((row.size for row in _parts()[quantity.unit or ""] if row.part == unit.symbol), None)


def _read_bare(sentence: Sentence, quantity: Quantity, other: Numeral) -> tuple[Fraction, int] | None:
    """Return the size of the unit that the second number leaves out, and the index after it: "1 Meter 97"."""
    if quantity.kind == "money":
        digits: int | None = _DIGITS_OF_MONEY
    else:
        digits = next((row.digits for row in _parts()[quantity.unit or ""] if row.digits), None)
    if digits is None or other.value is None or other.end != other.first + 1:
        return None
    word = sentence.get(other.first).text
    is_size = len(word) == digits if word.isdigit() else 10 ** (digits - 1) <= other.value < 10**digits
    if not is_size or _is_of_its_own(sentence, other):
        return None
    return Fraction(1, 10**digits), other.end


def _is_of_its_own(sentence: Sentence, other: Numeral) -> bool:
    """Return whether a number counts, measures or dates something itself: "für 2 Euro 90 Minuten parken"."""
    after = sentence.get(other.end)
    if after.folded.startswith(context_endings("extent")):
        # "der 1 Meter 97 große Spieler"
        return False
    return (
        after.kind in ("number", "compound", "score", "date-like")
        or after.is_capitalised
        or after.folded in ("bis", "zu")
        or is_ordinal(sentence, other)
        or is_time_unit(sentence, other.end)
        or units.read_unit(sentence, other.end, other.value) is not None
        or read_counted(sentence, other.end) is not None
    )
