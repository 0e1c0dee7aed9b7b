"""Properties of number expressions: every number comes back, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfacts.german.numerals import OLDEST, may_be_age
from tests.kinds.figures.finding import find_figure, find_figures
from tests.kinds.figures.sentences import word as word_of
from tests.kinds.figures.spelled import Style, spell

styles = st.builds(
    Style,
    one=st.sampled_from(["eins", "ein"]),
    leading_one=st.booleans(),
    after_hundred=st.sampled_from(["", "und"]),
    after_thousand=st.sampled_from(["", "und"]),
    apart=st.booleans(),
    hundreds=st.booleans(),
    sharp=st.booleans(),
)
# Of every length, below 10**12, and with many a 0, 1 and 10 among their digits.
groups = st.one_of(st.sampled_from([0, 1, 10, 11, 16, 21, 30, 100, 101, 201, 217, 700, 999]), st.integers(0, 999))
integers = st.lists(groups, min_size=1, max_size=4).map(
    lambda parts: sum(part * 1000**place for place, part in enumerate(parts))
)
# "eine Schafe": the article says one of anything, and is read elsewhere.
plurals = integers.filter(lambda number: number != 1)
# The ways of grouping digits by three.
SEPARATORS = {
    "point": ".",
    "blank": " ",
    "no-break blank": "\u00a0",
    "thin blank": "\u2009",
    "narrow blank": "\u202f",
    "apostrophe": "'",
    "typographic apostrophe": "’",
}


def check_counted(text: str, written: str, number: int) -> None:
    """Demand that the text has one figure, that of the sheep."""
    written_as, fact = find_figure(text)
    assert written_as == f"{written} Schafe"
    assert fact.value == number
    assert isinstance(fact.value, int)
    assert (fact.kind, fact.unit, fact.high) == ("count", None, None)
    assert (fact.counted, fact.qualifier) == ("Schafe", "exact")


@pytest.mark.slow
@settings(max_examples=400)
@given(number=plurals, style=styles)
def test_an_integer_comes_back_from_words(number: int, style: Style) -> None:
    written = spell(number, style)
    check_counted(f"Gezählt wurden {written} Schafe.", written, number)
    begin = written[0].upper() + written[1:]
    check_counted(f"{begin} Schafe wurden gezählt.", begin, number)


@pytest.mark.parametrize("separator", SEPARATORS.values(), ids=SEPARATORS)
@given(number=plurals)
def test_an_integer_comes_back_from_grouped_digits(separator: str, number: int) -> None:
    written = f"{number:,}".replace(",", separator)
    check_counted(f"Gezählt wurden {written} Schafe.", written, number)


def is_recent_year(number: int) -> bool:
    """Return what news reads as a year even before a noun.

    Of 46 such numbers before what looks like a plural, in corpora of news and Wikipedia, 44 are years ("testete 1955
    Maserati", "äußerte 1974 Zweifel") and two are lengths, which have a unit.
    """
    return 1900 < number < 2040 and number % 100 != 0


@given(number=plurals)
def test_an_integer_comes_back_from_plain_digits(number: int) -> None:
    if is_recent_year(number):
        check_counted(f"Gezählt wurden insgesamt {number} Schafe.", str(number), number)
    else:
        check_counted(f"Gezählt wurden {number} Schafe.", str(number), number)


@given(number=st.integers(1900, 2040).filter(is_recent_year))
def test_a_recent_year_needs_a_word_to_be_a_count(number: int) -> None:
    assert not find_figures(f"Sie zählte {number} Schafe.")
    check_counted(f"Sie zählte {number:,} Schafe.".replace(",", "."), f"{number:,}".replace(",", "."), number)
    check_counted(f"Gezählt wurden insgesamt {number} Schafe.", str(number), number)


SCALES = {
    10**6: ["Millionen", "Mio.", "Mio", "Mill."],
    10**9: ["Milliarden", "Mrd.", "Mrd", "Mia."],
    10**12: ["Billionen"],
}


@given(
    tenths=st.integers(11, 9999),
    scale=st.sampled_from([(size, word) for size, words in SCALES.items() for word in words]),
    blank=st.sampled_from([" ", "\u00a0", "\u202f"]),
    point=st.sampled_from([",", "."]),
)
def test_a_scaled_number_comes_back(tenths: int, scale: tuple[int, str], blank: str, point: str) -> None:
    size, word = scale
    digits = f"{tenths // 10}{point}{tenths % 10}" if tenths % 10 else str(tenths // 10)
    check_counted(f"Gezählt wurden {digits}{blank}{word} Schafe.", f"{digits}{blank}{word}", tenths * size // 10)


@pytest.mark.parametrize("text", ["1", str(OLDEST), "drei", "zwölf"])
def test_numbers_of_years_in_a_life_may_be_an_age(text: str) -> None:
    assert may_be_age(word_of(text))


@pytest.mark.parametrize("text", ["0", str(OLDEST + 1), "12500", "3,5", "ein", "eins", "Drei", "tausend", "Kinder"])
def test_other_numbers_are_none(text: str) -> None:
    assert not may_be_age(word_of(text))
