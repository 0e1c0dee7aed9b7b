"""Quantities that are one word: fractions before a noun."""

from __future__ import annotations

import pytest

from newsfacts.finds import FigureFind
from newsfacts.german.numbers import number_words
from newsfacts.kinds.figures.one_word_quantities import fraction_heads
from tests.kinds.figures.finding import find_in_sentence


@pytest.mark.parametrize("numerator", number_words("one", "teen", "ten", "inflected", "factor", "zero"))
def test_every_number_may_precede_every_fraction(numerator: str) -> None:
    for hyphen in ("", "-"):
        words = [f"{numerator}{hyphen}{name}".title() for name in number_words("part")]
        find_in_sentence(" ".join(f"Nötig ist eine {word}mehrheit, eine {word}-Mehrheit." for word in words))


def test_every_fraction_heads_a_compound() -> None:
    heads = {head.title(): value for head, value in fraction_heads().items() if value.numerator > 1}
    assert {"Zweidrittel", "Drei-Viertel", "Zweifünftel", "Drei-Fünftel"} <= set(heads)
    found = {text: figure for head in heads for text, figure in _find_by_text(f"Es gilt die {head}-Mehrheit.").items()}
    values = {text: (figure.kind, figure.value) for text, figure in found.items()}
    assert values == {f"{head}-Mehrheit": ("fraction", round(float(value), 9)) for head, value in heads.items()}


def _find_by_text(text: str) -> dict[str, FigureFind]:
    return {text[figure.start : figure.end]: figure for figure in find_in_sentence(text)}
