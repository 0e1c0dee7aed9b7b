"""Cuts a text into spaCy's tokens in linear time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

# More than any line in print has: marks ("'s" is one to spaCy), and characters without a blank.
_MOST_MARKS, _MOST_CHARACTERS = 200, 2000
_UNBROKEN = re.compile(rf"(?<!\S)\S{{{_MOST_MARKS},}}")
_MARKS = rf"(?:[^\w\s]|_|(?<=['’])[sS]){{{_MOST_MARKS},}}"
_ENDLESS = re.compile(rf"{_MARKS}|\S{{{_MOST_CHARACTERS}}}")
_PIECE = re.compile(rf"(?P<marks>{_MARKS})|(?:(?!{_MARKS})\S){{1,{_MOST_CHARACTERS // 2}}}")


def make_doc(nlp: Language, text: str) -> Doc:
    """Return the tokens of a text: spaCy's own, but that what has no blank and no end is cut before.

    spaCy takes marks off a word one by one and looks at all that is left each time, and looks for an address in it. A
    run of marks is one token here, and of a word it sees pieces.
    """
    endless = [match for match in _UNBROKEN.finditer(text) if _ENDLESS.search(match[0])]
    if not endless:
        return nlp.make_doc(text)
    words: list[str] = []
    blanks: list[bool] = []
    end = 0
    for match in endless:
        _add_tokens(nlp.make_doc(text[end : match.start()]), words, blanks)
        for piece in _PIECE.finditer(match[0]):
            _add_tokens(
                Doc(nlp.vocab, [piece[0]], [False]) if piece["marks"] else nlp.make_doc(piece[0]), words, blanks
            )
        blanks[-1] = text.startswith(" ", match.end())
        end = match.end() + blanks[-1]
    _add_tokens(nlp.make_doc(text[end:]), words, blanks)
    return Doc(nlp.vocab, words, blanks)


def _add_tokens(doc: Doc, words: list[str], blanks: list[bool]) -> None:
    words += [token.text for token in doc]
    blanks += [bool(token.whitespace_) for token in doc]
