"""Stretches of text by offset."""

from __future__ import annotations

from newsfacts.text import Entity, Spans
from newsfacts.text.spans import Stretch


def test_between_are_those_that_begin_there() -> None:
    spans = Spans([Stretch(0, 9), Stretch(4, 6), Stretch(6, 8)])
    assert spans.between(4, 6) == [Stretch(4, 6)]
    assert spans.between(1, 7) == [Stretch(4, 6), Stretch(6, 8)]


def test_free_are_candidates_of_any_type_in_their_order() -> None:
    spans = Spans([Entity(4, 6, "PER")])
    assert spans.free([Stretch(6, 8), Stretch(5, 6), Stretch(0, 4)]) == [Stretch(6, 8), Stretch(0, 4)]
