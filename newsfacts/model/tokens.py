"""Cuts a text into spaCy's tokens in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

# Marks without a blank between them, more than any line in print has; "'s" is one to spaCy.
_MARKS = re.compile(r"(?:[^\w\s]|_|(?<=['’])[sS]){200,}")
_PIECE = 50


def make_doc(nlp: Language, text: str) -> Doc:
    """Return the tokens of a text: spaCy's own, but that endless runs of marks are cut into pieces before.

    spaCy takes marks off a word one by one and looks at all that is left each time.
    """
    if _MARKS.search(text) is None:
        return nlp.make_doc(text)
    pieces = [nlp.make_doc(text[start:end]) for start, end in _cut_at_marks(text)]
    tokens = [token for piece in pieces for token in piece]
    return Doc(nlp.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])


def _cut_at_marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield what is between the runs of marks, and these bit by bit, with the blank after them."""
    end = 0
    for run in _MARKS.finditer(text):
        if end < run.start():
            yield end, run.start()
        stops = [*range(run.start() + _PIECE, run.end(), _PIECE), run.end() + text.startswith(" ", run.end())]
        yield from zip([run.start(), *stops], stops)
        end = stops[-1]
    if end < len(text):
        yield end, len(text)
