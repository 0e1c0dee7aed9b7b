"""The words of a series: what may stand between its numbers, and what says that one is no member."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import is_closed_class, is_of_class
from newsfacts.german.counted_nouns import is_attribute
from newsfacts.german.number_contexts import number_context
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.text.words import Word

_LONGEST_REST = 3


def names_number(word: Word) -> bool:
    """Return whether a noun says that the number near it only counts or ranks: "Zahl", "Inzidenz", "Index"."""
    return word.is_capitalised and word.folded.endswith(context_endings("number subject"))


def names_share(word: Word) -> bool:
    """Return whether a noun says that the number near it is a share: "Quote", "Anteil"."""
    return word.is_capitalised and word.folded.endswith(context_endings("share subject"))


def is_numbered(word: Word) -> bool:
    """Return whether a noun has numbers as names: "die Ausfahrten Aich (58) und Kirch (56)"."""
    return word.folded in figure_context("numbered")


def separates(word: Word) -> bool:
    """Return whether a word or sign separates the members of a series."""
    return word.text in (",", ";") or word.folded in ("und", "sowie")


def leave_rest(gap: list[Word]) -> list[Word]:
    """Leave out the words that end the clause before a comma: "160 Meter hoch, der neue"."""
    rest = next((index for index, word in enumerate(gap) if word.kind == "sign"), 0)
    return gap[rest:] if rest <= _LONGEST_REST and not (gap and separates(gap[0])) else gap


def is_filler(word: Word) -> bool:
    """Return whether a word may separate a number from its preposition: "um nur rund 4"."""
    return is_qualifier(word.folded) or word.folded in number_context("filler") or is_of_class(word.folded, "particle")


def is_verb_of_amounts(word: Word) -> bool:
    """Return whether it is a verb that may lead to a figure, an auxiliary included."""
    verbs = _verbs("money verb") | _verbs("measure verb") | _verbs("count verb")
    return word.folded in verbs or is_of_class(word.folded, "verb")


@cache
def _verbs(role: Literal["money verb", "measure verb", "count verb"]) -> frozenset[str]:
    return figure_context(role)


def verbs_of(quantity: Quantity) -> frozenset[str]:
    """Return the verbs that a member may have beside the unit of this quantity."""
    if quantity.kind == "money":
        return _verbs("money verb")
    return _verbs("measure verb") if quantity.kind == "measure" else _verbs("count verb")


def is_slot_word(word: Word, after: Word | None, verbs: frozenset[str]) -> bool:
    """Return whether a member may have this word, before that one, and these verbs."""
    if word.kind == "sign":
        return word.text in (",", ";") or (word.text == "/" and after is not None and after.is_capitalised)
    if word.kind != "word":
        return False
    if word.is_capitalised:
        return not names_number(word)
    if is_closed_class(word.folded) or is_filler(word) or word.folded in verbs | figure_context("slot adverb"):
        return True
    attributive = after is not None and after.kind == "word" and is_attribute(word.folded)
    return attributive or word.folded.endswith(context_endings("adverb ending"))


def is_noun_alone(gap: list[Word]) -> bool:
    """Return whether a member is a bare noun: "200 Gramm Mehl, Eier drei"."""
    return len(gap) > 1 and gap[-1].is_capitalised and separates(gap[-2])
