"""Properties of the finder: no text makes it fail, and it comes back from every one."""

from __future__ import annotations

import math
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfacts.finds import FigureFind
from newsfacts.german.numbers import LARGEST_NUMBER, NumberWord
from newsfacts.german.qualifiers import QualifierRow
from newsfacts.kinds.figures.currencies import CurrencyRow
from newsfacts.kinds.figures.measures import UnitRow
from newsfacts.tables import load_table
from newsfacts.types import FigureKind, Qualifier
from tests.kinds.figures.finding import find_figures, find_in_sentence

pytestmark = pytest.mark.slow

# Words of the tables that the finder works with, signs and numbers in any order, and any text besides.
WORDS = sorted(
    {
        *(form for row in load_table("german/number_words", NumberWord) for form in row.forms),
        *(row.words for row in load_table("german/qualifiers", QualifierRow)),
        *(spelling for row in load_table("figures/units", UnitRow) for spelling in row.spellings),
        *(noun for row in load_table("figures/currencies", CurrencyRow) for noun in row.nouns + row.signs),
        *(row.iso for row in load_table("figures/currencies", CurrencyRow)),
        *(form for row in load_table("figures/currencies", CurrencyRow) for form in row.adjectives),
        *"Schafe Tote Jahre Jahr alt Uhr zu bis und von auf um pro je mal so viele der die zwischen minus Platz".split(),
        *"verdreifacht dreimal 12-mal 17- 19-Jährige 50-Euro-Schein Zweidrittelmehrheit einundzwanzigtausend".split(),
        *"1.234,56 1’234.50 3.000 0,5 1/2 2:1 2½ ½ 7,- 2025 1848 3. 3.4. 1990/91 0049/1234 10er 5G km/h".split(),
    }
    - {""}
)
# What the grammar itself asks for, often enough to meet.
COMMON = (
    "zwei 3 12 1,5 ein eine halbe Millionen Mrd. Dutzend Drittel Prozent Euro $ Grad Schafe so viele mal dreimal doppelt"
    " mehr als aufwärts oder bis zu und von auf um je pro Jahr Jahre alt die der zwischen rund minus stieg"
).split()
jumbles = st.lists(
    st.one_of(
        st.sampled_from(COMMON),
        st.sampled_from(WORDS),
        st.sampled_from(list("-–−.,:;/()„“\"'’%‰€$£¥§#+*&@°²\n\u00a0\u202f")),
        st.integers(0, 10**6).map(str),
        st.decimals(0, 10**6, places=2).map(str),
        st.text(max_size=8),
    ),
    max_size=30,
)
KINDS, QUALIFIERS = get_args(FigureKind), get_args(Qualifier)
VAGUE = ("dozens", "hundreds", "thousands", "millions")


scales = st.sampled_from(["Mrd", "Mrd.", "Milliarden", "Trillionen", "-Billionen-", "Mio."])
sums = st.tuples(st.integers(0, 10**40).map(str) | st.sampled_from(COMMON), st.lists(scales, max_size=50))


@given(sums, st.sampled_from(["Euro", "Prozent", "Schafe", "-Euro-Paket", "bis 3 Mrd. Euro"]))
def test_no_figure_is_larger_than_there_is_of_anything(number: tuple[str, list[str]], unit: str) -> None:
    text = " ".join([number[0], *number[1], unit])
    check(text, find_figures(text))


def check(text: str, found: list[FigureFind]) -> None:
    """Demand what holds for the figures of any text."""
    ends = [0, *(fact.end for fact in found)]
    for fact, end in zip(found, ends):
        assert end <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end].strip() == text[fact.start : fact.end]
        kind, qualifier, value, high = (getattr(fact, key) for key in ("kind", "qualifier", "value", "high"))
        assert kind in KINDS
        assert qualifier in QUALIFIERS
        assert high is None or (value is not None and value < high)
        assert value is None or (
            math.isfinite(value)
            and max(abs(value), abs(high or 0)) <= LARGEST_NUMBER
            and (isinstance(value, int) or value != int(value) or value > 2**53)
        )
        assert (value is None) == (kind == "score" or qualifier in VAGUE)
        assert kind != "percent" or fact.unit == "%"
        assert fact.unit is None or fact.unit.strip()
        counted = fact.counted
        assert counted is None or counted in text


@settings(max_examples=500)
@given(jumbles, st.sampled_from(["", " "]))
def test_no_text_makes_it_fail(words: list[str], blank: str) -> None:
    text = blank.join(words)
    check(text, find_figures(text))


@given(words=st.lists(st.sampled_from(COMMON), min_size=1, max_size=6), blank=st.sampled_from(["", " ", "\n"]))
@settings(max_examples=10)
def test_an_overlong_sentence_is_read_in_pieces(words: list[str], blank: str) -> None:
    text = blank.join(words * (8000 // len("".join(words))))
    check(text, find_figures(text))


@pytest.mark.parametrize("text", ["12 Schafe aufwärts", "dreimal so", "Es ist doppelt so", "1'234.56", "1.000.00"])
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    check(text, find_figures(text))


@pytest.mark.parametrize(
    "piece",
    ["1234567890", "1 ", "und ", "zwei ", "111.", "1-", "12- und ", "1 bis ", "ver", "(1 ", "½ ", "a-1-"],
)
def test_endless_repetition_comes_back(piece: str) -> None:
    text = piece * 5000
    assert all(0 <= figure.start < figure.end <= len(text) for figure in find_in_sentence(text))
