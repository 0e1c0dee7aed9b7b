"""What words mean to the calendar."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.holidays import SameDay
from newsfacts.kinds.dates.lexicon import Lexicon, lexicon
from newsfacts.kinds.dates.meanings import NO_MEANING, Meaning
from newsfacts.kinds.dates.notation import function_words
from newsfacts.kinds.dates.token_classes import CalendarWord
from newsfacts.kinds.dates.values.duration import Duration
from newsfacts.kinds.dates.values.units import DayPart, Unit, YearPart
from newsfacts.tables import load_table


@pytest.mark.parametrize(
    ("word", "cls", "means"),
    [
        ("Jänner", "MONTH", Meaning(1)),
        ("Dienstagabend", "WEEKDAYPART", Meaning(2, day_part=DayPart.EVENING)),
        ("Silvesternacht", "HOLIDAYPART", Meaning(rule=SameDay(12, 31), day_part=DayPart.NIGHT)),
        ("Neunziger", "DECADE", Meaning(90)),
        ("1990er", "DECADE", Meaning(1990)),
        ("siebzehn", "NUMWORD", NO_MEANING),
        ("eine", "ONE", NO_MEANING),
        ("dritten", "ORDWORD", Meaning(3)),
        ("Achtstundentag", "LONG", Meaning(value=Duration.of(8, Unit.HOUR))),
        ("dreitägigen", "OFLASTING", Meaning(amount=3, unit=Unit.DAY)),
        ("Q3", "QUARTER", Meaning(year_part=YearPart.Q3)),
        ("Q5", "capital", NO_MEANING),
        ("GESTERN", "DEICTIC", Meaning(-1)),
        ("Gurke", "capital", NO_MEANING),
        ("gurken", "small", NO_MEANING),
    ],
)
def test_what_a_word_is(word: str, cls: str, means: Meaning) -> None:
    assert lexicon()[word] == (cls, means)


def test_what_a_word_is_does_not_depend_on_those_before() -> None:
    fresh = Lexicon()
    fresh["montagsabend"], fresh["MONTAG"]
    assert fresh["Montag"] == Lexicon()["Montag"]


def test_no_form_has_two_classes() -> None:
    forms = [form for row in load_table("dates/words", CalendarWord) for form in row.forms]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    assert function_words().isdisjoint(forms)
