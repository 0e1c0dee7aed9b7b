"""Runs the token classifier that ships with newsfacts: tokens in, one BIO label a token out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_START, _END = 0, 2
# The model has 512 positions; an overlong sentence is read in stretches that share some context.
_MOST_PIECES = 508
_OVERLAP_PIECES = 48
_MOST_CACHED_WORDS = 200_000


class Word(NamedTuple):
    """A token and whether white space stands before it: the two are encoded differently."""

    text: str
    after_space: bool


class _Window(NamedTuple):
    """Words `first` to `last` (exclusive) are read in one run; labels are kept from `keep` on."""

    first: int
    last: int
    keep: int


class Tagger:
    """The token classifier. Labels depend on nothing but the words of one sentence.

    Each sentence is a run of its own, not a row of a padded batch: the int8 activations are scaled over a whole
    run, so that a batch would make a sentence's labels depend on its neighbours. It is as fast on a processor,
    and better than several sentences in one run (F1 on SmartData's development part: 84.3 against 81.7).
    """

    def __init__(self, folder: Path, *, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "ner.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._encoders = _load_encoders(folder / "tokenizer.json")
        self._pieces: dict[Word, tuple[int, ...]] = {}
        self._pool = ThreadPoolExecutor(threads) if threads > 1 else None

    def tag(self, articles: Sequence[tuple[Sequence[Word], Sequence[int]]]) -> Iterator[NDArray[np.int64]]:
        """Tag articles, each its words and the indices at which sentences start; yields one label index a word.

        All sentences are handed to the threads at once, so that the caller can work on the first article while the
        next are read.
        """
        encoded = [[self._encode(word) for word in words] for words, _ in articles]
        windows = [
            list(_cut_windows([len(pieces) for pieces in words], starts))
            for words, (_, starts) in zip(encoded, articles)
        ]
        stretches = (
            words[window.first : window.last] for words, of_article in zip(encoded, windows) for window in of_article
        )
        best = iter(self._pool.map(self._read, stretches) if self._pool else map(self._read, stretches))
        for words, of_article in zip(encoded, windows):
            labels = np.zeros(len(words), dtype=np.int64)
            for window in of_article:
                labels[window.keep : window.last] = next(best)[window.keep - window.first :]
            yield labels

    def _read(self, words: Sequence[tuple[int, ...]]) -> NDArray[np.int64]:
        """Return the best labels of the words of one window."""
        return _best_labels(self._score(words))

    def _encode(self, word: Word) -> tuple[int, ...]:
        pieces = self._pieces.get(word)
        if pieces is None:
            ids = self._encoders[word.after_space].encode(word.text, add_special_tokens=False).ids
            # A word longer than any window is known by its beginning; it still gets its label.
            pieces = tuple(ids[:_OVERLAP_PIECES])
            if len(self._pieces) < _MOST_CACHED_WORDS:
                self._pieces[word] = pieces
        return pieces

    def _score(self, words: Sequence[tuple[int, ...]]) -> NDArray[np.float32]:
        """Return the label scores [words, labels] of one window; a word without pieces is surely outside."""
        ids = [_START, *(piece for pieces in words for piece in pieces), _END]
        lengths = np.fromiter((len(pieces) for pieces in words), dtype=np.int64, count=len(words))
        inputs = {
            "ids": np.array([ids], dtype=np.int64),
            "mask": np.ones((1, len(ids)), dtype=np.float32),
        }
        logits = self._session.run(["logits"], inputs)[0][0]
        scores: NDArray[np.float32] = logits[1 + np.cumsum(lengths) - lengths]
        scores[lengths == 0] = [0] + [-np.inf] * (len(LABELS) - 1)
        return scores


@cache
def load_tagger(threads: int) -> Tagger:
    """Load the model that ships with newsfacts, once a process."""
    with as_file(files("newsfacts") / "model") as folder:
        return Tagger(folder, threads=threads)


def _load_encoders(path: Path) -> tuple[Tokenizer, Tokenizer]:
    """Load the tokenizer twice: for words that follow no white space, and for those that do."""
    from tokenizers import Tokenizer, pre_tokenizers

    encoders = []
    for scheme in ("never", "always"):
        encoder = Tokenizer.from_file(str(path))
        encoder.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme=scheme)
        encoders.append(encoder)
    return encoders[0], encoders[1]


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


def _allowed_transitions() -> NDArray[np.float32]:
    """Return [from, to]: 0 where a label may follow, -inf where not (I-X follows only B-X and I-X)."""
    allowed = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for i, before in enumerate(LABELS):
        for j, after in enumerate(LABELS):
            if after.startswith("I-") and before[2:] != after[2:]:
                allowed[i, j] = -np.inf
    return allowed


_TRANSITIONS = _allowed_transitions()
_FIRST = np.where([label.startswith("I-") for label in LABELS], -np.inf, 0).astype(np.float32)


def _best_labels(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return the best label sequence under the BIO constraint (Viterbi)."""
    best: NDArray[np.int64] = scores.argmax(axis=1)
    if _is_valid(best):
        return best
    count = len(scores)
    back = np.zeros((count, len(LABELS)), dtype=np.int64)
    score = scores[0] + _FIRST
    for i in range(1, count):
        candidates = score[:, None] + _TRANSITIONS
        back[i] = candidates.argmax(axis=0)
        score = candidates.max(axis=0) + scores[i]
    best = np.empty(count, dtype=np.int64)
    best[-1] = score.argmax()
    for i in range(count - 1, 0, -1):
        best[i - 1] = back[i, best[i]]
    return best


def _is_valid(labels: NDArray[np.int64]) -> bool:
    """Tell whether the highest scores already form a BIO sequence: then nothing beats them."""
    before = np.concatenate(([0], labels[:-1]))
    return bool(np.all(_TRANSITIONS[before, labels] == 0))
