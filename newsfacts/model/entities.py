"""The spaCy component that marks persons, places and organisations with the model that ships with newsfacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from newsfacts.annotations import body_start
from newsfacts.model.tagger import LABELS, Word, load_tagger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


class EntityRecognizer:
    """Sets `doc.ents` with labels PER, LOC and ORG; the header and white space never belong to one."""

    def __init__(self, *, threads: int, batch_size: int) -> None:
        self._tagger = load_tagger(threads)
        self._batch_size = batch_size

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc."""
        return next(self._annotate([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int | None = None) -> Iterator[Doc]:
        """Annotate Docs as a stream; those of a batch share the processor's cores."""
        docs = iter(docs)
        while batch := list(islice(docs, self._batch_size)):
            yield from self._annotate(batch)

    def _annotate(self, docs: list[Doc]) -> Iterator[Doc]:
        readable = [_readable_tokens(doc) for doc in docs]
        inputs = [_words_and_starts(doc, tokens) for doc, tokens in zip(docs, readable)]
        for doc, tokens, labels in zip(docs, readable, self._tagger.tag(inputs)):
            doc.set_ents(list(_decode(doc, tokens, labels.tolist())))
            yield doc


def _readable_tokens(doc: Doc) -> list[int]:
    """Return the indices of the tokens behind the header that are no white space."""
    start = body_start(doc)
    return [token.i for token in doc if token.idx >= start and not token.is_space]


def _words_and_starts(doc: Doc, tokens: list[int]) -> tuple[list[Word], list[int]]:
    """Return the words, and the positions among them at which sentences start."""
    words = []
    starts = [0] if tokens else []
    previous_end = 0
    for position, index in enumerate(tokens):
        token = doc[index]
        text = token.text
        words.append(Word(text, position == 0 or token.idx > previous_end))
        previous_end = token.idx + len(text)
        if position and token.is_sent_start:
            starts.append(position)
    return words, starts


def _decode(doc: Doc, tokens: list[int], labels: list[int]) -> Iterator[Span]:
    """Yield the entities of a valid BIO sequence over the given tokens."""
    from spacy.tokens import Span

    first = None
    for position in range(len(labels) + 1):
        label = LABELS[labels[position]] if position < len(labels) else "O"
        if first is not None and not label.startswith("I-"):
            yield Span(doc, tokens[first], tokens[position - 1] + 1, label=LABELS[labels[first]][2:])
            first = None
        if label.startswith("B-"):
            first = position
