"""Quality has a floor: F1 by kind on the gold articles of this project."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts.evaluate import evaluate_articles, evaluate_dates, read_gold
from newsfacts.kinds import KINDS
from newsfacts.scores import SCORED, Count

GOLD = Path(__file__).parent / "gold"


@pytest.fixture(scope="module")
def counts() -> dict[str, Count]:
    return evaluate_articles(GOLD)[0]


def floors() -> list[tuple[str, float]]:
    rows = (GOLD / "floors.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(kind, float(floor)) for kind, floor in (row.split("\t") for row in rows)]


@pytest.mark.parametrize(("kind", "floor"), floors())
def test_f1_is_above_the_floor(kind: str, floor: float, counts: dict[str, Count]) -> None:
    assert counts[kind].gold >= 10
    assert (counts[kind].f1 or 0) >= floor, f"{kind}: {counts[kind]}"


def _raise_problem(problem: Exception) -> None:
    raise problem


# What newsfacts reaches on the dates of news and essays is a little above these.
DATE_FLOORS = {"strict": 0.96, "overlap": 0.98, "type": 0.97, "value": 0.91}


def test_dates_of_news_and_essays_are_above_their_floors() -> None:
    (scores,) = evaluate_dates([str(GOLD / "dates.jsonl")], report=_raise_problem)
    counts = scores.counts["newsfacts"]
    assert scores.texts == 25
    assert {name: count.f1 for name, count in counts.items() if (count.f1 or 0) < DATE_FLOORS[name]} == {}


def test_every_kind_that_has_gold_has_a_floor() -> None:
    """Nobody has annotated places yet: their quality is held by the marked sentences alone."""
    assert [kind for kind, _ in floors()] == list(SCORED)
    annotated = {name for article in GOLD.glob("*.txt") for name in read_gold(article)}
    assert [name for name in KINDS.names if name in annotated] == [name for name in SCORED if name in KINDS.names]
    assert [name for name in KINDS.names if name not in annotated] == ["places"]
