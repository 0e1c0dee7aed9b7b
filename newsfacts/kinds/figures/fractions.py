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
from newsfacts.text.words import Word

# Of a second, where nothing else is named: hundredths and thousandths.
_SECONDS_IN_RACES = (Fraction(1, 100), Fraction(1, 1000))


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
        if before.folded in figure_context("half of a field"):
            return None
    fraction = replace(quantity, kind="fraction")
    counted = read_counted_of(sentence, numeral.end)
    if counted is None and sentence.get(numeral.end).is_capitalised:
        counted = read_counted(sentence, numeral.end)
    if counted is not None:
        return fraction.counting(*counted)
    if number_words("part").get(sentence.get(numeral.end - 1).folded) in _SECONDS_IN_RACES:
        # "Zwei Hundertstel fehlten auf den Sieg": of a second.
        return None
    if is_article(name) and sentence.get(numeral.end - 1).text == "Viertel":
        leads = before.folded in figure_context("before part") or qualifiers.ends_qualifier(sentence, numeral.first)
        # "ein knappes Viertel" is no part of a town, "ein gutes" may be.
        return fraction if leads or numeral.qualifier == "almost" else None
    return fraction


def read_every(sentence: Sentence, index: int) -> Quantity | None:
    """Read "jeder vierte Betrieb", "fast jeder zweite", "jedem 25. Bewerber"; "jedes dritte Jahr" is a date."""
    if sentence.get(index).folded not in figure_context("every"):
        return None
    at = index + 1
    while sentence.glued(at) and _is_of_both_genders(sentence.get(at)):
        at += 1
    value, end = _read_ordinal(sentence, at)
    if value is None or value < 2 or sentence.get(end).folded == "mal":
        return None
    # "Jeder dritte Tag" is a subject, "jeden dritten Tag" says how often.
    is_subject = sentence.get(index).folded == "jeder" and sentence.get(end - 1).folded.endswith("e")
    if is_time_unit(sentence, end) and not (is_subject or _lapses(sentence, end + 1)):
        return None
    if sentence.get(end).folded in figure_context("joins ordinals") and _read_ordinal(sentence, end + 1)[0]:
        # "jede zweite und vierte Woche"
        return None
    counted = read_counted(sentence, end) or read_counted_of(sentence, end)
    quantity = Quantity.of(index, end, Fraction(1, value), "fraction")
    return quantity if counted is None else quantity.counting(*counted)


def _is_of_both_genders(word: Word) -> bool:
    """Return whether it is of the ending in "jede(r) Dritte", "jede:r Dritte"."""
    return word.kind == "sign" or word.folded in figure_context("both genders")


def _read_ordinal(sentence: Sentence, index: int) -> tuple[int | None, int]:
    """Return the value of an ordinal in words or digits, and the index after it."""
    ordinal, end = sentence.get(index), index + 1
    if ordinal.kind != "number":
        return parse_ordinal(ordinal.folded), end
    has_stop = sentence.get(end).text == "." and sentence.glued(end) and sentence.get(end + 1).kind == "word"
    return (parse_ordinal(ordinal.text + "."), end + 1) if has_stop else (None, end)


def _lapses(sentence: Sentence, index: int) -> bool:
    """Return whether hours are lost, not every nth one: "jede zehnte Stunde fällt aus"."""
    return any(sentence.get(at).folded in figure_context("lapse") for at in (index, index + 1))
