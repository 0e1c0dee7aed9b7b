"""Finds where numbers may begin: in an article, to read no other sentences, and among the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newsfacts.german.numbers import number_words
from newsfacts.german.time_units import age_adjectives, age_units
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.sentence import Sentence, list_words
from newsfacts.text.words import LONGEST_SENTENCE, Word

DIGIT = r"\d|[½¼¾⅐-⅞]"


@cache
def number_word() -> str:
    """Return a pattern for how number words begin, in small letters; an article alone is not one."""
    words = number_words("zero", "one", "teen", "ten", "inflected", "factor", "mixed")
    simple = [word for word in words if not word.startswith("ein") or word in number_words("mixed")]
    hundreds = "|".join(number_words("factor"))
    return rf"{match_shortest([*simple, 'halb'])}|ein(?:{hundreds}|und\w+ig|e?milli)"


def match_shortest(words: Iterable[str]) -> str:
    """Return words as alternatives, without those that begin with another one of them."""
    shortest: list[str] = []
    for word in sorted(words):
        if not shortest or not word.startswith(shortest[-1]):
            shortest.append(word)
    return "|".join(map(re.escape, shortest))


@cache
def one_of_age() -> str:
    """Return a pattern for ages of one year, month, week or day: "ein Jahr alt", "einjährig"."""
    return rf"ein(?:{'|'.join(age_adjectives())}|e?[nmrs]?\s(?:{'|'.join(age_units())})\b)"


@cache
def _text_start() -> re.Pattern[str]:
    return re.compile(rf"{DIGIT}|\b(?i:{number_word()}|{one_of_age()})")


@cache
def _word_start() -> re.Pattern[str]:
    return re.compile(rf"{number_word()}|ein(?:{'|'.join(age_adjectives())}|e?[nmrs]?$)")


def may_begin_number(folded: str) -> bool:
    """Return whether a case-folded word may be the first of a number, "ein" and "einjährig" included."""
    return _word_start().match(folded) is not None


def number_sentences(article: ArticleText) -> Iterator[Sentence]:
    """Yield the sentences in which a number may begin."""
    # What an article keeps must not hold the article: it would outlive its doc.
    return (Sentence(article, words) for words in article.once(_words_of_number_sentences))


def _words_of_number_sentences(article: ArticleText) -> list[list[Word]]:
    return [list_words(article, *piece) for piece in find_sentences(article, _text_start())]


def find_sentences(article: ArticleText, start_pattern: re.Pattern[str]) -> Iterator[Offsets]:
    """Yield the sentences in which a pattern matches; overlong ones in pieces."""
    match = start_pattern.search(article.text, article.start)
    for start, end in _cut_sentences(article):
        if match is None:
            return
        if match.start() < end:
            yield start, end
            match = start_pattern.search(article.text, end)


def _cut_sentences(article: ArticleText) -> Iterator[Offsets]:
    """Yield all sentences, overlong ones cut after a line or a word."""
    for start, end in article.sentences():
        while end - start > LONGEST_SENTENCE:
            first, last = start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE
            blanks = (article.text.rfind(blank, first, last) + 1 for blank in "\n ")
            cut = next(filter(None, blanks), last)
            yield start, cut
            start = cut
        yield start, end
