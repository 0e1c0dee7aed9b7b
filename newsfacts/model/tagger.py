"""Runs a token classifier that ships with newsfacts: tokens in, one BIO label a token out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsfacts.model import MODELS

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_START, _PAD, _END = 0, 1, 2
# The models have 512 positions; an overlong sentence is read in stretches that share some context.
_MOST_PIECES = 508
_OVERLAP_PIECES = 48
# Sentences are padded to the next multiple and run with others of that length, so that a sentence's scores depend on
# nothing but itself.
_LENGTH_STEP = 4
_BATCH_PIECES = 1024
_MOST_CACHED_WORDS = 200_000
Labels = NDArray[np.int64]


class TaggedWord(NamedTuple):
    """A token and whether white space precedes it: the two are encoded differently."""

    text: str
    after_space: bool


class _Window(NamedTuple):
    """Words `first` to `last` (exclusive) are read in one run; labels are kept from `keep` on."""

    first: int
    last: int
    keep: int


class _Task(NamedTuple):
    """A window of an article as the model takes it, `firsts` the positions of its words' first pieces (0: has none)."""

    article: int
    window: _Window
    ids: list[int]
    firsts: list[int]


class Tagger:
    """A token classifier. Labels depend on nothing but the words of one sentence.

    `labels` says what the label indices mean: "O", "B-PER", "I-PER" and so on.
    """

    def __init__(self, folder: Path, model: str = "default", *, threads: int) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The graph is already made of the fastest operators, and some fusions are slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self._session = onnxruntime.InferenceSession(
            str(folder / MODELS[model]), options, providers=["CPUExecutionProvider"]
        )
        self.labels = tuple(self._session.get_modelmeta().custom_metadata_map["labels"].split())
        self._transitions, self._first = allowed_transitions(self.labels)
        self._encode_word = make_encoder(Tokenizer.from_file(str(folder / "tokenizer.json")))
        self._pieces: dict[TaggedWord, tuple[int, ...]] = {}
        self._pool = ThreadPoolExecutor(threads)

    def start(self, articles: Sequence[tuple[Sequence[TaggedWord], Sequence[int]]]) -> Tagging:
        """Start to tag articles, each its words and the indices at which sentences start, and return at once.

        The tagger's threads do the work, so that the caller can use the labels of earlier articles meanwhile.
        """
        tasks = [task for number, article in enumerate(articles) for task in self._make_tasks(number, *article)]
        runs = [(batch, self._pool.submit(self._run, batch)) for batch in _make_batches(tasks)]
        return Tagging([len(words) for words, _ in articles], runs)

    def score(self, words: Sequence[TaggedWord], starts: Sequence[int]) -> NDArray[np.float32]:
        """Return the probabilities [word, label] of one article's words, before the constraint on sequences."""
        found = np.zeros((len(words), len(self.labels)), dtype=np.float32)
        found[:, self.labels.index("O")] = 1
        for task in self._make_tasks(0, words, starts):
            ids = np.full((1, _padded(len(task.ids))), _PAD, dtype=np.int64)
            ids[0, : len(task.ids)] = task.ids
            scores = np.exp(self._score(ids)[0])
            for word, place in enumerate(task.firsts, task.window.first):
                if place and word >= task.window.keep:
                    found[word] = scores[place] / scores[place].sum()
        return found

    def _make_tasks(self, number: int, words: Sequence[TaggedWord], starts: Sequence[int]) -> Iterator[_Task]:
        pieces = [self._encode(word) for word in words]
        for window in _cut_windows([len(of_word) for of_word in pieces], starts):
            ids = [_START]
            firsts = []
            for of_word in pieces[window.first : window.last]:
                firsts.append(len(ids) if of_word else 0)
                ids.extend(of_word)
            ids.append(_END)
            yield _Task(number, window, ids, firsts)

    def _encode(self, word: TaggedWord) -> tuple[int, ...]:
        pieces = self._pieces.get(word)
        if pieces is None:
            # A word longer than any window is known by its beginning; it still gets its label.
            pieces = tuple(self._encode_word(word)[:_OVERLAP_PIECES])
            if len(self._pieces) < _MOST_CACHED_WORDS:
                self._pieces[word] = pieces
        return pieces

    def _run(self, batch: list[_Task]) -> list[Labels]:
        """Return the label indices of each task's words, those before its window's `keep` included."""
        ids = np.full((len(batch), _padded(len(batch[0].ids))), _PAD, dtype=np.int64)
        for row, task in zip(ids, batch):
            row[: len(task.ids)] = task.ids
        return self._decode(self._score(ids), batch)

    def _score(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the label scores [batch, length, labels] of piece ids [batch, length]."""
        scores: NDArray[np.float32] = self._session.run(["logits"], {"ids": ids})[0]
        return scores

    def _decode(self, scores: NDArray[np.float32], batch: list[_Task]) -> list[Labels]:
        """Return the best labels of each task's words by the scores [task, piece, label]."""
        width = scores.shape[1]
        counts = [len(task.firsts) for task in batch]
        positions = np.concatenate([np.array(task.firsts) + row * width for row, task in enumerate(batch)])
        of_words = scores.reshape(-1, len(self.labels))[positions]
        # A word without pieces, whose first is the start piece, is surely outside.
        of_words[positions % width == 0] = [0] + [-np.inf] * (len(self.labels) - 1)
        best: Labels = of_words.argmax(axis=1)
        ends = np.cumsum(counts)
        broken = np.append(0, self._transitions[best[:-1], best[1:]]) != 0
        begins = ends - counts
        broken[begins] = self._first[best[begins]] != 0
        # Not np.unique, which imports numpy.ma.
        for row in set(np.searchsorted(ends, np.flatnonzero(broken), side="right").tolist()):
            words = slice(begins[row], ends[row])
            best[words] = best_labels(of_words[words], self._transitions, self._first)
        return np.split(best, ends[:-1])


class Tagging:
    """Labels that are being found."""

    def __init__(self, lengths: Sequence[int], runs: Sequence[tuple[list[_Task], Future[list[Labels]]]]) -> None:
        self._lengths = lengths
        self._runs = runs

    def labels(self) -> list[Labels]:
        """Wait, and return one label index for each word of each article."""
        found: list[Labels] = [np.zeros(length, dtype=np.int64) for length in self._lengths]
        for batch, run in self._runs:
            for task, labels in zip(batch, run.result()):
                window = task.window
                found[task.article][window.keep : window.last] = labels[window.keep - window.first :]
        return found


@cache
def load_tagger(model: str, threads: int) -> Tagger:
    """Load a model that ships with newsfacts, once a process."""
    with as_file(files("newsfacts") / "model") as folder:
        return Tagger(folder, model, threads=threads)


def make_encoder(tokenizer: Tokenizer) -> Callable[[TaggedWord], list[int]]:
    """Return the function from a word to its piece ids; the tokenizer changes with it."""
    from tokenizers import pre_tokenizers

    # Two tokenizers, one that puts a ▁ before every word, would take twice as long to load.
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="never")
    blank = tokenizer.encode(" ", add_special_tokens=False).ids

    def encode(word: TaggedWord) -> list[int]:
        if word.after_space:
            ids: list[int] = tokenizer.encode(f" {word.text}", add_special_tokens=False).ids
            if ids != blank:
                return ids
            # A blank, or a control character of which nothing is left: it has no ▁ before it.
        return tokenizer.encode(word.text, add_special_tokens=False).ids

    return encode


