"""Fine-tunes the encoder as a token classifier, on labels that may be partial and on soft labels of a teacher."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from newsfacts.model.tagger import TaggedWord
from training.network import Encoder

START, PAD, END = 0, 1, 2
Pieces = Callable[[TaggedWord], Sequence[int]]


@dataclass(frozen=True)
class Item:
    """A sentence for the network: piece ids with start and end, the position of each word's first piece, its target.

    `target` is [words, labels]: 1 for permitted labels (partial), or the probabilities of a teacher (soft).
    """

    ids: list[int]
    firsts: list[int]
    target: np.ndarray
    soft: bool = False
    weight: float = 1.0


def encode(words: Sequence[TaggedWord], target: np.ndarray, pieces: Pieces, longest: int, **more: object) -> list[Item]:
    """Return the sentence as items of at most `longest` pieces; words without a piece are left out."""
    items = []
    ids, firsts, kept = [START], [], []
    for index, word in enumerate(words):
        of_word = pieces(word)[: longest - 2]
        if not of_word:
            continue
        if len(ids) + len(of_word) + 1 > longest:
            items.append(Item([*ids, END], firsts, target[kept], **more))
            ids, firsts, kept = [START], [], []
        firsts.append(len(ids))
        kept.append(index)
        ids.extend(of_word)
    if kept:
        items.append(Item([*ids, END], firsts, target[kept], **more))
    return items


class Classifier(nn.Module):
    """Encoder and head: piece ids to the label scores of words."""

    def __init__(self, encoder: Encoder, labels: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.head = nn.Linear(encoder.shape.width, labels)

    def forward(self, ids: Tensor, mask: Tensor | None, firsts: Tensor) -> Tensor:
        """Return [words, labels] for piece ids [batch, length] and the flat positions of the words' first pieces."""
        return self.head(self.encoder(ids, mask).flatten(0, 1)[firsts])


