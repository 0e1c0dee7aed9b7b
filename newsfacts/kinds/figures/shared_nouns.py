"""Lets the quantities of a passage share a counted noun that it names only once."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.counted_nouns import counted_before
from newsfacts.german.number_contexts import number_context
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.figure_sentence import FigureSentence
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.sentence import Sentence


def count_brackets(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Turn "Anna Berg (29 Stimmen), Eva Lang (24)" into counts: a number in brackets there is no age.

    Needs counts with their nouns, in text order.
    """
    counted: list[Quantity] = []
    shown: str | None = None
    for quantity in quantities:
        if quantity.kind == "count" and _is_tallied(quantity.counted) and _is_tally(sentence, quantity):
            shown = quantity.counted
        elif quantity.kind == "age" and shown and quantity.end == quantity.first + 1 and quantity.value:
            quantity = replace(quantity, kind="count", counted=shown)
        counted.append(quantity)
    return counted


def _is_tally(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether it is what one got: "(29 Stimmen)", "mit 29 Stimmen"; not "nach zwei Toren"."""
    return sentence.get(quantity.first - 1).text in ("(", "mit", "Mit")


def _is_tallied(noun: str | None) -> bool:
    return noun is not None and noun.lower().endswith(context_endings("tallied"))


def share_nouns(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give a bare number a noun from elsewhere: "die Zahl der Toten stieg auf 17".

    Needs the words of each quantity final, since the words beside it decide. A number that goes on counting takes
    the noun counted last, which is carried over from sentence to sentence; others take that of "die Zahl der …".
    """
    stated = counted_before(sentence) if any(q.kind == "count" and not q.counted for q in quantities) else None
    last = sentence.carried.noun
    shared: list[Quantity] = []
    partial = has_counted = False
    for quantity in quantities:
        if quantity.kind == "count" and quantity.counted is None and quantity.unit is None:
            # "von 183 Abgeordneten stimmten 102 dafür, 81 dagegen": what follows a part is one too.
            partial = partial or _adds(sentence, quantity) or (bool(shared) and _divides(sentence, shared[-1]))
            goes_on = partial or _counts_on(sentence, quantity, opens=not shared, has_counted=has_counted)
            if noun := last if goes_on else stated:
                quantity = replace(quantity, counted=noun)
        if quantity.kind == "count" and quantity.counted:
            last, has_counted = quantity.counted, True
        shared.append(quantity)
    return shared


def _adds(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether it goes on counting what was counted before: "weitere acht", "davon drei"."""
    before, after = sentence.get(quantity.first - 1).folded, sentence.get(quantity.end)
    adding = {sentence.get(quantity.first).folded, after.folded} & number_context("adding")
    among = after.folded == "von" and sentence.get(quantity.end + 1).folded in ("ihnen", "denen")
    return bool(adding) or among or after.folded == "davon" or before in figure_context("among")


def _counts_on(sentence: Sentence, quantity: Quantity, *, opens: bool, has_counted: bool) -> bool:
    """Return whether a bare number counts what the sentence, or the one before, has counted.

    `opens` if it is the first quantity of the sentence, `has_counted` if one before it counts something:
    "18 Räte stimmten dafür, elf dagegen"; "Sieben holte die Feuerwehr ins Freie".
    """
    after = sentence.get(quantity.end)
    if not quantity.open_unit or quantity.scale > 1 or not (after.is_lower or after.text in (",", ".", ";", "")):
        return False
    if quantity.first == 0:
        return after.is_lower and opens
    lead = sentence.get(quantity.first - 1).folded
    continues = lead in figure_context("goes on") or after.folded in ("mehr", "weniger")
    return has_counted and continues


def _divides(sentence: Sentence, whole: Quantity) -> bool:
    """Return whether the quantity before is the whole of which this is a part: "von 16 Zügen fuhren acht"."""
    return whole.kind == "count" and sentence.get(whole.first - 1).folded in ("von", "den")
