"""Every row of the calendar's tables shows an example, and here it is executed."""

from __future__ import annotations

import re

import pytest
import spacy

from newsfacts.annotations import describe_article
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.context_words import ContextWords
from newsfacts.kinds.dates.expressions import compile_pattern
from newsfacts.kinds.dates.holidays import NamedDay
from newsfacts.kinds.dates.lexicon import CalendarWord
from newsfacts.kinds.dates.notation import load_patterns
from newsfacts.kinds.dates.readings import READERS
from newsfacts.model.sentences import mark_sentences
from newsfacts.tables import load_table
from newsfacts.types import Article
from tests.kinds.finding import find_in
from tests.marks import read_marks

WORDS = load_table("dates/words", CalendarWord)
DAYS = load_table("dates/holidays", NamedDay)


def find(text: str, published: str = "2025-09-04") -> list[tuple[str, dict[str, str]]]:
    doc = spacy.blank("de")(text)
    describe_article(doc, Article(source="", text=text, published=published))
    return [(text[found.start : found.end], found.to_attributes()) for found in find_in("dates", mark_sentences(doc))]


def check(marked: str) -> None:
    text, marks = read_marks(marked)
    found = find(text)
    assert [span for span, _ in found] == [text[mark.start : mark.end] for mark in marks]
    for (span, fields), mark in zip(found, marks, strict=True):
        assert {key: fields[key] for key in mark.attributes} == mark.attributes, span


@pytest.mark.parametrize("row", WORDS, ids=lambda row: f"{row.cls}-{row.forms[:20]}")
def test_word_example(row: CalendarWord) -> None:
    check(row.example)


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row.forms[:30])
def test_named_day_example(row: NamedDay) -> None:
    check(row.example)


@pytest.mark.parametrize("row", load_patterns(), ids=lambda row: row.pattern[:40])
def test_pattern_example(row) -> None:
    check(row.example)


@pytest.mark.parametrize("row", load_patterns(), ids=lambda row: row.pattern[:40])
def test_pattern_finds_its_own_example(row) -> None:
    text, _ = read_marks(row.example)
    assert re.search(compile_pattern(row.pattern), CalendarText(text).codes)
    assert row.reading.split()[0] in READERS


@pytest.mark.parametrize("row", load_table("dates/context", ContextWords), ids=lambda row: row.list)
def test_context_example(row: ContextWords) -> None:
    check(row.example)
