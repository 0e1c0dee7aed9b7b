"""Reads ages that words state: "31 Jahre alt", "im Alter von 12 Jahren", "Kinder unter 14", "Kinder ab 6 Jahren"."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.age_words import MOST_UNITS, AgePhrase, names_being_of_age, read_age_adjective
from newsfacts.german.closed_classes import is_closed_class, is_preposition
from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.inflection import ADJECTIVE_ENDINGS
from newsfacts.german.number_contexts import number_context
from newsfacts.german.number_ranges import read_numeral
from newsfacts.german.numerals import OLDEST, Numeral, may_be_age
from newsfacts.german.people_words import has_age, is_group, is_infant
from newsfacts.german.qualifiers import is_qualifier, qualifier_phrases
from newsfacts.german.time_units import age_adjectives, age_units
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word

_CLAUSE_SIGNS = (",", ".", ":", ";", "!", "?", "–", "“", "«", '"', "")
_MONTHS = 12
# How far before a number "Alter" may be: "Im Alter von zwei, sechs und neun Jahren".
_MOST_BACK = 12
_MOST_AGES = 5
# Means of ages that are compared are alike.
_MOST_TIMES_OLDER = 2
# "Kinder bis höchstens 6 Jahre", "Kinder von knapp unter 6 Jahren".
_MOST_LIMITS = 3
# "Unter zwei Jahren" is a duration.
_LEAST_LIMIT = 6


def read_age_phrase(sentence: Sentence, numeral: Numeral) -> AgePhrase | None:
    """Read an age with its number: "31 Jahre alt", "Kinder ab 6 Jahren", "Babys unter drei Monaten"."""
    return _read_stated(sentence, numeral) or _share_age(sentence, numeral)


def _read_stated(sentence: Sentence, numeral: Numeral) -> AgePhrase | None:
    if numeral.value is None:
        return None
    age = AgePhrase.of(numeral.first, numeral.end, numeral.value, numeral.high)
    noun = sentence.get(numeral.end)
    if numeral.value > MOST_UNITS:
        return _read_ancient(sentence, age)
    if noun.folded in age_adjectives():
        unit = age_adjectives()[noun.folded]
        return read_age_adjective(sentence, numeral.end + 1, replace(age, unit=unit, end=numeral.end + 1))
    in_unit = noun.folded in age_units()
    if in_unit:
        age = _add_months(sentence, replace(age, unit=age_units()[noun.folded], end=age.end + 1))
        if sentence.get(age.end).folded in number_context("old"):
            return _with_bearer(sentence, age)
    at = _find_alter(sentence, numeral.first)
    counts = noun.is_capitalised and not has_age(noun.text)
    if at is not None and (in_unit or (numeral.value <= OLDEST and not counts and _names_age(sentence, at, numeral))):
        listed = any(may_be_age(word) for word in sentence.words[at + 1 : numeral.first])
        return age if listed else replace(age, first=min(age.first, at))
    if _is_limit(sentence, numeral):
        return _limited(sentence, numeral, age)
    if (compared := _read_compared(sentence, numeral, age)) is not None:
        return compared
    if in_unit and (_limits_bearer(sentence, numeral, age) or _is_bracketed(sentence, age)):
        return age
    if age.unit is None and age.value <= OLDEST and _is_age_limit(sentence, age):
        return age
    return age if noun.folded in ("jahre", "jahren") and _is_with(sentence, age) else None


def _read_ancient(sentence: Sentence, age: AgePhrase) -> AgePhrase | None:
    """Read "66 Millionen Jahre alt" after a copula; of "66 Millionen Jahre alte Knochen" it is a duration."""
    years, old = sentence.get(age.end), sentence.get(age.end + 1)
    if years.folded not in age_units() or age_units()[years.folded] is not None:
        return None
    is_predicate = old.folded in number_context("old") and not old.folded.endswith(ADJECTIVE_ENDINGS)
    return replace(age, end=age.end + 2) if is_predicate else None


def _add_months(sentence: Sentence, age: AgePhrase) -> AgePhrase:
    """Take the months into "zwei Jahre und drei Monate", which are one age if they are one at all."""
    if age.unit is not None or age.high is not None:
        return age
    at = age.end + (sentence.get(age.end).folded == "und")
    months = read_numeral(sentence, at)
    if months is None or months.value is None or months.high or months.value >= _MONTHS:
        return age
    if age_units().get(sentence.get(months.end).folded) != "month":
        return age
    return replace(age, core_end=months.end, end=months.end + 1, value=_MONTHS * age.value + months.value, unit="month")


def _share_age(sentence: Sentence, numeral: Numeral) -> AgePhrase | None:
    """Read the first numbers of "4, 7 und 9 Jahre alt"."""
    other: Numeral | None = numeral
    for _ in range(_MOST_AGES):
        if other is None or other.value is None or sentence.get(other.end).folded not in ("und", "oder", ","):
            return None
        other = read_numeral(sentence, other.end + 1)
        if other is not None and _read_stated(sentence, other) is not None and numeral.value is not None:
            return AgePhrase.of(numeral.first, numeral.end, numeral.value)
    return None


def continue_age(sentence: Sentence, numeral: Numeral, last: AgePhrase) -> AgePhrase | None:
    """Read a number that is compared with the age before: "30,4 Jahre alt, 1975 waren es 24,8"."""
    value = numeral.value
    if value is None or last.unit is not None or last.is_bare or not closes_clause(sentence, numeral.end):
        return None
    is_alike = last.value / _MOST_TIMES_OLDER < value < last.value * _MOST_TIMES_OLDER and value <= OLDEST
    is_mean = value.denominator > 1 or sentence.get(numeral.first - 1).folded == "es"
    return AgePhrase.of(numeral.first, numeral.end, value, numeral.high) if is_alike and is_mean else None


def _limits_bearer(sentence: Sentence, numeral: Numeral, age: AgePhrase) -> bool:
    """Return whether it limits the age of those whom a noun names: "Kinder ab 6 Jahren", "Kinder bis zu 6 Jahren"."""
    at = numeral.first - 1
    while numeral.first - at <= _MOST_LIMITS and _may_precede_limit(sentence, at):
        at -= 1
    limits = {word.folded for word in sentence.words[at + 1 : numeral.first]}
    if sentence.get(at).text == ",":
        at -= 1
    bearer, after = sentence.get(at), sentence.get(age.end)
    if not limits & number_context("limit") or (after.is_capitalised and not has_age(after.text)):
        return False
    return bearer.folded in number_context("all") or _may_be_so_old(sentence, bearer, age)


def _may_be_so_old(sentence: Sentence, bearer: Word, age: AgePhrase) -> bool:
    """Return whether a noun that is no name is for people or animals of that age; for young ones if it is in months."""
    if not bearer.is_capitalised or is_closed_class(bearer.text) or sentence.label_ending_with(bearer) == "PER":
        return False
    is_young = age.unit is not None or (age.high is None and age.value <= 1)
    return is_infant(bearer.text) if is_young else has_age(bearer.text)


def _is_age_limit(sentence: Sentence, age: AgePhrase) -> bool:
    """Return whether years limit an age without a bearer: "ab 16 Jahren freigegeben", no "Strafe ab 16 Jahren"."""
    if sentence.get(age.first - 1).folded not in ("ab", "unter") or sentence.get(age.end - 1).folded != "jahren":
        return False
    if sentence.get(age.first - 1).folded == "unter" and age.value < _LEAST_LIMIT:
        return False
    before, after = sentence.get(age.first - 2), sentence.get(age.end)
    if is_preposition(before.text) or (after.is_capitalised and not has_age(after.text)):
        return False
    return not _names_what_lasts(before)


def _names_what_lasts(word: Word) -> bool:
    return word.is_capitalised and word.folded.endswith(tuple(number_context("lasting")))


def _may_precede_limit(sentence: Sentence, index: int) -> bool:
    word = sentence.get(index).folded
    return word in number_context("limit") or word in number_context("filler") or word == "zu" or is_qualifier(word)


def _is_bracketed(sentence: Sentence, age: AgePhrase) -> bool:
    """Return whether it follows the name of a person, in brackets: "Anna Berg (31 Jahre)"."""
    if sentence.get(age.first - 1).text != "(" or sentence.get(age.end).text != ")":
        return False
    if any(_names_what_lasts(word) for word in sentence.words[: age.first]):
        # "Die höchste Strafe erhielt Huber (12 Jahre)."
        return False
    bearer = sentence.get(age.first - 2)
    if sentence.label_ending_with(bearer) == "PER":
        return True
    return _may_be_so_old(sentence, bearer, age)


def _is_limit(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a bare number limits the age of persons: "allen über 60", "Kinder unter 14"."""
    if sentence.get(numeral.first - 1).folded not in number_context("bare limit") or not _is_plain(numeral):
        return False
    bearer = sentence.get(numeral.first - 2)
    if bearer.folded not in number_context("all") and not is_group(bearer.text):
        return False
    after = sentence.get(numeral.end)
    counts = any(word.text in number_context("number noun") for word in sentence.words[: numeral.first])
    return not counts and (after.is_lower or after.text in (",", ".", ";", ")", ":", "", "“", '"'))


