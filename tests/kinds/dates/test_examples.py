"""Every row of the calendar's tables shows an example, and here it is executed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from newsfacts.german import word_groups
from newsfacts.german.word_groups import WordGroup
from newsfacts.kinds.dates import expressions, holidays, story, tense
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.class_groups import ClassGroup, class_group, load_class_groups
from newsfacts.kinds.dates.context_words import word_group
from newsfacts.kinds.dates.expressions import _arrange_patterns, _compile_regex, known_classes
from newsfacts.kinds.dates.holidays import NamedDay
from newsfacts.kinds.dates.lexicon import WordClass, lexicon
from newsfacts.kinds.dates.notation import CONTEXT, PatternRow, load_patterns
from newsfacts.kinds.dates.readings import near_days
from newsfacts.kinds.dates.token_classes import CalendarWord
from newsfacts.tables import load_table
from tests.kinds import finding
from tests.marks import read_marks

WORDS = load_table("dates/words", CalendarWord)
DAYS = load_table("dates/holidays", NamedDay)
CLASS_GROUPS = load_table("dates/class_groups", ClassGroup)
WORD_GROUPS = load_table("dates/groups", WordGroup)


def find(text: str) -> list[tuple[str, dict[str, str]]]:
    found = finding.find("dates", text, published="2025-09-04")
    return [(text[date.start : date.end], date.to_attributes()) for date in found]


def check(marked: str) -> None:
    text, marks = read_marks(marked)
    found = find(text)
    assert [span for span, _ in found] == [text[mark.start : mark.end] for mark in marks]
    for (span, fields), mark in zip(found, marks, strict=True):
        assert {key: fields[key] for key in mark.attributes} == mark.attributes, span


@pytest.mark.parametrize("row", WORDS, ids=lambda row: f"{row.cls}-{row.forms[0]}")
def test_word_example(row: CalendarWord) -> None:
    check(row.example)


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row.forms[0])
def test_named_day_example(row: NamedDay) -> None:
    check(row.example)


@pytest.mark.parametrize("row", load_patterns(), ids=lambda row: row.pattern[:40])
def test_pattern_example(row: PatternRow) -> None:
    check(row.example)


@pytest.mark.parametrize("row", load_patterns(), ids=lambda row: row.pattern[:40])
def test_example_needs_its_pattern(row: PatternRow, monkeypatch: pytest.MonkeyPatch) -> None:
    text, _ = read_marks(row.example)
    found = find(text)
    match_at, numbers = expressions._match_at, [number for number, other in enumerate(load_patterns()) if other is row]
    monkeypatch.setattr(
        expressions, "_match_at", lambda number, *at: None if number in numbers else match_at(number, *at)
    )
    assert find(text) != found


@pytest.mark.parametrize("row", WORDS, ids=lambda row: f"{row.cls}-{row.forms[0]}")
def test_example_needs_its_words(row: CalendarWord, monkeypatch: pytest.MonkeyPatch) -> None:
    text, _ = read_marks(row.example)
    found = find(text)
    for form in row.forms:
        monkeypatch.setitem(lexicon(), form, WordClass("small"))
    assert find(text) != found


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row.forms[0])
def test_example_needs_its_named_day(row: NamedDay, monkeypatch: pytest.MonkeyPatch) -> None:
    text, _ = read_marks(row.example)
    found = find(text)
    for form in row.forms:
        monkeypatch.setitem(lexicon(), form, WordClass("capital"))
        monkeypatch.delitem(holidays._rules(), holidays._DIVISION.sub("", form), raising=False)
    assert find(text) != found


@pytest.mark.parametrize("row", WORD_GROUPS, ids=lambda row: row.name)
def test_word_group_example(row: WordGroup) -> None:
    check(row.example)


@pytest.fixture
def disable_word_group(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Let a group of words have one that is in no text."""
    cached = (word_groups.group_words, word_group, tense._prefix, tense._participle, tense.moved, tense._opening, tense._verb_after_time,
              near_days._then, near_days._we, near_days._soon, story._near_day, lexicon)  # fmt: skip

    def disable(name: str) -> None:
        monkeypatch.setitem(word_groups._load_groups("dates/groups"), name, ("\ue000",))
        for read in cached:
            read.cache_clear()

    yield disable
    monkeypatch.undo()
    for read in cached:
        read.cache_clear()


@pytest.mark.parametrize("row", [row for row in WORD_GROUPS if row.name != CONTEXT], ids=lambda row: row.name)
def test_example_needs_its_word_group(row: WordGroup, disable_word_group: Callable[[str], None]) -> None:
    text, _ = read_marks(row.example)
    found = find(text)
    disable_word_group(row.name)
    assert find(text) != found


# Of "selbst heute" the readings know from the text of the sentence too.
@pytest.mark.parametrize("word", ["bei", "gegenüber", "mal"])
def test_example_needs_the_words_that_readings_ask_for(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (row,) = (row for row in WORD_GROUPS if row.name == CONTEXT)
    text, _ = read_marks(row.example)
    found = find(text)
    monkeypatch.setitem(lexicon(), word, WordClass("small"))
    assert find(text) != found


@pytest.mark.parametrize("row", CLASS_GROUPS, ids=lambda row: row.name)
def test_class_group_example(row: ClassGroup) -> None:
    check(row.example)


def forget_patterns() -> None:
    _arrange_patterns.cache_clear()
    _compile_regex.cache_clear()
    lexicon.cache_clear()


@pytest.fixture
def disable_class_group(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Let a group have one class, that no token of a text has."""

    def disable(name: str, text: str) -> None:
        tokens = CalendarText(text)
        unused = min(known_classes() - {tokens[index].cls for index in range(len(tokens))})
        monkeypatch.setitem(load_class_groups(), name, (unused,))
        forget_patterns()

    yield disable
    monkeypatch.undo()
    forget_patterns()


@pytest.mark.parametrize(
    "row", [row for row in CLASS_GROUPS if row.name not in ("IDLE", "ATSEASON")], ids=lambda row: row.name
)
def test_example_needs_its_class_group(row: ClassGroup, disable_class_group: Callable[[str, str], None]) -> None:
    text, _ = read_marks(row.example)
    found = find(text)
    disable_class_group(row.name, text)
    assert find(text) != found


def test_idle_classes_are_the_most_of_their_example() -> None:
    (row,) = (row for row in CLASS_GROUPS if row.name == "IDLE")
    text, (mark,) = read_marks(row.example)
    tokens = CalendarText(text[: mark.start] + text[mark.end :])
    assert {tokens[index].cls for index in range(len(tokens))} <= set(class_group("IDLE"))


def test_no_expression_needs_an_idle_class(disable_class_group: Callable[[str, str], None]) -> None:
    examples = [read_marks(row.example)[0] for row in (*WORDS, *DAYS, *load_patterns(), *CLASS_GROUPS)]
    found = [find(text) for text in examples]
    disable_class_group("IDLE", " ".join(examples))
    assert [find(text) for text in examples] == found
