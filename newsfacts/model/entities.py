"""The spaCy component that marks persons, places and organisations with the model that ships with newsfacts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from newsfacts.annotations import body_start
from newsfacts.model.tagger import Labels, TaggedWord, Tagging, find_mentions, load_tagger
from newsfacts.trace import MODEL, is_recording, record

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


# Enough sentences to run many of one length at once, few enough that the caller soon has something to do.
_BATCH_TOKENS = 8_000
# The first batch is smaller and each twice the one before, so that of few articles, too, one is used while others are
# read.
_FIRST_TOKENS = 500
# A word outside all names with this probability is not worth a line, nor is a label below the other.
_SURELY_NONE = 0.98
_LEAST = 0.005
_ATTRIBUTES: list[int | str] = ["ORTH", "IDX", "LENGTH", "IS_SPACE", "SENT_START"]


class EntityRecognizer:
    """Sets `doc.ents` with labels PER, LOC and ORG; the header and white space never belong to one."""

    labels = ("LOC", "ORG", "PER")

    def __init__(self, *, model: str, threads: int) -> None:
        self.model = model
        self._tagger = load_tagger(model, threads)
        self._batch_tokens = _BATCH_TOKENS

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int | None = None) -> Iterator[Doc]:
        """Annotate Docs as a stream, batch by batch; while one is used, the next is read."""
        started: deque[tuple[list[Doc], list[NDArray[np.int64]], Tagging]] = deque()
        for batch in _batched(docs, self._batch_tokens):
            read = [read_words(doc) for doc in batch]
            if is_recording():
                for doc, (tokens, words, starts) in zip(batch, read):
                    _report_scores(doc, tokens, self._tagger.score(words, starts), self._tagger.labels)
            tagging = self._tagger.start([(words, starts) for _, words, starts in read])
            started.append((batch, [tokens for tokens, _, _ in read], tagging))
            if len(started) > 1:
                yield from self._finish(*started.popleft())
        while started:
            yield from self._finish(*started.popleft())

    def _finish(self, docs: list[Doc], tokens: list[NDArray[np.int64]], tagging: Tagging) -> Iterator[Doc]:
        for doc, of_doc, labels in zip(docs, tokens, tagging.labels()):
            doc.set_ents(list(_spans(doc, of_doc, labels, self._tagger.labels)))
            yield doc


def _report_scores(doc: Doc, tokens: NDArray[np.int64], scores: NDArray[np.float32], names: Sequence[str]) -> None:
    """Record how likely each word is part of a person, place or organisation, unless that is out of the question."""
    for token, of_word in zip(tokens.tolist(), scores.tolist()):
        likely = {
            label: sum(score for name, score in zip(names, of_word) if name[2:] == label)
            for label in ("", *EntityRecognizer.labels)
        }
        if likely[""] < _SURELY_NONE:
            best = max(likely, key=likely.__getitem__)
            order = [label for label in sorted(likely, key=likely.__getitem__)[::-1] if likely[label] >= _LEAST]
            reason = ", ".join(f"{label or 'no name'} {likely[label]:.3f}" for label in order)
            start = doc[token].idx
            record(MODEL, start, start + len(doc[token]), reason, taken=bool(best))


def _batched(docs: Iterable[Doc], most_tokens: int) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    tokens = 0
    enough = min(_FIRST_TOKENS, most_tokens)
    for doc in docs:
        batch.append(doc)
        tokens += len(doc)
        if tokens >= enough:
            yield batch
            batch, tokens = [], 0
            enough = min(2 * enough, most_tokens)
    if batch:
        yield batch


def read_words(doc: Doc) -> tuple[NDArray[np.int64], list[TaggedWord], list[int]]:
    """Return the tokens after the header that are no white space: indices, words, and where sentences start.

    Sentence starts are positions among these words.
    """
    table = doc.to_array(_ATTRIBUTES)
    orths = table[:, 0]
    offsets, lengths, spaces, starts = (table[:, column].astype(np.int64) for column in range(1, 5))
    tokens = np.flatnonzero((offsets >= body_start(doc)) & (spaces == 0))
    if not len(tokens):
        return tokens, [], []
    begins = offsets[tokens]
    ends = begins + lengths[tokens]
    after_space = np.append(True, begins[1:] > ends[:-1])
    is_start = starts[tokens] == 1
    is_start[0] = True
    strings = doc.vocab.strings
    words = [TaggedWord(strings[orth], after) for orth, after in zip(orths[tokens].tolist(), after_space.tolist())]
    return tokens, words, np.flatnonzero(is_start).tolist()


def _spans(doc: Doc, tokens: NDArray[np.int64], labels: Labels, names: Sequence[str]) -> Iterator[Span]:
    """Yield the mentions of persons, places and organisations in a valid BIO sequence over the given tokens."""
    from spacy.tokens import Span

    for first, last, label in find_mentions(labels, names):
        if label in EntityRecognizer.labels:
            yield Span(doc, int(tokens[first]), int(tokens[last - 1]) + 1, label=label)
