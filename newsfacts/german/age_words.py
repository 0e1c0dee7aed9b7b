"""Reads ages of one word: "78-Jährige", "sechsmonatige Tochter", "17- und 19-Jährige"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from newsfacts.german.counted_nouns import Counted, read_counted
from newsfacts.german.inflection import ADJECTIVE_ENDINGS
from newsfacts.german.lasting import is_term_of_bonds, lasts
from newsfacts.german.number_ranges import number_sharing_ending
from newsfacts.german.numbers import parse_fraction
from newsfacts.german.numerals import OLDEST
from newsfacts.german.people_words import has_age, names_being
from newsfacts.german.time_units import age_adjectives
from newsfacts.text.sentence import Sentence
from newsfacts.types import Qualifier

# Of days, weeks or months.
MOST_UNITS = 1000


@dataclass(frozen=True)
class AgePhrase:
    """An age in a sentence: its number is words[core:core_end], all of it words[first:end]; without a unit, years.

    A bare one is a number without a unit or a qualifier.
    """

    core: int
    core_end: int
    first: int
    end: int
    value: Fraction
    high: Fraction | None = None
    unit: str | None = None
    qualifier: Qualifier = "exact"
    counted: str | None = None
    is_bare: bool = False

    @classmethod
    def of(cls, first: int, end: int, value: Fraction, high: Fraction | None = None) -> AgePhrase:
        """Make an age that is nothing but its number, words[first:end]."""
        return cls(first, end, first, end, value, high)

    def counting(self, noun: Counted) -> AgePhrase:
        """Return it with the noun that it describes."""
        return replace(self, counted=noun.text, end=noun.end)


def read_age_word(sentence: Sentence, index: int) -> AgePhrase | None:
    """Read "78-Jährige", "sechsmonatige Tochter", the "17-" of "17- und 19-Jährige", "10- bis 12-Jährige"."""
    return _read_dangling(sentence, index) or _read_one_word(sentence, index)


@cache
def _age_word() -> re.Pattern[str]:
    return re.compile(rf"(.+?)-?({'|'.join(age_adjectives())})")


def _read_dangling(sentence: Sentence, index: int) -> AgePhrase | None:
    low, link = number_sharing_ending(sentence, index), sentence.get(index + 1)
    age = _read_one_word(sentence, index + 2) if low is not None else None
    if age is None or low is None:
        return None
    if link.folded != "bis":
        return replace(age, core=index, core_end=index + 1, first=index, end=index + 1, value=low)
    return replace(age, core=index, first=index, value=low, high=age.value) if low < age.value else None


def _read_one_word(sentence: Sentence, index: int) -> AgePhrase | None:
    word = sentence.get(index)
    match = _age_word().fullmatch(word.folded) if word.kind in ("word", "compound") else None
    value = parse_fraction(match[1]) if match else None
    if match is None or value is None:
        return None
    age = replace(AgePhrase.of(index, index + 1, value), unit=age_adjectives()[match[2]])
    return read_age_adjective(sentence, index + 1, age)


def read_age_adjective(sentence: Sentence, end: int, age: AgePhrase) -> AgePhrase | None:
    """Complete "31-jährige" or "78-Jährige", which ends before this index; None where it states a duration."""
    word = sentence.get(end - 1).text
    if age.value > (OLDEST if age.unit is None else MOST_UNITS):
        return None
    noun = read_counted(sentence, end, joined=False)
    if _is_term(sentence, end, noun):
        return None
    if age.unit is not None:
        # What lasts for months or weeks is a duration, but for those who are listed.
        return age.counting(noun) if noun is not None and _names_listed_being(noun) else None
    if "Jährige" in word or (word[0].isupper() and not sentence.opens_clause(end - 1) and age.core == end - 1):
        # "Dreißigjähriger Krieg" is a name, "die Dreijährige" a child.
        if noun is not None and noun.end == end + 1 and not sentence.label_at(end) and not has_age(noun.text):
            return age if word[0].isdigit() else None
        return age
    if sentence.label_at(end) == "PER" or (sentence.label_at(end + 1) == "PER" and sentence.get(end).is_lower):
        return age
    if noun is None:
        return age if word.endswith("jährig") or sentence.get(age.core).text[0].isdigit() else None
    # An ending shows too little: "einjähriges Engagement".
    is_named = _names_listed_being(noun) if age.value <= 1 else names_being_of_age(noun)
    return age.counting(noun) if is_named else None


def _is_term(sentence: Sentence, end: int, noun: Counted | None) -> bool:
    """Return whether a noun says that it lasts so long, or bonds do that were named before: "die der 30-jährigen"."""
    if noun is not None:
        return any(lasts(word) and not names_being(word.lower()) for word in noun.text.split()[-1:])
    word = sentence.get(end - 1)
    return (
        word.text.endswith(ADJECTIVE_ENDINGS) and "J" not in word.text and is_term_of_bonds(sentence.text, word.start)
    )


def names_being_of_age(noun: Counted) -> bool:
    """Return whether a word of a noun phrase names a person or an animal, as far as its ending says."""
    return any(has_age(word) for word in re.split(r"\W+", noun.text) if word)


def _names_listed_being(noun: Counted) -> bool:
    return any(names_being(word.lower()) for word in re.split(r"\W+", noun.text) if word)