def _limited(sentence: Sentence, numeral: Numeral, age: AgePhrase) -> AgePhrase:
    """Take "allen" in "allen über 60" into the age, which has no noun of its own."""
    if sentence.get(numeral.first - 2).folded not in number_context("all"):
        return age
    limit = sentence.get(numeral.first - 1).folded
    return replace(age, first=numeral.first - 2, qualifier=qualifier_phrases("before")[(limit,)])


def _read_compared(sentence: Sentence, numeral: Numeral, age: AgePhrase) -> AgePhrase | None:
    """Read "jünger als fünf Jahre", "älter als 65"."""
    if sentence.get(numeral.first - 1).folded != "als" or not _is_plain(numeral):
        return None
    word = sentence.get(numeral.first - 2).folded
    in_unit = age.end > numeral.end
    if word not in ("jünger", "älter") or not (in_unit or closes_clause(sentence, numeral.end)):
        return None
    return replace(age, first=numeral.first - 2, qualifier="less_than" if word == "jünger" else "more_than")


def closes_clause(sentence: Sentence, index: int) -> bool:
    """Return whether a clause ends before this index, or goes on with another one."""
    after = sentence.get(index)
    return after.text in _CLAUSE_SIGNS or after.folded in number_context("clause link")


def _is_plain(numeral: Numeral) -> bool:
    value = numeral.value
    return value is not None and value.denominator == 1 and 1 <= value <= OLDEST and numeral.scale == 1


