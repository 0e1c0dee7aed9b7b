"""Distinguishes bare numbers, with neither unit nor noun, that count something from those that a reader cannot name."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsfacts.german.closed_classes import is_of_class
from newsfacts.german.noun_phrases import ends_noun_phrase
from newsfacts.german.number_contexts import number_context
from newsfacts.german.numerals import Numeral
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.traps import follows_weak_label, is_part_of
from newsfacts.text.sentence import Sentence

_HOURS = 24
_SIGNS_BEFORE = ("(", "/", "+", "[", "*", "-", "–", ".", "'", "’", "_", "@", "&")
_SIGNS_AFTER = ("'", "’", "′", "/", "*", ")")


def is_doubtful(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a number with neither unit nor noun counts nothing that a reader could name."""
    if _may_be_clock(sentence, numeral):
        return True
    if numeral.in_words:
        return _is_doubtful_word(sentence, numeral)
    if is_part_of(sentence, numeral) or _is_subject(sentence, numeral):
        return False
    return any(doubts(sentence, numeral) for doubts in _DOUBTS)


def _may_be_clock(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it may be an hour: "um 8"; "um 8 auf 12" is a change."""
    before = sentence.get(numeral.first - 1).folded
    clock = before in figure_context("before clock")
    return clock and numeral.value is not None and numeral.value <= _HOURS and sentence.get(numeral.end).folded != "auf"


def _is_in_name(sentence: Sentence, numeral: Numeral) -> bool:
    return bool(sentence.label_at(numeral.first) or sentence.label_at(numeral.end))


def _follows_noun(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a noun takes it: "in Graz 48", but "am Tag 6,6 Milliarden", "Rund 48"."""
    before = sentence.get(numeral.first - 1)
    opens = sentence.opens_clause(numeral.first - 1) and _is_small_word(before.folded)
    return before.is_capitalised and numeral.scale == 1 and not opens


def _touches_sign(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a sign beside it makes it part of something longer: "(48", "48/", "48-"."""
    before, after = sentence.get(numeral.first - 1).text, sentence.get(numeral.end).text
    if before in _SIGNS_BEFORE or after in _SIGNS_AFTER or sentence.glued(numeral.first):
        return True
    return after in (":", "-", "–") and sentence.glued(numeral.end)


def _is_among_numbers(sentence: Sentence, numeral: Numeral) -> bool:
    before, after = sentence.get(numeral.first - 1).kind, sentence.get(numeral.end).kind
    return before in ("number", "date-like", "score") or after in ("number", "date-like", "compound", "score")


def _begins_sentence(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is the sentence's first word; "70 Millionen wären geflossen" begins with a quantity."""
    return numeral.first == 0 and numeral.scale == 1


def _lacks_running_text(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether no words in small letters are near: tables of results have none."""
    near = sentence.words[max(0, numeral.first - 5) : numeral.end + 5]
    return not any(word.is_lower and len(word.text) > 2 and word.text != "von" for word in near)


def _is_subject(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a grouped number is the subject of its sentence: "12.000 wären nötig"."""
    if numeral.first > 0 or not re.fullmatch(r"\d{1,3}\.\d{3}", sentence.get(0).text):
        return False
    return sentence.get(numeral.end).folded in number_context("finite verb") | figure_context("also count")


def _is_small_word(folded: str) -> bool:
    """Return whether a word is capitalised only for its position: "Rund", "Insgesamt", "Davon"."""
    return (ends_noun_phrase(folded) and not is_of_class(folded, "month", "weekday")) or is_qualifier(folded)


def _is_doubtful_word(sentence: Sentence, numeral: Numeral) -> bool:
    first = sentence.get(numeral.first)
    if numeral.vague or numeral.part or numeral.scale > 1:
        return False
    if follows_weak_label(sentence, numeral):
        return True
    if first.folded in figure_context("no count"):
        return True
    return first.text[0].isupper() and not sentence.opens_clause(numeral.first)


# What makes digits with neither unit nor noun doubtful.
_DOUBTS: tuple[Callable[[Sentence, Numeral], bool], ...] = (
    _is_in_name,
    _follows_noun,
    follows_weak_label,
    _touches_sign,
    _is_among_numbers,
    _begins_sentence,
    _lacks_running_text,
)