def collate(items: Sequence[Item], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """Return ids [batch, length], the additive mask [batch, 1, 1, length], and the flat positions of first pieces."""
    length = max(len(item.ids) for item in items)
    ids = np.full((len(items), length), PAD, dtype=np.int64)
    for row, item in enumerate(items):
        ids[row, : len(item.ids)] = item.ids
    firsts = np.concatenate([np.asarray(item.firsts) + row * length for row, item in enumerate(items)])
    tensor = torch.from_numpy(ids).to(device)
    mask = (tensor == PAD)[:, None, None, :].to(torch.bfloat16) * -1e4
    return tensor, mask, torch.from_numpy(firsts).to(device)


def batches(items: Sequence[Item], pieces: int, chance: random.Random | None) -> Iterator[list[Item]]:
    """Yield batches of at most `pieces` padded pieces, of similar length; in random order with `chance`."""
    order = list(items)
    if chance:
        chance.shuffle(order)
    made: list[list[Item]] = []
    pool = 2000 if chance else len(order)
    for start in range(0, len(order), pool):
        batch: list[Item] = []
        longest = 0
        for item in sorted(order[start : start + pool], key=lambda item: len(item.ids)):
            longest = max(longest, len(item.ids))
            if batch and longest * (len(batch) + 1) > pieces:
                made.append(batch)
                batch, longest = [], len(item.ids)
            batch.append(item)
        if batch:
            made.append(batch)
    if chance:
        chance.shuffle(made)
    yield from made


def loss_of(scores: Tensor, items: Sequence[Item]) -> Tensor:
    """Return the weighted mean over words: -log of the probability of the permitted labels, or cross-entropy."""
    target = torch.from_numpy(np.concatenate([item.target for item in items])).to(scores.device, torch.float32)
    counts = [len(item.firsts) for item in items]
    soft = torch.from_numpy(np.repeat([item.soft for item in items], counts)).to(scores.device)
    weight = torch.from_numpy(np.repeat([item.weight for item in items], counts)).to(scores.device, torch.float32)
    logs = functional.log_softmax(scores.float(), dim=-1)
    partial = -torch.logsumexp(logs + torch.where(target > 0, 0.0, -1e9), dim=-1)
    distilled = -(target * logs).sum(-1)
    return (torch.where(soft, distilled, partial) * weight).sum() / weight.sum()


@dataclass(frozen=True)
class Recipe:
    """How to train."""

    epochs: float = 4
    rate: float = 2e-4
    head_rate: float = 1e-3
    decay_by_layer: float = 0.95
    batch_pieces: int = 1536
    warm_up: float = 0.06
    weight_decay: float = 0.01
    clip: float = 1.0
    seed: int = 1


def parameter_groups(model: Classifier, recipe: Recipe) -> list[dict[str, object]]:
    """Return the optimiser's groups: rates fall from the head to the embeddings; norms and biases don't decay."""
    layers = len(model.encoder.layers)
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        depth = int(name.split(".")[2]) + 1 if name.startswith("encoder.layers.") else 0
        rate = recipe.head_rate if name.startswith("head.") else recipe.rate * recipe.decay_by_layer ** (layers - depth)
        decay = recipe.weight_decay if parameter.ndim > 1 and "pieces" not in name else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return [{"params": params, "lr": rate, "weight_decay": decay} for (rate, decay), params in groups.items()]


def train(
    model: Classifier,
    epoch_items: Callable[[int], Sequence[Item]],
    recipe: Recipe,
    *,
    report: Callable[[str], None] = print,
    after_epoch: Callable[[Classifier], None],
) -> None:
    """Train in place, on what `epoch_items` gives for each epoch; of the last one a part, if epochs are no integer."""
    torch.manual_seed(recipe.seed)
    optimiser = torch.optim.AdamW(parameter_groups(model, recipe), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    for epoch in range(math.ceil(recipe.epochs)):
        made = list(batches(epoch_items(epoch), recipe.batch_pieces, random.Random(f"{recipe.seed} {epoch}")))
        part = min(1.0, recipe.epochs - epoch)
        made_now = made[: round(len(made) * part)]
        begun, losses = time.time(), []
        model.train()
        for number, batch in enumerate(made_now):
            share = _share_of_rate((epoch + number / len(made)) / recipe.epochs, recipe.warm_up)
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * share
            losses.append(_train_on(batch, model, optimiser, recipe.clip))
        speed = sum(len(item.ids) for batch in made_now for item in batch) / (time.time() - begun)
        report(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}, {len(made_now)} batches, {speed:.0f} pieces/s")
        after_epoch(model)


def _share_of_rate(done: float, warm_up: float) -> float:
    """Return what part of the rate is used when `done` of the training is done: up for a while, then down to 0."""
    return min(done / warm_up, (1 - done) / (1 - warm_up))


def _train_on(batch: Sequence[Item], model: Classifier, optimiser: torch.optim.Optimizer, clip: float) -> float:
    """Make one step and return its loss."""
    ids, mask, firsts = collate(batch, next(model.parameters()).device)
    with torch.autocast(ids.device.type, torch.bfloat16):
        scores = model(ids, mask, firsts)
    loss = loss_of(scores, batch)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), clip)
    optimiser.step()
    optimiser.zero_grad()
    return float(loss.detach())


@torch.no_grad()
def predict(model: Classifier, items: Sequence[Item], batch_pieces: int = 4096) -> list[np.ndarray]:
    """Return the label scores [words, labels] of each item, in order."""
    model.eval()
    device = next(model.parameters()).device
    found: dict[int, np.ndarray] = {}
    numbered = {id(item): index for index, item in enumerate(items)}
    for batch in batches(items, batch_pieces, None):
        ids, mask, firsts = collate(batch, device)
        with torch.autocast(device.type, torch.bfloat16):
            scores = model(ids, mask, firsts).float().cpu().numpy()
        ends = np.cumsum([len(item.firsts) for item in batch])
        for item, part in zip(batch, np.split(scores, ends[:-1])):
            found[numbered[id(item)]] = part
    return [found[index] for index in range(len(items))]


def sample_inputs(model: Classifier, items: Sequence[Item], rows: int = 1500) -> dict[str, np.ndarray]:
    """Return what each linear layer of the encoder reads, [rows, channels], on some of the items' pieces."""
    found: dict[str, list[np.ndarray]] = {}
    chance = np.random.default_rng(1)

    def watch(name: str) -> Callable[[nn.Module, tuple[torch.Tensor, ...]], None]:
        def keep(_layer: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            given = inputs[0].float().flatten(0, 1).numpy()
            found.setdefault(name, []).append(given[chance.permutation(len(given))[:40]])

        return keep

    layers = [(name, layer) for name, layer in model.encoder.named_modules() if isinstance(layer, nn.Linear)]
    hooks = [layer.register_forward_pre_hook(watch(f"encoder.{name}")) for name, layer in layers]
    predict(model, items, 512)
    for hook in hooks:
        hook.remove()
    return {name: np.concatenate(parts)[:rows] for name, parts in found.items()}
