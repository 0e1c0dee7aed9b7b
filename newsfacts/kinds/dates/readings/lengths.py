"""Adds up how long an expression says: its numbers and units, as a TIMEX3 duration."""

from __future__ import annotations

import re

from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.readings.token_values import number_of

COUNTS = ("SMALL", "NUM", "YEAR", "NUMWORD", "drei", "ONE", "FEW", "beiden", "ORD", "weniger")
UNITS = ("UNIT", "UNITS", "YEARUNIT", "YEARSUNIT")
# Units that are several of another one, and halves and quarters in units that are whole numbers.
MULTIPLES = {
    "HY": (6, "M"),
    "VY": (3, "M"),
    "TY": (9, "M"),
    "QC": (25, "Y"),
    "VH": (15, "TM"),
    "TVH": (45, "TM"),
}
_HALVES = {"Y": "P6M", "D": "PT12H", "TH": "PT30M", "TM": "PT30S", "DE": "P5Y", "CE": "P50Y", "M": "P15D"}
# The next smaller unit, and how many of it make one.
_SMALLER = {
    "Y": (12, "M"), "M": (30, "D"), "W": (7, "D"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS"),
    "DE": (10, "Y"), "CE": (100, "Y"),
}  # fmt: skip
_ORDER = ("CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS")
_SCALES = {"Million": 10**6, "Millionen": 10**6, "Milliarden": 10**9}


def write_number(number: float) -> str:
    """Write a number without an exponent, and without decimals where it is whole; OverflowError for infinity."""
    return str(int(number)) if number == int(number) else f"{number:.6f}".rstrip("0").rstrip(".")


def duration_of(tokens: list[CalendarToken]) -> str | None:
    """Return how long an expression says in whole units: P2Y4M, PT1H30M; None if it makes no sense."""
    value = add_up(tokens)
    return split_fraction(value) if value else None


def split_fraction(value: str) -> str:
    """Write what is after the point of a duration in the next smaller unit, where it is whole there."""
    found = re.fullmatch(r"P(T?)(\d+)(\.\d+)([A-Z]+)", value)
    factor, unit = _SMALLER.get(found[1] + found[4], (0, "")) if found else (0, "")
    if not found or not factor:
        return value
    rest = round(float(found[3]) * factor, 6)
    if rest % 1:
        return value
    if found[4] in ("DE", "CE"):
        return f"P{int(found[2]) * factor + int(rest)}{unit}"
    whole = f"{found[2]}{found[4]}" if int(found[2]) else ""
    inner = "T" if unit.startswith("T") and not (found[1] and whole) else ""
    return f"P{found[1] if whole else ''}{whole}{inner}{int(rest)}{unit[-1]}"


def add_up(tokens: list[CalendarToken]) -> str | None:
    """Add up an expression's numbers and units: P2Y4M; None if they do not go from large to small."""
    amounts: list[tuple[str, str]] = []
    pending, half, scale = "1", False, 1
    for token in tokens:
        if token.cls in COUNTS:
            some = token.cls in ("FEW", "weniger")
            number = None if some else number_of(token)
            if token.text in ("lange", "langen") and tokens[-1].value == "WE":
                # Some are longer than others.
                return None
            if number is None and not some:
                return None
            pending = "X" if number is None else write_number(number)
        elif token.cls in ("halbe", "halben", "halbes", "halber"):
            half = True
        elif token.cls in _SCALES:
            scale = _SCALES[token.cls]
        elif token.cls in ("Tausende", "Hunderte", "Dutzende"):
            pending = "X"
        elif token.cls == "small" and not token.text.endswith(("e", "en", "er")):
            return None
        elif token.cls in UNITS:
            if half and pending == "1":
                return _HALVES.get(token.value)
            amounts.append((_multiply(pending, scale), token.value))
            pending, half, scale = "1", False, 1
    return format_amounts(amounts)


def _multiply(number: str, scale: int) -> str:
    return number if scale == 1 or number == "X" else f"{float(number) * scale:.0f}"


def format_amounts(amounts: list[tuple[str, str]]) -> str | None:
    """Write numbers and units as one duration; None if they do not go from large to small."""
    if len(amounts) > 1:
        ranks = [_ORDER.index(unit) if unit in _ORDER else -1 for _, unit in amounts]
        if -1 in ranks or ranks != sorted(set(ranks)):
            return None
    days = times = ""
    for number, unit in amounts:
        if unit in MULTIPLES and number != "X":
            count, unit = MULTIPLES[unit]
            number = write_number(float(number) * count)
        if unit.startswith("T"):
            times += number + unit[1]
        else:
            days += number + unit
    return f"P{days}" + (f"T{times}" if times else "") if amounts else None
