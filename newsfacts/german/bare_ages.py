"""Recognises numbers alone that are ages: "Anna Berg (54)", "Anna Berg, 54, sagte", "Er ist 54."."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.age_phrases import closes_clause
from newsfacts.german.age_words import AgePhrase
from newsfacts.german.number_contexts import number_context
from newsfacts.german.numerals import Numeral, may_be_age
from newsfacts.german.people_words import is_certain_being, is_group, names_being
from newsfacts.text.sentence import Sentence

_GROWN = 14
_OLDEST = 115
_MOST_LISTED = 6
_LINKS = ("und", ",", "sowie")


def read_bare_age(sentence: Sentence, numeral: Numeral) -> AgePhrase | None:
    """Read a number alone that is an age: "Anna Berg (54)", "Anna Berg, 54, sagte", "Er ist 54."."""
    if numeral.value is None or not _is_bare_age(sentence, numeral):
        return None
    return replace(AgePhrase.of(numeral.first, numeral.end, numeral.value), is_bare=True)


def _is_bare_age(sentence: Sentence, numeral: Numeral) -> bool:
    if numeral.end != numeral.first + 1 or numeral.value is None or numeral.value.denominator > 1:
        return False
    if not 1 <= numeral.value <= _OLDEST or (numeral.in_words and numeral.value == 1):
        return False
    if sentence.get(numeral.end).text == ":" and sentence.get(numeral.end + 1).kind == "number":
        # "2 : 1" is a score.
        return False
    before = sentence.get(numeral.first - 1).text
    if _is_listed(sentence, numeral):
        return True
    if before in ("(", ","):
        is_age = _is_bracketed if before == "(" else _is_apposed
        return not numeral.in_words and is_age(sentence, numeral)
    return _is_predicated(sentence, numeral)


def _is_listed(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is one of several ages: "zwei Frauen (22 und 36)", "Kinder, zwei und fünf,"."""
    first, end = numeral.first, numeral.end
    # Bounded, so that endless lists of numbers cost linear time.
    for _ in range(_MOST_LISTED):
        if sentence.get(first - 1).folded in _LINKS and may_be_age(sentence.get(first - 2)):
            first -= 2
        if sentence.get(end).folded in _LINKS and may_be_age(sentence.get(end + 1)):
            end += 2
    if end - first == 1:
        return False
    frame = (sentence.get(first - 1).text, sentence.get(end).text)
    bearer = sentence.get(first - 2)
    if frame == ("(", ")"):
        return is_group(bearer.text) or (bearer.is_capitalised and is_certain_being(bearer.text))
    return frame == (",", ",") and bearer.text in number_context("children")


def _is_apposed(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it follows the name of a person, between commas: "Anna Berg, 54, …"."""
    bearer, after = sentence.get(numeral.first - 2), sentence.get(numeral.end)
    if sentence.label_ending_with(bearer) != "PER":
        # "der Lenker, 35, fuhr": a noun that is listed, and no list of numbers after it.
        being = bearer.is_capitalised and names_being(bearer.folded) and sentence.get(numeral.end + 1).is_lower
        return being and after.text == "," and numeral.value is not None and numeral.value >= _GROWN
    return after.text in (",", ".", ":", ";", ")", "–", "-", "") and not sentence.glued(numeral.first)


def _is_predicated(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is predicated of a person: "Er ist 54", "Anna Berg war erst 17, als …"."""
    at = numeral.first - 1
    while sentence.get(at).folded in number_context("before age"):
        at -= 1
    if sentence.get(at).folded not in number_context("copula") or not closes_clause(sentence, numeral.end):
        return False
    bearer = sentence.get(at - 1)
    if bearer.folded in number_context("bearer") or sentence.label_ending_with(bearer) == "PER":
        return True
    return bearer.is_capitalised and is_certain_being(bearer.text)


def _is_bracketed(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is the number in "Anna Berg (54)" or "der Fahrer (23, verletzt)"."""
    after = sentence.get(numeral.end)
    if after.text not in (")", ",", "/", ";"):
        return False
    bearer = sentence.get(numeral.first - 2)
    if sentence.get(numeral.first - 3).folded in ("des", "der") and sentence.get(numeral.first - 4).is_capitalised:
        # "der Lenker des Lastwagens (39)"
        bearer = sentence.get(numeral.first - 4) if not is_certain_being(bearer.text) else bearer
    named = sentence.label_ending_with(bearer) == "PER"
    initial = bearer.text == "." and len(sentence.get(numeral.first - 3).text) == 1
    return named or initial or (after.text == ")" and bearer.is_capitalised and is_certain_being(bearer.text))
