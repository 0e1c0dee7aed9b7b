"""Adds up how long an expression says: its numbers and units."""

from __future__ import annotations

from newsfacts.german.numbers import parse_number
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.duration import Amount, Duration
from newsfacts.kinds.dates.groups import class_group
from newsfacts.kinds.dates.readings.token_values import number_of
from newsfacts.kinds.dates.units import Unit

COUNTS = ("SMALL", "NUM", "YEAR", "NUMWORD", "drei", "ONE", "FEW", "beiden", "ORD", "weniger")
UNITS = ("UNIT", "UNITS", "YEARUNIT", "YEARSUNIT")


def duration_of(tokens: list[CalendarToken]) -> Duration | None:
    """Return how long an expression says in whole units: P2Y4M, PT1H30M; None if it makes no sense."""
    duration = add_up(tokens)
    return duration.split_fraction() if duration else None


def add_up(tokens: list[CalendarToken]) -> Duration | None:
    """Add up an expression's numbers and units: P2Y4M; None if they do not go from large to small."""
    amounts: list[Amount] = []
    number: float | None = 1
    half = False
    scale: float = 1
    for token in tokens:
        if token.cls in ("FEW", "weniger"):
            if token.text in ("lange", "langen") and tokens[-1].means.unit is Unit.WEEKEND:
                # Some are longer than others.
                return None
            number = None
        elif token.cls in COUNTS:
            number = number_of(token)
            if number is None:
                return None
        elif token.cls in class_group("HALF"):
            half = True
        elif token.cls in class_group("SCALE"):
            scale = parse_number(f"1 {token.text}") or 1
        elif token.cls in class_group("DOZENS"):
            number = None
        elif token.cls == "small" and not token.text.endswith(("e", "en", "er")):
            return None
        elif token.cls in UNITS and token.means.unit:
            if half and number == 1:
                return _half(token.means.unit)
            amounts.append(Amount(number and round(number * scale) if scale > 1 else number, token.means.unit))
            number, half, scale = 1, False, 1
    return Duration.add_up(amounts)


def _half(unit: Unit) -> Duration | None:
    """Return half a unit in the next smaller one; None where that is no whole number."""
    half = Duration.of(0.5, unit)
    return half.split_fraction() if half.split_fraction() != half else None
