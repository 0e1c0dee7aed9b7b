"""Finds numbers that are names: of a place in a law, a room, a platform ("Artikel 109 und 115", "Saal 1901")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from newsfacts.german.counted_nouns import read_counted
from newsfacts.german.inflection import Forms
from newsfacts.german.number_contexts import number_context
from newsfacts.german.number_starts import number_sentences
from newsfacts.german.time_units import time_nouns
from newsfacts.tables import Flag, Row, load_table
from newsfacts.text import ArticleText, Spans
from newsfacts.text.sentence import Sentence
from newsfacts.text.spans import Stretch
from newsfacts.text.words import Word

Property = Literal["any", "strong", "weak", "law", "year", "ends"]

_SIGNS = ("§", "#", "№")
_DASHES = ("-", "–", "/")
# A bracket with one word.
_ASIDE = 3
_PLAIN = re.compile(r"\d+(?:/\d{2,4})?")
_YEAR = re.compile(r"1\d{3}|2[01]\d\d")


class NumberLabelRow(Row):
    """A noun that takes a number as its name; the head of the table explains the flags."""

    noun: Forms
    weak: Flag = False
    law: Flag = False
    year: Flag = False
    ends: Flag = False


@cache
def number_labels(having: Property) -> frozenset[str]:
    """Return the nouns with a property, in all their forms: those that are "strong" labels, and so on."""
    rows = load_table("german/number_labels", NumberLabelRow)
    return frozenset(form for row in rows for form in row.noun if having in _properties(row))


def _properties(row: NumberLabelRow) -> set[Property]:
    flags: dict[Property, bool] = {"law": row.law, "year": row.year, "ends": row.ends}
    strength: Property = "weak" if row.weak else "strong"
    return {"any", strength, *(name for name, is_set in flags.items() if is_set)}


@cache
def _label_ends() -> tuple[tuple[str, str], ...]:
    """Return how longer labels end, case-folded, each with the noun that it is."""
    return tuple((noun.casefold(), noun) for noun in number_labels("ends"))


def label_before(sentence: Sentence, index: int) -> str | None:
    """Return the noun before this index that takes a number, "§" included; of a longer noun its end."""
    before = sentence.get(index - 1)
    if before.text == "." and sentence.glued(index - 1):
        before = sentence.get(index - 2)
    if before.text in _SIGNS or before.text in number_labels("any"):
        return before.text
    if not before.is_capitalised:
        return None
    return next((noun for end, noun in _label_ends() if before.folded.endswith(end)), None)


def find_labelled_numbers(article: ArticleText) -> Spans[Stretch]:
    """Return the numbers, and lists of them, that name what the noun before them is."""
    return Spans(stretch for sentence in number_sentences(article) for stretch in _find_in(sentence))


def _find_in(sentence: Sentence) -> Iterator[Stretch]:
    end = 0
    for index, word in enumerate(sentence.words):
        if word.kind != "number" or index < end or not _may_name(word):
            continue
        label = label_before(sentence, index)
        # "Jahr 79", "Woche 3" belong to the calendar.
        end = _end_of_list(sentence, index, label) if label and label.casefold() not in time_nouns() else index
        if end > index:
            yield Stretch(word.start, sentence.get(end - 1).end)


def _may_name(word: Word) -> bool:
    return word.kind == "number" and _PLAIN.fullmatch(word.text) is not None


def _end_of_list(sentence: Sentence, index: int, label: str) -> int:
    """Return the index after the numbers that a label takes, `index` if none: what the last one counts is no name."""
    is_law = label in number_labels("law") or label in _SIGNS
    takes_years = label in _SIGNS or _takes_years(sentence, index, label)
    if _is_year(sentence.get(index)) and not takes_years:
        return index
    end = _skip_letter(sentence, index + 1)
    if not is_law and _counts(sentence, end):
        return index
    at = _skip_aside(sentence, end)
    while (link := sentence.get(at)).folded in number_context("shares ending") or link.text in _DASHES:
        other = sentence.get(at + 1)
        if not _may_name(other) or (_is_year(other) and not takes_years) or _is_ordinal(sentence, at + 1):
            break
        last = _skip_letter(sentence, at + 2)
        # "Artikel 20, 21 und 79": a comma alone goes on with something else.
        if link.text != "," and (is_law or not _counts(sentence, last)):
            end = last
        at = _skip_aside(sentence, last)
    return end


def _takes_years(sentence: Sentence, index: int, label: str) -> bool:
    """Return whether what looks like a year is a name after a label: "Saal 1901", but "die Sporthalle 2019"."""
    is_whole = label in (sentence.get(index - 1).text, sentence.get(index - 2).text)
    return label in number_labels("year") and (is_whole or label not in number_labels("weak"))


def _is_year(word: Word) -> bool:
    return _YEAR.fullmatch(word.text) is not None


def _skip_letter(sentence: Sentence, index: int) -> int:
    """Step over the letter of "Paragraf 86a"."""
    letter = sentence.get(index)
    return index + (sentence.glued(index) and letter.kind == "word" and len(letter.text) == 1)


def _skip_aside(sentence: Sentence, index: int) -> int:
    """Step over a word in brackets: "Ausgaben 3/2020 (Mai) und 4/2020"."""
    is_aside = sentence.get(index).text == "(" and sentence.get(index + _ASIDE - 1).text == ")"
    return index + _ASIDE if is_aside else index


def _counts(sentence: Sentence, index: int) -> bool:
    return sentence.get(index).is_capitalised or read_counted(sentence, index) is not None


def _is_ordinal(sentence: Sentence, index: int) -> bool:
    stop = sentence.get(index + 1)
    return stop.text == "." and sentence.glued(index + 1) and sentence.get(index + 2).kind != "nothing"
