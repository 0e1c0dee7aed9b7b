"""Sentences as the grammar of quantities sees them, made by hand: with entities, and with what was carried over."""

from __future__ import annotations

from fractions import Fraction

from newsfacts.german.age_words import AgePhrase
from newsfacts.german.number_ranges import read_numeral
from newsfacts.german.numerals import Numeral
from newsfacts.kinds.figures.figure_sentence import Carried, FigureSentence, view_sentence
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text import ArticleText, Entity, Spans
from newsfacts.text.words import Word


def view(text: str, *, per: str = "", loc: str = "", carried: Carried | None = None) -> FigureSentence:
    """View a text as one sentence, the first place of `per` marked as a person, that of `loc` as a place."""
    marked = [(text.index(words), words, label) for words, label in ((per, "PER"), (loc, "LOC")) if words]
    entities = [Entity(start, start + len(words), label) for start, words, label in sorted(marked)]
    return view_sentence(ArticleText(text, entities=entities), 0, len(text), Spans(), carried or Carried())


def index_of(sentence: FigureSentence, text: str) -> int:
    """Return the index of the first word that is written so."""
    return next(index for index, word in enumerate(sentence.words) if word.text == text)


def numeral_at(sentence: FigureSentence, text: str) -> Numeral:
    """Read the number expression that begins at the first word that is written so."""
    numeral = read_numeral(sentence, index_of(sentence, text))
    assert numeral is not None
    return numeral


def words_of(sentence: FigureSentence, quantity: Quantity | AgePhrase) -> str:
    """Return all words of a quantity as they are in the text."""
    return sentence.text[sentence.words[quantity.first].start : sentence.words[quantity.end - 1].end]


def word(text: str) -> Word:
    """Return the only word of a text."""
    (only,) = view(text).words
    return only


def bare(sentence: FigureSentence, text: str) -> Quantity:
    """Make a count of a number that has no noun, and may still take one."""
    numeral = numeral_at(sentence, text)
    first, end, value = numeral.first, numeral.end, numeral.value
    assert isinstance(value, Fraction)
    return Quantity(first, end, first, end, value, "count", open_unit=True)
