"""The spaCy component that marks sentence starts by German rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsfacts.annotations import body_start, text_of
from newsfacts.german.sentences import sentence_starts

if TYPE_CHECKING:
    from spacy.tokens import Doc


def mark_sentences(doc: Doc) -> Doc:
    """Set `is_sent_start` on every token; the header is a sentence of its own."""
    if len(doc) == 0:
        return doc
    offsets = doc.to_array("IDX")
    # A start inside a token (a full stop that the tokenizer left on a word) moves to the next token.
    starts = np.searchsorted(offsets, list(sentence_starts(text_of(doc), body_start(doc))))
    marks = np.full(len(doc), -1, dtype=np.int64)
    marks[starts[starts < len(doc)]] = 1
    marks[0] = 1
    doc.from_array(["SENT_START"], marks.astype(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]
    return doc
