"""What was found, counted against annotation: entities by exact span and label, dates as TIMEX3, whole articles."""

from __future__ import annotations

from newsfacts.scores.articles import SCORED, score_article
from newsfacts.scores.counts import Count, Marked, Mistake, Scores
from newsfacts.scores.dates import MEASURES, DateScores, TimexMark, count_dates, pair_dates
from newsfacts.scores.entities import LABELS, EntityScores, LabelledSpan, count_mentions, pair_mistakes

__all__ = [
    "LABELS",
    "MEASURES",
    "SCORED",
    "Count",
    "DateScores",
    "EntityScores",
    "LabelledSpan",
    "Marked",
    "Mistake",
    "Scores",
    "TimexMark",
    "count_dates",
    "count_mentions",
    "pair_dates",
    "pair_mistakes",
    "score_article",
]
