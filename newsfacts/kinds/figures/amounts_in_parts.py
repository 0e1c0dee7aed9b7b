"""Reads amounts that are said in two parts: "dreizehn Euro und fünf Cent", "4 Euro 90", "1 Meter 97"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.numerals import Numeral, is_ordinal, read_single
from newsfacts.kinds.figures import units
from newsfacts.kinds.figures.contexts import context_endings
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity
from newsfacts.kinds.figures.traps import is_time_unit
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence

# The cents of an amount have so many digits where nobody names them: "4 Euro 90".
_DIGITS_OF_MONEY = 2


class UnitPartRow(Row):
    """A row of data/figures/unit_parts.tsv."""

    unit: str
    part: str
    size: Fraction
    digits: int | None = None
    example: str


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
