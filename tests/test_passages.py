"""Marked passages are counted as tests/gold/README.md says."""

from __future__ import annotations

from typing import Any

import pytest

from newsfacts.scores import Count
from tests.kinds.marked import MarkedSentence
from tests.marks import read_marks
from tests.passages import count_passage

FIGURE: dict[str, Any] = {
    "text": "3 Euro", "start": 3, "end": 9, "value": 3, "high": None, "unit": "EUR", "kind": "money", "qualifier": "exact",
    "per": None,
}  # fmt: skip
DATE: dict[str, Any] = {"text": "Mai", "start": 13, "end": 16, "type": "date", "value": "2025-05"}


def count(marked: str, *, figures: tuple[dict[str, Any], ...] = (), dates: tuple[dict[str, Any], ...] = ()) -> Any:
    text, marks = read_marks(marked)
    return count_passage(MarkedSentence(None, text, tuple(marks)), {"figures": list(figures), "dates": list(dates)})


def test_what_is_found_as_marked_is_right() -> None:
    marked = "Am [3 Euro]{value=3 unit=EUR kind=money} im [Mai]{value=2025-05 type=date}"
    counts, mistakes = count(marked, figures=(FIGURE,), dates=(DATE,))
    assert counts == {"figures": Count(1, 1, 1), "dates": Count(1, 1, 1)}
    assert mistakes == []


@pytest.mark.parametrize(
    "field", [{"value": 4}, {"high": 5}, {"unit": "USD"}, {"kind": "count"}, {"qualifier": "about"}, {"per": "month"}]
)
def test_a_find_with_a_wrong_field_is_wrong(field: dict[str, Any]) -> None:
    counts, mistakes = count("Am [3 Euro]{value=3 unit=EUR kind=money}", figures=({**FIGURE, **field},))
    assert counts["figures"] == Count(1, 1, 0)
    assert len(mistakes) == 1
    assert mistakes[0].startswith("figures wrong: 3 Euro")


def test_the_edges_do_not_count() -> None:
    counts, _ = count("Am 3 [Euro]{value=3 unit=EUR kind=money}", figures=(FIGURE,))
    assert counts["figures"] == Count(1, 1, 1)


def test_what_is_not_found_is_missed() -> None:
    counts, mistakes = count("Am [3 Euro]{value=3 unit=EUR kind=money}", dates=(DATE,))
    assert counts == {"figures": Count(1, 0, 0), "dates": Count(0, 1, 0)}
    assert [line.split(":")[0] for line in mistakes] == ["figures missed", "dates extra"]


def test_of_two_finds_in_one_place_one_is_too_much() -> None:
    counts, _ = count("Am [3 Euro]{value=3 unit=EUR kind=money}", figures=({**FIGURE, "value": 4, "end": 20}, FIGURE))
    assert counts["figures"] == Count(1, 2, 1)


def test_a_mark_without_braces_asks_for_nothing() -> None:
    assert count("Am [3 Euro] im Mai") == count("Am [3 Euro] im Mai", figures=(FIGURE,))
    assert count("Am [3 Euro] im Mai", dates=(DATE,))[0]["dates"] == Count(0, 1, 0)
