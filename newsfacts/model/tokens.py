"""Cuts a text into spaCy's tokens, in linear time and in memory that does not grow with the number of texts."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

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


# spaCy's tables keep a place for every word that was ever in them, some 16 bytes each, also after its memory zone has
# ended. So the words of a long run are in a vocabulary of their own, which is left behind when so many have been in it.
_MOST_WORDS = 1 << 18
_makers: WeakKeyDictionary[Language, Language] = WeakKeyDictionary()


def find_maker(nlp: Language) -> Language:
    """Return the pipeline whose vocabulary the tokens of the next texts are to have: itself, or one that stands for it.

    Its tokenizer is the same. One whose components have tables of a vocabulary themselves is never replaced.
    """
    maker, tokenizer = _makers.get(nlp, nlp), nlp.tokenizer
    if len(maker.vocab) > _MOST_WORDS and isinstance(tokenizer, Tokenizer) and _is_ours(nlp):
        maker = _makers[nlp] = spacy.blank(nlp.lang or "de")
        maker.max_length = nlp.max_length
        maker.tokenizer = Tokenizer(maker.vocab).from_bytes(tokenizer.to_bytes())
    return maker


def _is_ours(nlp: Language) -> bool:
    return all(name.startswith("newsfacts_") for name in nlp.pipe_names)


def _add_tokens(doc: Doc, words: list[str], blanks: list[bool]) -> None:
    words += [token.text for token in doc]
    blanks += [bool(token.whitespace_) for token in doc]
