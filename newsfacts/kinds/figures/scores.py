"""Reads scores: "2:1", "2 : 1", "drei zu eins", "90 zu 7 Stimmen"."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.number_ranges import read_numeral
from newsfacts.german.numerals import Numeral, is_article
from newsfacts.kinds.figures import traps, units
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.sentence import Sentence

# The digits of both sides of a score.
_MOST_DIGITS = 6


def read_score(sentence: Sentence, index: int) -> Quantity | None:
    """Read "2:1"; "20:15" beside a date, "3:05" and "2:10 Stunden" are times."""
    after = sentence.get(index + 1).folded
    home, _, away = sentence.get(index).text.partition(":")
    near = sentence.words[max(0, index - 3) : index + 2]
    dated = any(word.kind == "date-like" or (word.kind == "number" and len(word.text) == 4) for word in near)
    clock = len(away) == 2 and int(home) < 25 and (away[0] == "0" or home[0] == "0" or dated)
    if clock or after in figure_context("clock unit"):
        return None
    return Quantity.of(index, index + 1, None, "score")


def read_spaced_score(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Read "2 : 1"."""
    home, colon, away = (sentence.get(index) for index in (numeral.first, numeral.end, numeral.end + 1))
    if colon.text != ":" or sentence.glued(numeral.end) or not sentence.opens_clause(numeral.end + 1):
        return None
    digits = home.kind == away.kind == "number" and home.text.isdigit() and away.text.isdigit()
    if not digits or len(home.text + away.text) > _MOST_DIGITS:
        return None
    return Quantity.of(numeral.first, numeral.end + 2, None, "score")


def read_spoken_score(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Read "drei zu eins", "90 zu 7 Stimmen"; "im Verhältnis zwei zu eins" is a ratio."""
    if sentence.get(numeral.end).text != "zu" or numeral.value is None or numeral.value.denominator > 1:
        return None
    other = read_numeral(sentence, numeral.end + 1)
    if other is None or other.value is None or other.high or other.scale > 1 or numeral.scale > 1 or numeral.high:
        return None
    if is_article(sentence.get(numeral.first)) or traps.is_idiom(sentence, numeral):
        return None
    score = Quantity.of(numeral.first, other.end, None, "score")
    before = [word.folded for word in sentence.words[max(0, numeral.first - 2) : numeral.first]]
    if any(word.endswith("verhältnis") for word in before) and other.value:
        return replace(score, kind="ratio", value=numeral.value / other.value)
    noun = sentence.get(other.end)
    if noun.folded.endswith(context_endings("tallied")):
        return replace(score, end=score.end + 1)
    return None if noun.is_capitalised or units.read_unit(sentence, other.end, other.value) else score
