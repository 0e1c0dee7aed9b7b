"""Finds the forms of "ein" that count: "ein Mann und zwei Frauen", "eine Person getötet"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction

from newsfacts.german.change_words import find_signs, is_change_noun
from newsfacts.german.closed_classes import is_preposition
from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.number_contexts import number_context
from newsfacts.german.numerals import is_article
from newsfacts.german.time_units import time_nouns
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.cues import cue_pattern
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.sentence import Sentence

_FARTHEST_VERB = 6
_UMLAUTS = str.maketrans("äöü", "aou")


def add_articles(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Add the articles that count.

    Needs the other quantities of the sentence with what they count, since an article counts beside them, and whole,
    since one inside them does not. Gives all of them in text order.
    """
    return sorted([*quantities, *_read_articles(sentence, quantities)], key=lambda quantity: quantity.core)


def _read_articles(sentence: Sentence, others: list[Quantity]) -> list[Quantity]:
    taken = {index for other in others for index in range(other.first, other.end)}
    ends = {other.end for other in others if other.kind == "count" and other.counted}
    starts = {other.first: other.end for other in others if other.kind == "count" and other.counted}
    found = _read_points(sentence, others)
    taken |= {point.core for point in found}
    for index, word in enumerate(sentence.words):
        if not is_article(word) or index in taken:
            continue
        quantity = _of_number(sentence, index, starts) or _beside(sentence, index, ends, starts)
        quantity = quantity or _tallied(sentence, index, bool(others)) or _same_noun(sentence, index, others)
        quantity = quantity or _compared(sentence, index) or _won(sentence, index, starts)
        if quantity is not None:
            found.append(quantity)
            ends.add(quantity.end)
    return found


def _read_points(sentence: Sentence, others: list[Quantity]) -> list[Quantity]:
    """Read "verlor einen Punkt", "einen Punkt vor der SPD" beside percentages."""
    if not any(other.kind == "percent" for other in others):
        return []
    articles = [
        index
        for index, word in enumerate(sentence.words)
        if is_article(word) and sentence.get(index + 1).folded in figure_context("point")
    ]
    verbs = [sign.at for sign in find_signs(sentence) if sign.role == "loss"] if articles else []
    return [
        Quantity.of(index, index + 1, Fraction(1)).counting(sentence.get(index + 1).text, index + 2)
        for index in articles
        if sentence.get(index - 1).folded == "um"
        or sentence.get(index + 2).folded in figure_context("lower change")
        or any(abs(index - verb) <= _FARTHEST_VERB for verb in verbs)
    ]


def _of_number(sentence: Sentence, index: int, starts: Collection[int]) -> Quantity | None:
    """Read "einer von drei Bewerbern"."""
    if sentence.get(index + 1).folded == "von" and index + 2 in starts:
        return Quantity.of(index, index + 1, Fraction(1))
    return None


def _beside(sentence: Sentence, index: int, ends: set[int], starts: dict[int, int]) -> Quantity | None:
    """Read the article of a noun that "und" joins to another counted one, or a comma in a list that goes on.

    "30 Tore, ein Rekord für den Klub" says what the 30 are, and so does "500 Autos, ein Plus": neither counts.
    """
    counted = read_counted(sentence, index + 1)
    if counted is None or is_change_noun(counted.text):
        return None
    before, after = sentence.get(index - 1).folded, sentence.get(counted.end).folded
    follows = before in figure_context("link") and index - 1 in ends
    leads = after in figure_context("link") and counted.end + 1 in starts
    if follows and before == ",":
        follows = leads or after in figure_context("last link")
    if leads and after == ",":
        leads = follows or sentence.get(starts[counted.end + 1]).folded in figure_context("link")
    return Quantity.of(index, index + 1, Fraction(1)).counting(*counted) if follows or leads else None


def _compared(sentence: Sentence, index: int) -> Quantity | None:
    """Read "ein Spiel weniger", "eine Stimme mehr"; "ein Grund mehr" counts nothing."""
    counted = read_counted(sentence, index + 1, joined=False)
    if counted is None or sentence.get(counted.end).folded not in ("mehr", "weniger"):
        return None
    joined = sentence.get(counted.end + 1).folded == "oder" or sentence.get(index - 1).folded in ("oder", "mehr")
    lasts = counted.text.casefold() in time_nouns() | figure_context("no comparison")
    return None if joined or lasts else Quantity.of(index, index + 1, Fraction(1)).counting(*counted)


def _won(sentence: Sentence, index: int, starts: Collection[int]) -> Quantity | None:
    """Read "ein Punkt aus drei Spielen", "eine Niederlage in den letzten acht Partien", "mit einem Tor Vorsprung"."""
    noun, after = sentence.get(index + 1), sentence.get(index + 2)
    if noun.folded not in figure_context("tally"):
        return None
    from_some = after.folded in figure_context("tally of") and any(at in starts for at in range(index + 3, index + 6))
    by_some = sentence.get(index - 1).folded == "um" and noun.folded in figure_context("margin unit")
    by_some = by_some and not (after.is_capitalised or is_preposition(after.text))
    if not (from_some or by_some or after.folded in number_context("margin")):
        return None
    return Quantity.of(index, index + 1, Fraction(1)).counting(noun.text, index + 2)


def _same_noun(sentence: Sentence, index: int, others: list[Quantity]) -> Quantity | None:
    """Read "ein Rat" after "14 Räte stimmten dafür", "eine Frau davon" after "fünf wurden verletzt"."""
    before = [other for other in others if other.kind == "count" and other.end <= index]
    if not before:
        return None
    lower = sentence.get(index + 1).folded in ("mehr", "weniger") and sentence.get(index - 1).text == ","
    if lower and before[-1].counted:
        # "300 Fälle, einer weniger als gestern"
        return replace(Quantity.of(index, index + 1, Fraction(1)), counted=before[-1].counted)
    counted = read_counted(sentence, index + 1, joined=False)
    if counted is None:
        return None
    lead = sentence.get(index - 1 - (sentence.get(index - 1).folded in figure_context("only"))).folded
    named = {_singular(other.counted) for other in before if other.counted}
    listed = lead in figure_context("link") | {";"} and _singular(counted.text) in named
    if not listed and sentence.get(counted.end).folded not in ("davon", "darunter"):
        return None
    return Quantity.of(index, index + 1, Fraction(1)).counting(*counted)


def _singular(noun: str) -> str:
    """Return what the singular and the plural of a noun have in common, roughly: "Räte" and "Rat" are "rat"."""
    plain = noun.casefold().translate(_UMLAUTS)
    return re.sub(r"(?<=\w{3})(?:innen|en|ern|er|es|e|n|s)$", "", plain)


def _tallied(sentence: Sentence, index: int, has_figures: bool) -> Quantity | None:
    """Read "eine Person" where people are hurt or the sentence has other quantities, and "eine Enthaltung"."""
    counted = read_counted(sentence, index + 1)
    if counted is not None and has_figures and cue_pattern("vote").fullmatch(counted.text):
        return Quantity.of(index, index + 1, Fraction(1)).counting(*counted)
    if counted is None or not cue_pattern("victim").fullmatch(counted.text):
        return None
    if not has_figures and not cue_pattern("harm").search(sentence.text, sentence.start, sentence.end):
        return None
    return Quantity.of(index, index + 1, Fraction(1)).counting(*counted)
