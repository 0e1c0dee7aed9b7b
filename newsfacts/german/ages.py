"""Finds the ages in an article: they are figures and no dates; other numbers of years may be durations."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from newsfacts.german.age_phrases import continue_age, read_age_phrase
from newsfacts.german.age_words import AgePhrase, read_age_word
from newsfacts.german.bare_ages import read_bare_age
from newsfacts.german.number_ranges import read_numeral
from newsfacts.german.number_starts import may_begin_number, number_sentences
from newsfacts.german.numerals import is_ordinal
from newsfacts.text import ArticleText, Spans
from newsfacts.text.sentence import Sentence
from newsfacts.text.spans import Stretch
from newsfacts.types import Qualifier


class Age(NamedTuple):
    """An age: all of it is text[start:end], its number `number`; `unit` is month, week or day, and None for years.

    `counted` is the noun that it describes ("54 Jahre alte Lehrerin"). A bare one is a number without
    a unit or a qualifier.
    """

    start: int
    end: int
    number: Stretch
    value: Fraction
    high: Fraction | None
    unit: str | None
    qualifier: Qualifier
    counted: str | None
    is_bare: bool


def find_ages(article: ArticleText) -> Spans[Age]:
    """Return the ages of an article; ask for them by `article.once(find_ages)`."""
    sentences = number_sentences(article)
    return Spans(_place(sentence, phrase) for sentence in sentences for phrase in read_ages(sentence))


def find_ages_by_number(article: ArticleText) -> dict[int, Age]:
    """Return the ages by where their numbers begin; ask for them by `article.once(find_ages_by_number)`."""
    return {age.number.start: age for age in article.once(find_ages)}


def read_ages(sentence: Sentence) -> Iterator[AgePhrase]:
    """Yield the ages of a sentence from left to right; no two share a number."""
    index, last = 0, None
    while index < len(sentence.words):
        age, index = _read_at(sentence, index, last)
        if age is not None:
            last = age
            yield age


def _read_at(sentence: Sentence, index: int, last: AgePhrase | None) -> tuple[AgePhrase | None, int]:
    """Read the age whose number begins at a word; return it, and the index to go on from. `last` is the one before."""
    word = sentence.get(index)
    if word.kind not in ("word", "number", "compound") or (word.kind == "word" and not may_begin_number(word.folded)):
        return None, index + 1
    numeral = read_numeral(sentence, index)
    if numeral is None:
        age = read_age_word(sentence, index)
        return age, age.core_end if age else index + 1
    if is_ordinal(sentence, numeral):
        return None, numeral.end
    age = read_age_phrase(sentence, numeral) or read_bare_age(sentence, numeral)
    if age is None and last is not None:
        age = continue_age(sentence, numeral, last)
    return age, max(numeral.end, age.core_end if age else 0)


def _place(sentence: Sentence, phrase: AgePhrase) -> Age:
    words = sentence.words
    return Age(
        words[phrase.first].start,
        words[phrase.end - 1].end,
        Stretch(words[phrase.core].start, words[phrase.core_end - 1].end),
        phrase.value,
        phrase.high,
        phrase.unit,
        phrase.qualifier,
        phrase.counted,
        phrase.is_bare,
    )
