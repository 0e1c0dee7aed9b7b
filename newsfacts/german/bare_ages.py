"""Recognises numbers alone that are ages: "Anna Berg (54)", "Anna Berg, 54, sagte", "Er ist 54."."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from newsfacts.german.age_phrases import closes_clause
from newsfacts.german.age_words import AgePhrase
from newsfacts.german.closed_classes import is_of_class
from newsfacts.german.number_contexts import number_context
from newsfacts.german.numerals import Numeral, may_be_age
from newsfacts.german.people_words import is_certain_being, is_group, names_being
from newsfacts.german.roles import role_row
from newsfacts.german.time_units import time_nouns
from newsfacts.tables import Pattern, Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word

_GROWN = 14
_OLDEST = 115
_MOST_LISTED = 6
# Fewer years may be somebody's place in a race.
_RETIRED = 50
_LONGEST_TIME, _LONGEST_BEARER = 7, 8
_LINKS = ("und", ",", "sowie")


class TallyRow(Row):
    """A row of data/german/tallies.tsv: a pattern for what shows that numbers in brackets are what people scored."""

    pattern: Pattern
    example: str


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
    return _is_predicated(sentence, numeral) or _is_birthday(sentence, numeral)


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
    return _is_bearer(sentence, at - 1)


def _is_bearer(sentence: Sentence, index: int) -> bool:
    """Return whether a pronoun, a name or a noun for a person ends here."""
    word = sentence.get(index)
    if word.folded in number_context("bearer") or sentence.label_ending_with(word) == "PER":
        return True
    return word.is_capitalised and (is_certain_being(word.text) or role_row(word.text) is not None)


def _is_birthday(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether somebody turns so old: "Sie wird am Montag 70", "Heute wird er 50", "der morgen 60 wird"."""
    is_last = closes_clause(sentence, numeral.end)
    if not is_last and sentence.get(numeral.end).folded not in number_context("becoming"):
        return False
    before = _skip_time(sentence, numeral.first - 1)
    if not is_last:
        relative = is_of_class(sentence.get(before).text, "pronoun") and sentence.get(before - 1).text == ","
        return closes_clause(sentence, numeral.end + 1) and (relative or _is_bearer(sentence, before))
    if _may_be_place(sentence, numeral, before):
        return False
    if sentence.get(before).folded in number_context("becoming"):
        return _is_bearer(sentence, before - 1)
    return _is_bearer(sentence, before) and _turns(sentence, before, has_time=before < numeral.first - 1)


def _skip_time(sentence: Sentence, index: int) -> int:
    """Return the index of the last word before those that say when, up to this index."""
    least = index - _LONGEST_TIME
    while index > least and _is_of_time(sentence.get(index)):
        index -= 1
    return index


def _is_of_time(word: Word) -> bool:
    folded = word.folded
    if word.kind in ("number", "date-like") or word.text == "." or folded in time_nouns():
        return True
    return folded in number_context("birthday", "before age") or is_of_class(folded, "weekday", "month")


def _turns(sentence: Sentence, bearer: int, *, has_time: bool) -> bool:
    """Return whether "wird" precedes the phrase that ends with its bearer, after or before the words that say when."""
    for at in range(bearer - 1, bearer - _LONGEST_BEARER, -1):
        word = sentence.get(at)
        if word.folded in number_context("becoming"):
            return has_time or (at > 0 and _is_of_time(sentence.get(at - 1)))
        if word.kind != "word":
            return False
    return False


def _may_be_place(sentence: Sentence, numeral: Numeral, before: int) -> bool:
    """Return whether it may be an ordinal that ends the sentence: "Sie wurde am Sonntag 12."."""
    past = any(word.folded == "wurde" for word in sentence.words[max(0, before - _LONGEST_BEARER) : numeral.first])
    return past and sentence.get(numeral.end).text == "." and numeral.value is not None and numeral.value < _RETIRED


def shows_tally(sentence: Sentence, index: int) -> bool:
    """Return whether numbers in brackets are what people scored: "Die meisten Punkte holten Huber (24), Maier (19)"."""
    return bool(sentence.article.matched_in_sentence(sentence.get(index).start, _tallies()))


@cache
def _tallies() -> re.Pattern[str]:
    return re.compile("|".join(row.pattern.pattern for row in load_table("german/tallies", TallyRow)))


def _is_bracketed(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it is the number in "Anna Berg (54)" or "der Fahrer (23, verletzt)"."""
    after = sentence.get(numeral.end)
    if after.text not in (")", ",", "/", ";"):
        return False
    bearer = sentence.get(numeral.first - 2)
    if sentence.get(numeral.first - 3).folded in ("des", "der") and sentence.get(numeral.first - 4).is_capitalised:
        # "der Lenker des Lastwagens (39)"
        bearer = sentence.get(numeral.first - 4) if not is_certain_being(bearer.text) else bearer
    if shows_tally(sentence, numeral.first):
        return False
    named = sentence.label_ending_with(bearer) == "PER"
    initial = bearer.text == "." and len(sentence.get(numeral.first - 3).text) == 1
    return named or initial or (after.text == ")" and bearer.is_capitalised and is_certain_being(bearer.text))
