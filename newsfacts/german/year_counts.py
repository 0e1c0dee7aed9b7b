"""Finds counts that look like years: "Die Zahl der Mitglieder stieg von 1950 auf 2010"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.closed_classes import words_of
from newsfacts.german.number_contexts import number_context
from newsfacts.german.number_starts import number_sentences
from newsfacts.text import ArticleText, Spans
from newsfacts.text.patterns import match_beginnings
from newsfacts.text.sentence import Sentence
from newsfacts.text.spans import Stretch
from newsfacts.text.words import Word

_LIKE_YEAR = re.compile(r"1\d{3}|2[01]\d\d")


def find_year_counts(article: ArticleText) -> Spans[Stretch]:
    """Return the counts that look like years; ask for them by `article.once(find_year_counts)`."""
    if _LIKE_YEAR.search(article.text, article.start) is None:
        return Spans()
    sentences = number_sentences(article)
    return Spans(Stretch(word.start, word.end) for sentence in sentences for word in _find_in(sentence))


def _find_in(sentence: Sentence) -> Iterator[Word]:
    """Yield the counts of a sentence that says how a number changes; none where something is put off."""
    places = [
        index
        for index, word in enumerate(sentence.words)
        if word.kind == "number" and _looks_like_year(word) and sentence.get(index - 1).folded == "auf"
    ]
    if not places or not _has(sentence, _changes()) or _has(sentence, _moves()):
        return
    names_number = any(_names_number(word) for word in sentence.words)
    for at in places:
        if not _ends_change(sentence, at + 1):
            continue
        first = sentence.get(at - 2)
        is_pair = _looks_like_year(first) and sentence.get(at - 3).folded == "von"
        # "stieg von 2019 auf 2020"
        if is_pair and int(first.text) + 1 != int(sentence.get(at).text):
            yield first
            yield sentence.get(at)
        elif names_number and not is_pair:
            yield sentence.get(at)


def _looks_like_year(word: Word) -> bool:
    return word.kind == "number" and _LIKE_YEAR.fullmatch(word.text) is not None


def _names_number(word: Word) -> bool:
    """Return whether a noun is the number of something: "Anzahl", "Mitgliederzahl"."""
    return word.is_capitalised and word.folded.endswith(tuple(number_context("number noun ending")))


def _ends_change(sentence: Sentence, index: int) -> bool:
    """Return whether nothing follows but the end of the clause, its verb, or what is counted; no "um 3 Prozent"."""
    after = sentence.get(index)
    if after.kind in ("sign", "nothing") or after.is_capitalised:
        return True
    is_verb = _changes().match(sentence.text, after.start) is not None or after.folded in words_of("verb")
    return is_verb or after.folded in number_context("clause link")


def _has(sentence: Sentence, pattern: re.Pattern[str]) -> bool:
    return pattern.search(sentence.text, sentence.start, sentence.end) is not None


@cache
def _changes() -> re.Pattern[str]:
    return match_beginnings(tuple(sorted(number_context("count change"))))


@cache
def _moves() -> re.Pattern[str]:
    return match_beginnings(tuple(sorted(number_context("put off"))))
