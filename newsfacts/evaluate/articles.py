"""Scores the facts of articles against gold of this project: NAME.txt with NAME.json beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from newsfacts.collect import extract_many
from newsfacts.read import Problem, read_articles
from newsfacts.scores import SCORED, Count, score_article


def evaluate_articles(folder: Path) -> tuple[dict[str, Count], list[str]]:
    """Return the counts of all articles of a folder by what is scored, and one line a mistake.

    Raises ReadError and ExtractionError for an article that cannot be read.
    """
    total = dict.fromkeys(SCORED, Count())
    mistakes: list[str] = []
    paths = sorted(folder.glob("*.txt"))
    articles = read_articles([str(path) for path in paths], report=_raise)
    for path, facts in zip(paths, extract_many(articles, on_error="raise")):
        counts, wrong = score_article(read_gold(path), facts.model_dump())
        total = {name: total[name] + counts[name] for name in SCORED}
        mistakes += [f"{path.stem}: {line}" for line in wrong]
    return total, mistakes


def read_gold(article: Path) -> dict[str, Any]:
    """Read what is annotated of an article, by kind."""
    gold: dict[str, Any] = json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))
    return gold


def _raise(problem: Problem) -> NoReturn:
    raise problem
