"""The brackets of a sentence, and the units after them."""

from __future__ import annotations

import pytest

from newsfacts.kinds.figures.brackets import find_brackets, read_past_brackets
from newsfacts.kinds.figures.passes import read_numbers
from newsfacts.kinds.figures.quantity import Quantity
from tests.kinds.figures.sentences import view


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a (b) c", ["b"]),
        ("a (b (c) d) e", ["c"]),
        ("a (b) (c d) e", ["b", "c d"]),
        ("a ) b ( c", []),
        ("a (" + "b " * 40 + ") c", []),
    ],
)
def test_short_brackets_are_found_of_nested_ones_the_innermost(text: str, inside: list[str]) -> None:
    words = view(text).words
    brackets = find_brackets(view(text))
    assert [text[words[b.opening].end : words[b.closing].start].strip() for b in brackets] == inside


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Es waren 20,8 (10,4) Prozent.", [(20.8, "%", None), (10.4, None, None)]),
        ("Es waren 3 (Plan: 2) Milliarden Euro.", [(3e9, "EUR", None), (2, None, None)]),
        ("Es waren 3 (Plan: 2) Mio. Gäste.", [(3e6, None, "Gäste"), (2, None, None)]),
        ("Es waren 3 (Plan: 2) und mehr.", [(3, None, None), (2, None, None)]),
    ],
)
def test_a_number_takes_the_unit_after_its_bracket(text: str, figures: list[tuple[float, str, str]]) -> None:
    sentence = view(text)
    numbers = [quantity for quantity in read_numbers(sentence, []) if isinstance(quantity, Quantity)]
    read = read_past_brackets(sentence, numbers)
    assert [(float(q.value or 0), q.unit, q.counted) for q in read] == figures
