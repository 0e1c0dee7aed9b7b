"""Lets the quantities of a sentence share what it says only once: a unit, a counted noun."""

from __future__ import annotations

from itertools import pairwise

from newsfacts.german.quantities.counted import counted_before
from newsfacts.german.quantities.lexicon import word_class
from newsfacts.german.quantities.quantity import Quantity
from newsfacts.german.quantities.tokens import Sentence


def share_units(sentence: Sentence, found: list[Quantity]) -> None:
    """Let a bare number take the unit or noun of the next one: "von 3 auf 5 Prozent", "90 zu 7 Stimmen"."""
    for right, left in pairwise(reversed(found)):
        if left.kind == "count" and left.counted is None and right.kind == "age" and left.end == right.first:
            # "zwei 17-Jährige"
            left.counted = sentence.get(right.core).text
        if not left.open_unit or left.counted is not None or not _is_paired(sentence, left, right):
            continue
        if right.unit is not None and right.kind in ("money", "percent", "measure"):
            _lend_unit(left, right)
        elif right.kind == "count" and right.counted is not None:
            left.counted = right.counted


def _lend_unit(left: Quantity, right: Quantity) -> None:
    left.kind, left.unit, left.factor = right.kind, right.unit, right.factor
    small = left.scale == 1 and left.value is not None and left.value < 1000
    scale = right.scale if small else 1
    left.value = left.value * scale * right.factor if left.value is not None else None
    left.high = left.high * scale * right.factor if left.high is not None else None


def _is_paired(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    between = sentence.tokens[left.end : right.core]
    return (
        0 < len(between) <= 3
        and between[0].folded in word_class("pairing")
        and not any(t.is_capitalised for t in between)
    )


def share_nouns(sentence: Sentence, quantities: list[Quantity], previous: str | None) -> None:
    """Give a bare number the noun that stands elsewhere: "die Zahl der Toten stieg auf 17"."""
    stated = counted_before(sentence) if any(q.kind == "count" and not q.counted for q in quantities) else None
    for index, quantity in enumerate(quantities):
        if quantity.kind == "count" and quantity.counted is None and quantity.unit is None:
            partial = _adds(sentence, quantity) or (index > 0 and _divides(sentence, quantities[index - 1]))
            quantity.counted = previous if partial else stated
        if quantity.kind == "count" and quantity.counted:
            previous = quantity.counted


def count_brackets(quantities: list[Quantity]) -> None:
    """Turn "Anna Berg (29 Stimmen), Eva Lang (24)" into counts: what stands in brackets there is no age."""
    shown: str | None = None
    for quantity in quantities:
        if (
            quantity.kind == "count"
            and quantity.counted
            and quantity.counted.lower().endswith(tuple(word_class("tallied")))
        ):
            shown = quantity.counted
        elif quantity.kind == "age" and shown and quantity.end == quantity.first + 1 and quantity.value:
            quantity.kind, quantity.counted = "count", shown


def part(sentence: Sentence, left: Quantity, right: Quantity) -> None:
    """Let two quantities share no token: "vier der fünf Gemeinden" ends before "der"."""
    if left.end > right.first:
        left.end = max(left.core_end, right.first)
        while left.end > left.core_end and sentence.tokens[left.end - 1].is_lower:
            left.end -= 1
    right.first = max(right.first, left.end)


def _adds(sentence: Sentence, quantity: Quantity) -> bool:
    """Tell whether it goes on counting what was counted before: "weitere acht", "davon drei"."""
    before = sentence.get(quantity.first - 1).folded
    return sentence.get(quantity.first).folded in word_class("adding") or before in (
        "davon",
        "darunter",
        "hiervon",
    )


def _divides(sentence: Sentence, whole: Quantity) -> bool:
    """Tell whether the quantity before is the whole of which this is a part: "von 16 Zügen fuhren acht"."""
    return whole.kind == "count" and sentence.get(whole.first - 1).folded in ("von", "den")
