"""The words that patterns name, and those that readings alone ask for."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates import notation
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import known_classes


def test_words_of_readings_are_plain_words_to_patterns() -> None:
    assert notation.reading_words() <= known_classes()
    words = sorted(notation.reading_words())
    assert words
    text = CalendarText(f"{' '.join(words)} dort")
    assert [text[index].cls for index in range(len(text))] == [*words, "small"]
    assert set(text.codes) == {text.codes[-1]}


def test_a_word_of_readings_that_a_pattern_names_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notation, "word_group", lambda name: frozenset({"bei", "gegen"}))
    with pytest.raises(ValueError, match="names a word of class_of_reading: gegen"):
        notation.reading_words.__wrapped__()
