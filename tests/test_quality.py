"""Quality has a floor: F1 by kind on the gold articles of this project."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsfacts
from newsfacts.evaluate import evaluate_dates
from newsfacts.read import read_articles
from tests.scoring import KINDS, Count, raise_problem, read_gold, score_article

GOLD = Path(__file__).parent / "gold"


@pytest.fixture(scope="module")
def counts() -> dict[str, Count]:
    total = dict.fromkeys(KINDS, Count())
    paths = [str(path) for path in sorted(GOLD.glob("*.txt"))]
    articles = read_articles(paths, report=raise_problem)
    for gold, facts in zip(read_gold(GOLD), newsfacts.extract_many(articles, on_error="raise")):
        for kind, count in score_article(gold, facts.model_dump())[0].items():
            total[kind] += count
    return total


def floors() -> list[tuple[str, float]]:
    rows = (GOLD / "floors.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(kind, float(floor)) for kind, floor in (row.split("\t") for row in rows)]


@pytest.mark.parametrize(("kind", "floor"), floors())
def test_f1_is_above_the_floor(kind: str, floor: float, counts: dict[str, Count]) -> None:
    assert counts[kind].wanted >= 10
    assert counts[kind].f1 >= floor, f"{kind}: {counts[kind]}"


# What newsfacts reaches on the dates of news and essays is a little above these.
DATE_FLOORS = {"strict": 0.96, "overlap": 0.98, "type": 0.97, "value": 0.91}


def test_dates_of_news_and_essays_are_above_their_floors() -> None:
    (scores,) = evaluate_dates([str(GOLD / "dates.jsonl")], report=raise_problem)
    counts = scores.counts["newsfacts"]
    assert scores.texts == 25
    assert {name: count.f1 for name, count in counts.items() if (count.f1 or 0) < DATE_FLOORS[name]} == {}


def test_every_kind_has_a_floor() -> None:
    assert [kind for kind, _ in floors()] == list(KINDS)
