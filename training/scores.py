"""Scores a classifier on a development corpus: micro F1 over exact mentions of PER, LOC and ORG."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from newsfacts.model.tagger import Word, allowed_transitions, best_labels
from training.corpora import LABELS, Example
from training.finetune import Classifier, encode, predict

_TYPES = ("PER", "LOC", "ORG")
_LONGEST = 512


def score(model: Classifier, examples: Sequence[Example], pieces: Callable[[Word], Sequence[int]]) -> dict[str, float]:
    """Return F1 in percent of PER, LOC, ORG and all. Mentions whose corpus leaves their type open don't count."""
    rules = allowed_transitions(LABELS)
    items = [encode(e.words, np.arange(len(e.words))[:, None], pieces, _LONGEST) for e in examples]
    scores = iter(predict(model, [item for of_example in items for item in of_example]))
    counts = {type_: np.zeros(3) for type_ in _TYPES}
    for example, of_example in zip(examples, items):
        labels = np.zeros(len(example.words), dtype=np.int64)
        for item in of_example:
            labels[item.target[:, 0].astype(int)] = best_labels(next(scores), *rules)
        open_words = {word for e in example.entities if len(e.types) > 1 for word in range(e.first, e.last)}
        found = {m for m in mentions(labels) if not open_words & set(range(m[0], m[1]))}
        gold = example.gold()
        for type_ in _TYPES:
            of_type = {m for m in found if m[2] == type_}, {m for m in gold if m[2] == type_}
            counts[type_] += len(of_type[0] & of_type[1]), len(of_type[0]), len(of_type[1])
    counts["all"] = sum(counts.values(), np.zeros(3))
    return {type_: float(200 * right / max(found + gold, 1)) for type_, (right, found, gold) in counts.items()}


def mentions(labels: Sequence[int]) -> set[tuple[int, int, str]]:
    """Return the mentions (first, last, type) of PER, LOC and ORG in a valid sequence of labels."""
    made = set()
    first = None
    for position in range(len(labels) + 1):
        label = LABELS[labels[position]] if position < len(labels) else "O"
        if first is not None and not label.startswith("I-"):
            made.add((first, position, LABELS[labels[first]][2:]))
            first = None
        if label.startswith("B-"):
            first = position
    return {mention for mention in made if mention[2] in _TYPES}