def _padded(length: int) -> int:
    return -(-length // _LENGTH_STEP) * _LENGTH_STEP


def _make_batches(tasks: Sequence[_Task]) -> Iterator[list[_Task]]:
    """Yield batches of one padded length each, the longest first, so that the threads end together."""
    by_length: dict[int, list[_Task]] = {}
    for task in tasks:
        by_length.setdefault(_padded(len(task.ids)), []).append(task)
    for length in sorted(by_length, reverse=True):
        of_length = by_length[length]
        count = max(1, _BATCH_PIECES // length)
        yield from (of_length[first : first + count] for first in range(0, len(of_length), count))


def _cut_windows(lengths: Sequence[int], sentence_starts: Sequence[int]) -> Iterator[_Window]:
    """Cut words of the given piece counts into windows: sentences, the overlong in overlapping stretches."""
    for start, end in zip(sentence_starts, [*sentence_starts[1:], len(lengths)]):
        first = keep = start
        pieces = 0
        for word in range(start, end):
            if pieces + lengths[word] > _MOST_PIECES:
                yield _Window(first, word, keep)
                first, pieces = _step_back(lengths, word)
                keep = word
            pieces += lengths[word]
        yield _Window(first, end, keep)


def _step_back(lengths: Sequence[int], word: int) -> tuple[int, int]:
    """Return the word at which the overlap before `word` begins, and the overlap's piece count."""
    pieces = 0
    while pieces + lengths[word - 1] <= _OVERLAP_PIECES:
        word -= 1
        pieces += lengths[word]
    return word, pieces


def allowed_transitions(labels: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return [from, to], 0 where a label may follow, -inf where not (I-X follows only B-X and I-X), and [first]."""
    allowed = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                allowed[i, j] = -np.inf
    return allowed, np.where([label.startswith("I-") for label in labels], -np.inf, 0).astype(np.float32)


def best_labels(scores: NDArray[np.float32], transitions: NDArray[np.float32], first: NDArray[np.float32]) -> Labels:
    """Return the best label sequence under the BIO constraint (Viterbi)."""
    # Scores are taken as log-probabilities but for a constant a word, which changes no comparison of sequences.
    count = len(scores)
    back = np.zeros(scores.shape, dtype=np.int64)
    score = scores[0] + first
    for i in range(1, count):
        candidates = score[:, None] + transitions
        back[i] = candidates.argmax(axis=0)
        score = candidates.max(axis=0) + scores[i]
    best: Labels = np.empty(count, dtype=np.int64)
    best[-1] = score.argmax()
    for i in range(count - 1, 0, -1):
        best[i - 1] = back[i, best[i]]
    return best


def find_mentions(labels: Labels, names: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the mentions in a valid BIO sequence: first word, last word (exclusive), type; `names` are the labels'."""
    begins = np.array([name.startswith("B-") for name in names])
    inside = np.array([name.startswith("I-") for name in names])
    firsts = np.flatnonzero(begins[labels])
    # A mention ends in front of the next word that does not continue one.
    stops = np.append(np.flatnonzero(~inside[labels]), len(labels))
    lasts = stops[np.searchsorted(stops, firsts, side="right")]
    return [(first, last, names[labels[first]][2:]) for first, last in zip(firsts.tolist(), lasts.tolist())]
