"""Numbers with their signs, and ranges of them."""

from __future__ import annotations

import pytest

from newsfacts.german.number_ranges import read_falling_range, read_numeral
from newsfacts.german.numerals import Numeral
from tests.kinds.figures.sentences import index_of, numeral_at, view


def read(text: str, number: str) -> tuple[str, float | None, float | None]:
    """Return the words of the number expression with its sign, and its two values."""
    sentence = view(text)
    return _describe(text, numeral_at(sentence, number))


def _describe(text: str, numeral: Numeral) -> tuple[str, float | None, float | None]:
    words = view(text).words[numeral.sign_first : numeral.end]
    low, high = (None if value is None else float(value) for value in (numeral.value, numeral.high))
    return text[words[0].start : words[-1].end], low, high


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        ("Es hatte minus 7 Grad.", "7", ("minus 7", -7, None)),
        ("Es hatte −7 Grad.", "7", ("−7", -7, None)),
        ("Es hatte +7 Grad.", "7", ("+7", 7, None)),
        ("Es waren plus/minus 7 Grad.", "7", ("plus/minus 7", 7, None)),
        ("Es waren ±7 Grad.", "7", ("±7", 7, None)),
        ("Es waren plus oder minus sieben Grad.", "sieben", ("plus oder minus sieben", 7, None)),
        ("Es hatte minus 7 bis minus 9 Grad.", "7", ("minus 7 bis minus 9", -9, -7)),
        ("Es hatte -7 bis +9 Grad.", "7", ("-7 bis +9", -7, 9)),
        ("Es hatte minus 7 bis 9 Grad.", "7", ("minus 7 bis 9", -7, 9)),
        ("Es hatte zwischen 7 und -9 Grad.", "7", ("7 und -9", -9, 7)),
        ("Es hatte −7–−3 Grad.", "7", ("−7–−3", -7, -3)),
        ("Es sind minus 7 bis minus 3 Millionen.", "7", ("minus 7 bis minus 3 Millionen", -7e6, -3e6)),
        ("Es fuhren 7 bis 9 Autos.", "7", ("7 bis 9", 7, 9)),
        ("Das Urteil 3-7 gilt.", "7", ("7", 7, None)),
        ("Es waren 9 bis 7.", "9", ("9", 9, None)),
        ("Es waren 7 und -9.", "7", ("7", 7, None)),
    ],
)
def test_a_number_is_read_with_its_sign_and_its_range(
    text: str, number: str, found: tuple[str, float, float | None]
) -> None:
    assert read(text, number) == found


@pytest.mark.parametrize("text", ["9 bis 7", "9-7", "zwischen 9 und 7"])
def test_a_range_may_fall(text: str) -> None:
    sentence = view(text)
    numeral = read_numeral(sentence, index_of(sentence, "9"))
    assert numeral is not None
    falling = read_falling_range(sentence, numeral)
    assert falling is not None
    assert (falling.value, falling.high) == (7, 9)


@pytest.mark.parametrize("text", ["9 – 7", "9 und 7", "9 bis zu 7", "9 bis Mai", "9 oder 7", "9 bis 9"])
def test_other_numbers_are_no_falling_range(text: str) -> None:
    sentence = view(text)
    assert read_falling_range(sentence, numeral_at(sentence, "9")) is None