def _is_with(sentence: Sentence, age: AgePhrase) -> bool:
    """Return whether it is "mit 93 Jahren", not "mit drei Jahren Haft"."""
    at = age.core - 1
    while sentence.get(at).folded in number_context("before age") or is_qualifier(sentence.get(at).folded):
        at -= 1
    noun = sentence.get(age.end)
    return sentence.get(at).folded == "mit" and not (
        noun.is_capitalised and not has_age(noun.text) and not sentence.label_at(age.end)
    )


def _with_bearer(sentence: Sentence, age: AgePhrase) -> AgePhrase | None:
    """Take "alte Frau" into the age; an old thing has an age too, but that is a duration."""
    adjective, end = sentence.get(age.end).folded, age.end + 1
    noun = read_counted(sentence, end, joined=False) if adjective not in ("alt", "jung") else None
    if noun is None:
        return replace(age, end=end)
    if not sentence.label_at(end) and not names_being_of_age(noun):
        return None
    return age.counting(noun)


def _names_age(sentence: Sentence, at: int, numeral: Numeral) -> bool:
    """Return whether a number without a unit is an age after this noun: not all numbers after "Altersgruppe" are."""
    return sentence.get(at).folded not in number_context("age class") or at == numeral.first - 1


def _find_alter(sentence: Sentence, index: int) -> int | None:
    """Return the index of "Alter" if one leads to the number at this index by prepositions and qualifiers."""
    for at in range(index - 1, max(-1, index - _MOST_BACK), -1):
        word = sentence.get(at)
        if word.is_capitalised and word.folded.rpartition("-")[2] in number_context("age noun", "age class"):
            return at
        listed = word.text == "," or word.folded == "und"
        if listed and may_be_age(sentence.get(at - 1)) and may_be_age(sentence.get(at + 1)):
            continue
        if not (word.is_lower or word.text in (":", ".") or word.kind == "number"):
            return None
        if word.folded in number_context("no age link"):
            return None
    return None
