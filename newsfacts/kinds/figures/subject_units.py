"""Lets the subject of a passage decide units that say too little: points of a poll, cents of a dollar."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.sentence import Sentence

# How far before the sentence its subject may be named.
_PASSAGE = 250
_MOST_POINTS = 30
_POINTS = ("Punkt", "Punkte", "Punkten")
_CHANGE = ("mehr", "weniger", "höher", "niedriger")


@cache
def _shares() -> re.Pattern[str]:
    return re.compile(
        r"Prozentpunkt|[Uu]mfrage|Sonntagsfrage|Wählergunst|Politbarometer|Trendbarometer|Zustimmungswert|Inflation"
        r"|Teuerung|Arbeitslosenquote|[a-zäöü]quote\b|Leitzins|Quote\b|Stimmenanteil"
    )


@cache
def _indices() -> re.Pattern[str]:
    return re.compile(r"Dax\b|DAX|[Ii]ndex\b|[Ii]ndizes|Dow Jones|Nasdaq|Börse|[Kk]lima|Tabelle|Spiel|Saison|Liga\b")


def read_points(sentence: Sentence, found: list[Quantity]) -> None:
    """Turn points into percentage points: "um 0,4 Punkte auf 3,8 Prozent", "acht Punkte mehr" in a poll."""
    points = [q for q in found if q.kind == "count" and q.counted in _POINTS and _is_small(q)]
    if not points:
        return
    start, end = sentence.words[0].start, sentence.words[-1].end
    if _indices().search(sentence.text, start, end):
        return
    percent = any(q.kind == "percent" for q in found)
    subject = bool(_shares().search(sentence.text, max(0, start - _PASSAGE), end))
    for quantity in points:
        before, after = sentence.get(quantity.first - 1).folded, sentence.get(quantity.end).folded
        changes = before in ("um", "plus", "minus") or after in _CHANGE
        if (percent and (changes or subject)) or (subject and changes):
            quantity.kind, quantity.unit = "percent", "%"


def _is_small(quantity: Quantity) -> bool:
    return quantity.value is not None and 0 < quantity.value <= _MOST_POINTS


def read_cents(sentence: Sentence, found: list[Quantity]) -> None:
    """Give cents the dollar of their sentence: "72,53 Dollar, 71 Cent weniger"."""
    units = {q.unit for q in found if q.kind == "money" and q.factor == 1 and q.unit}
    if len(units) != 1 or not units & {"USD", "CAD", "AUD", "NZD", "SGD", "HKD"}:
        return
    for quantity in found:
        if quantity.unit == "EUR" and any(
            word.text in ("Cent", "Cents") for word in sentence.words[quantity.core_end : quantity.end]
        ):
            (quantity.unit,) = units
