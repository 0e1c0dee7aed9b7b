"""Quality has a floor: F1 on the gold of this project, by kind (tests/gold/floors.tsv)."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pytest

from newsfacts.evaluate import evaluate_articles, evaluate_dates, read_gold
from newsfacts.kinds import KINDS
from newsfacts.scores import SCORED, Count
from tests.passages import evaluate_passages

GOLD = Path(__file__).parent / "gold"
FLOORS = GOLD / "floors.tsv"


def read_floors() -> list[tuple[str, str, float]]:
    """Return what is scored on which gold, with its floor."""
    lines = [line for line in FLOORS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(gold, score, float(floor)) for gold, score, floor in (line.split("\t") for line in lines[1:])]


@cache
def count_in_articles() -> dict[str, Count]:
    return evaluate_articles(GOLD)[0]


@cache
def count_in_dates() -> dict[str, Count]:
    (scores,) = evaluate_dates([str(GOLD / "dates.jsonl")], report=_raise_problem)
    return scores.counts["newsfacts"]


@cache
def count_in_passages() -> dict[str, Count]:
    return evaluate_passages(GOLD / "passages.tsv")[0]


def _raise_problem(problem: Exception) -> None:
    raise problem


COUNTS = {"articles": count_in_articles, "dates.jsonl": count_in_dates, "passages.tsv": count_in_passages}


@pytest.mark.parametrize(("gold", "score", "floor"), read_floors())
def test_f1_is_above_its_floor(gold: str, score: str, floor: float) -> None:
    count = COUNTS[gold]()[score]
    assert count.gold >= 10
    assert (count.f1 or 0) >= floor, f"{score}: {count}"


@pytest.mark.parametrize("gold", COUNTS)
def test_all_that_is_scored_has_a_floor(gold: str) -> None:
    assert [score for other, score, _ in read_floors() if other == gold] == list(COUNTS[gold]())


def test_every_kind_is_scored_in_every_gold_article() -> None:
    assert [name for name in SCORED if name in KINDS.names] == list(KINDS.names)
    for article in GOLD.glob("*.txt"):
        assert set(read_gold(article)) == {"text", *KINDS.names}, article.name


def test_the_gold_is_the_one_that_the_floors_were_set_on() -> None:
    digest = hashlib.sha256()
    gold = {path for path in GOLD.iterdir() if path.suffix in {".txt", ".json", ".jsonl", ".tsv"}}
    for path in sorted(gold - {FLOORS}):
        digest.update(f"{path.name}\n".encode() + path.read_bytes())
    pin = f"# gold: {digest.hexdigest()}"
    is_pinned = pin in FLOORS.read_text(encoding="utf-8").splitlines()
    assert is_pinned, f"the gold has changed: measure it, and if that is meant write in {FLOORS.name}: {pin}"
