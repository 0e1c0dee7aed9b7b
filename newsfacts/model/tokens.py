"""Cuts a text into spaCy's tokens in linear time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

# Marks without a blank between them, more than any line in print has; "'s" is one to spaCy.
_MARKS = re.compile(r"(?:[^\w\s]|_|(?<=['’])[sS]){200,}")


def make_doc(nlp: Language, text: str) -> Doc:
    """Return the tokens of a text: spaCy's own, but that an endless run of marks is one.

    spaCy takes marks off a word one by one, and looks at all that is left each time.
    """
    if _MARKS.search(text) is None:
        return nlp.make_doc(text)
    words: list[str] = []
    blanks: list[bool] = []
    end = 0
    for run in _MARKS.finditer(text):
        _add_tokens(nlp.make_doc(text[end : run.start()]), words, blanks)
        words.append(run[0])
        blanks.append(text.startswith(" ", run.end()))
        end = run.end() + blanks[-1]
    _add_tokens(nlp.make_doc(text[end:]), words, blanks)
    return Doc(nlp.vocab, words, blanks)


def _add_tokens(doc: Doc, words: list[str], blanks: list[bool]) -> None:
    words += [token.text for token in doc]
    blanks += [bool(token.whitespace_) for token in doc]
