"""Scores a classifier on a development corpus: micro F1 over exact mentions of PER, LOC and ORG."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from newsfacts.model.tagger import TaggedWord, allowed_transitions, best_labels, find_mentions
from newsfacts.scores import LABELS as TYPES
from newsfacts.scores import Count, LabelledSpan, count_mentions
from training.corpora import LABELS, Example
from training.finetune import Classifier, encode, predict

_LONGEST = 512


def score(
    model: Classifier, examples: Sequence[Example], pieces: Callable[[TaggedWord], Sequence[int]]
) -> dict[str, float]:
    """Return F1 in percent of PER, LOC, ORG and all. Mentions whose corpus leaves their type open don't count."""
    rules = allowed_transitions(LABELS)
    items = [encode(e.words, np.arange(len(e.words))[:, None], pieces, _LONGEST) for e in examples]
    scores = iter(predict(model, [item for of_example in items for item in of_example]))
    counts = dict.fromkeys(TYPES, Count())
    for example, of_example in zip(examples, items):
        labels = np.zeros(len(example.words), dtype=np.int64)
        for item in of_example:
            labels[item.target[:, 0].astype(int)] = best_labels(next(scores), *rules)
        open_words = {word for e in example.entities if len(e.types) > 1 for word in range(e.first, e.last)}
        found = {LabelledSpan(*m) for m in find_mentions(labels, LABELS) if not open_words & set(range(m[0], m[1]))}
        for type_, count in count_mentions({LabelledSpan(*m) for m in example.gold()}, found).items():
            counts[type_] += count
    return {name: 100 * (count.f1 or 0) for name, count in {**counts, "all": sum(counts.values(), Count())}.items()}
