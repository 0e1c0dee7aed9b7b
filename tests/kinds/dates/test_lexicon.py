"""What words mean to the calendar."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.lexicon import Lexicon, expand_forms, lexicon
from newsfacts.kinds.dates.notation import function_words
from newsfacts.kinds.dates.token_classes import CalendarWord
from newsfacts.tables import load_table


@pytest.mark.parametrize(
    ("word", "cls", "value"),
    [
        ("Jänner", "MONTH", "1"),
        ("Dienstagabend", "WEEKDAYPART", "2TEV"),
        ("Silvesternacht", "HOLIDAYPART", "12-31TNI"),
        ("Neunziger", "DECADE", "90"),
        ("siebzehn", "NUMWORD", "siebzehn"),
        ("eine", "ONE", "eine"),
        ("dritten", "ORDWORD", "3"),
        ("Achtstundentag", "LONG", "PT8H"),
        ("dreitägigen", "OFLASTING", "3:D"),
        ("Q3", "QUARTER", "Q3"),
        ("Q5", "capital", ""),
        ("GESTERN", "DEICTIC", "-1"),
        ("Gurke", "capital", ""),
        ("gurken", "small", ""),
    ],
)
def test_what_a_word_is(word: str, cls: str, value: str) -> None:
    assert lexicon()[word] == (cls, value)


def test_what_a_word_is_does_not_depend_on_those_before() -> None:
    fresh = Lexicon()
    fresh["montagsabend"], fresh["MONTAG"]
    assert fresh["Montag"] == Lexicon()["Montag"]


def test_no_form_has_two_classes() -> None:
    forms = [form for row in load_table("dates/words", CalendarWord) for form in set(expand_forms(row.forms))]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    assert function_words().isdisjoint(forms)
