"""The words that patterns name, and those that readings alone ask for."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates import notation
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import known_classes


def test_words_of_the_context_are_to_patterns_as_others() -> None:
    assert notation.context_words() <= known_classes()
    words = sorted(notation.context_words())
    assert words
    text = CalendarText(f"{' '.join(words)} dort")
    assert [text[index].cls for index in range(len(text))] == [*words, "small"]
    assert set(text.codes) == {text.codes[-1]}


def test_a_word_of_the_context_that_a_pattern_names_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notation, "word_list", lambda name: frozenset({"bei", "gegen"}))
    with pytest.raises(ValueError, match="names a word of class_of_reading: gegen"):
        notation.context_words.__wrapped__()
