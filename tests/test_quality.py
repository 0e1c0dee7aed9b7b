"""Quality has a floor: F1 by kind on the gold articles of this project."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsfacts
from newsfacts.read import read_articles
from tests.scoring import KINDS, Count, raise_problem, read_gold, score_article

GOLD = Path(__file__).parent / "gold"


@pytest.fixture(scope="module")
def counts() -> dict[str, Count]:
    total = dict.fromkeys(KINDS, Count())
    paths = [str(path) for path in sorted(GOLD.glob("*.txt"))]
    articles = read_articles(paths, report=raise_problem)
    for gold, facts in zip(read_gold(GOLD), newsfacts.extract_many(articles)):
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


def test_every_kind_has_a_floor() -> None:
    assert [kind for kind, _ in floors()] == list(KINDS)
