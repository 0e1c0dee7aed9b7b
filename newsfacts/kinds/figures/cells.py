"""How figures look in a table."""

from __future__ import annotations

import re
from fractions import Fraction

from newsfacts.german.numbers import parse_number
from newsfacts.types import Figure

_SIGNS = {"about": "≈", "at_least": "≥", "at_most": "≤", "more_than": ">", "less_than": "<", "almost": "≲"}
_SCORE = re.compile(r"(\w+)\s*(?::|\bzu\b)\s*(\w+)")
# Blanks that do not break: a cell stays in one line.
_THIN, _BLANK = "\u202f", "\u00a0"
_LARGEST_DENOMINATOR = 100


def value_cell(figure: Figure) -> str:
    """Return all that is known of the quantity: "≥ 3 000", "≈ 2 500 000 EUR", "10–12 %", "480 / year", "1/3", "2:1"."""
    parts = [_SIGNS.get(figure.qualifier, ""), _amount(figure), figure.unit or ""]
    if figure.per is not None:
        parts += ["/", figure.per]
    return _BLANK.join(part for part in parts if part)


def _amount(figure: Figure) -> str:
    if figure.kind == "score":
        match = _SCORE.search(figure.text)
        sides = match.groups() if match else ()
        return ":".join(str(parse_number(side) or side) for side in sides) or figure.text
    if figure.value is None:
        return "" if figure.qualifier == "exact" else figure.qualifier
    high = "" if figure.high is None else f"–{_show_number(figure.high)}"
    if figure.kind == "fraction":
        return str(Fraction(figure.value).limit_denominator(_LARGEST_DENOMINATOR)) + high
    return _show_number(figure.value) + high + ("×" if figure.kind == "ratio" else "")


def _show_number(number: int | float) -> str:
    return f"{number:,}".replace(",", _THIN).replace("-", "−")
