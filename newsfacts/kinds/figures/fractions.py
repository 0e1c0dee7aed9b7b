"""Reads parts of a whole: "die Hälfte der Sitze", "ein Viertel", "jeder dritte Betrieb"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from newsfacts.german.counted_nouns import read_counted, read_counted_of
from newsfacts.german.numbers import number_words, parse_ordinal
from newsfacts.german.numerals import Numeral, is_article
from newsfacts.kinds.figures import qualifiers
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.traps import follows_weak_label, is_labelled, is_time_unit
from newsfacts.text.sentence import Sentence

_LARGEST_FINE_PART = Fraction(1, 100)


def read_fraction(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> Quantity | None:
    """Complete "die Hälfte der Sitze"; "das zweite Drittel" and "ein Viertel am See" are something else."""
    before = sentence.get(numeral.first - 1)
    name = sentence.get(numeral.first)
    if "/" in name.text and (is_labelled(sentence, numeral) or follows_weak_label(sentence, numeral)):
        return None
    if numeral.end == numeral.first + 1:
        if name.folded in number_words("part") and not name.folded.startswith("hälfte"):
            return None
        if before.folded.endswith(context_endings("ordinal ending")) and before.folded != "letzte":
            return None
    fraction = replace(quantity, kind="fraction")
    counted = read_counted_of(sentence, numeral.end)
    if counted is None and sentence.get(numeral.end).is_capitalised:
        counted = read_counted(sentence, numeral.end)
    if counted is not None:
        return fraction.counting(*counted)
    if number_words("part").get(sentence.get(numeral.end - 1).folded, 1) <= _LARGEST_FINE_PART:
        # "Zwei Hundertstel fehlten auf den Sieg": of a second.
        return None
    if is_article(name) and sentence.get(numeral.end - 1).text == "Viertel":
        leads = before.folded in figure_context("before part") or qualifiers.ends_qualifier(sentence, numeral.first)
        return fraction if leads else None
    return fraction


def read_every(sentence: Sentence, index: int) -> Quantity | None:
    """Read "jeder vierte Betrieb", "fast jeder Zweite", "jedem 25. Bewerber"; "jedes dritte Jahr" is a date."""
    if sentence.get(index).folded not in figure_context("every"):
        return None
    ordinal, end = sentence.get(index + 1), index + 2
    stop = ordinal.kind == "number" and sentence.get(end).text == "." and sentence.glued(end)
    value = parse_ordinal(ordinal.text + "." if stop else ordinal.folded)
    end += stop
    if value is None or value < 2 or sentence.get(end).folded == "mal" or is_time_unit(sentence, end):
        return None
    counted = read_counted(sentence, end) or read_counted_of(sentence, end)
    if counted is None and not ordinal.is_capitalised:
        return None
    quantity = Quantity.of(index, end, Fraction(1, value), "fraction")
    return quantity if counted is None else quantity.counting(*counted)
