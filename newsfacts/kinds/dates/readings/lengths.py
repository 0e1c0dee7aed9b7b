"""Adds up how long an expression says: its numbers and units."""

from __future__ import annotations

from newsfacts.german.closed_classes import words_of
from newsfacts.german.numbers import parse_number
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.readings.token_values import number_of
from newsfacts.kinds.dates.values.duration import Amount, Duration
from newsfacts.kinds.dates.values.units import Unit

_VAGUE = ("FEW", "weniger")
_PLURALS = ("UNITS", "YEARSUNIT")
UNITS = ("UNIT", "YEARUNIT", *_PLURALS)


def count_classes() -> tuple[str, ...]:
    """Return the classes of what may say how many units there are."""
    return (*class_group("COUNT"), "ORD")


def duration_of(tokens: list[CalendarToken]) -> Duration | None:
    """Return how long an expression says in whole units: P2Y4M, PT1H30M; None if it makes no sense."""
    duration = add_up(tokens)
    return duration.split_fraction() if duration else None


def add_up(tokens: list[CalendarToken]) -> Duration | None:
    """Add up an expression's numbers and units: P2Y4M; None if they do not go from large to small."""
    if any(_is_no_count(token, of=tokens[-1]) for token in tokens):
        return None
    amounts: list[Amount] = []
    counting: list[CalendarToken] = []
    for token in tokens:
        if token.cls not in UNITS or token.means.unit is None:
            counting.append(token)
            continue
        if counting and _belongs_to_another_noun(counting[-1], token):
            return None
        number = _number_in(counting)
        if number == 1 and any(other.cls in class_group("HALF") for other in counting):
            return _half(token.means.unit)
        amounts.append(Amount(number, token.means.unit))
        counting = []
    return Duration.add_up(amounts)


def _is_no_count(token: CalendarToken, of: CalendarToken) -> bool:
    """Return whether it counts no units: "3,2,1", a word in between, the "lange" of a "lange Wochenende"."""
    if token.cls in _VAGUE:
        return token.text in ("lange", "langen") and of.means.unit is Unit.WEEKEND
    if token.cls in count_classes():
        return number_of(token) is None
    return token.cls == "small" and not token.text.endswith(("e", "en", "er"))


def _belongs_to_another_noun(article: CalendarToken, unit: CalendarToken) -> bool:
    """Return whether an article is of what lasts: "ein Jahre dauernder Streit"; not in "ein bis zwei Jahre"."""
    is_next = unit.start == article.end + 1
    return is_next and unit.cls in _PLURALS and article.text.lower() in words_of("determiner", "indefinite") - {"einem"}


def _number_in(counting: list[CalendarToken]) -> float | None:
    """Return how many units there are: one without a number, None where it is vague."""
    number: float | None = 1
    for token in counting:
        if token.cls in _VAGUE or token.cls in class_group("DOZENS"):
            number = None
        elif token.cls in count_classes():
            number = number_of(token)
        elif token.cls in class_group("SCALE") and number is not None:
            number = round(number * (parse_number(f"1 {token.text}") or 1))
    return number


def _half(unit: Unit) -> Duration | None:
    """Return half a unit in the next smaller one; None where that is no whole number."""
    half = Duration.of(0.5, unit)
    return half.split_fraction() if half.split_fraction() != half else None
