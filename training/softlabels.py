"""Label probabilities that teachers give to unlabelled text: made, kept in a file, read as training items."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.finetune import Classifier, Item, predict


def label(teachers: Sequence[tuple[Classifier, float]], items: Sequence[Item]) -> list[Item]:
    """Return the items with the teachers' probabilities as their target, each by its share."""
    whole = sum(share for _, share in teachers)
    targets = [np.zeros((len(item.firsts), 1), dtype=np.float32) for item in items]
    for teacher, share in teachers:
        found = predict(teacher, items)
        targets = [target + share / whole * _softmax(scores) for target, scores in zip(targets, found)]
    return [Item(item.ids, item.firsts, target, soft=True) for item, target in zip(items, targets)]


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def save(items: Sequence[Item], path: Path) -> None:
    """Write soft items: piece ids and first pieces one after another, probabilities in half precision."""
    np.savez(
        path,
        ids=np.concatenate([item.ids for item in items]).astype(np.int32),
        ids_count=np.array([len(item.ids) for item in items], dtype=np.int32),
        firsts=np.concatenate([item.firsts for item in items]).astype(np.int16),
        firsts_count=np.array([len(item.firsts) for item in items], dtype=np.int32),
        target=np.concatenate([item.target for item in items]).astype(np.float16),
    )


def load(path: Path, weight: float) -> list[Item]:
    """Read what `save` wrote; `weight` is that of a word against one with gold labels."""
    with np.load(path) as data:
        ids = np.split(data["ids"], np.cumsum(data["ids_count"])[:-1])
        ends = np.cumsum(data["firsts_count"])[:-1]
        firsts, targets = np.split(data["firsts"], ends), np.split(data["target"], ends)
    return [
        Item(of_ids.tolist(), of_firsts.tolist(), target, soft=True, weight=weight)
        for of_ids, of_firsts, target in zip(ids, firsts, targets)
    ]
