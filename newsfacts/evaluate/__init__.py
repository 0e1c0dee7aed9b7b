"""Scores what newsfacts finds against gold: entities (`--ner`), dates (`--dates`), and this project's own articles.

Gold is read by one module a format, `run` puts what is found beside it, and `newsfacts.scores` counts. Another kind
of facts is one more module that reads its gold, and one like `dates` that says what is found and how it is scored.
"""

from __future__ import annotations

from newsfacts.evaluate.articles import evaluate_articles, read_gold
from newsfacts.evaluate.dates import evaluate_dates
from newsfacts.evaluate.entities import evaluate_entities
from newsfacts.evaluate.entity_lines import read_annotated

__all__ = ["evaluate_articles", "evaluate_dates", "evaluate_entities", "read_annotated", "read_gold"]
