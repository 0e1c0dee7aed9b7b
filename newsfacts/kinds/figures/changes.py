"""Reads how figures changed: "um 3 Prozent gestiegen", "sank auf 2,5 Prozent", "von 3 auf 5", "200 mehr"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from newsfacts.german.closed_classes import words_of
from newsfacts.german.inflection import Forms
from newsfacts.german.number_contexts import number_context
from newsfacts.kinds.figures.contexts import context_endings, figure_context
from newsfacts.kinds.figures.measures import symbols_of_dimension
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.tables import Row, load_table
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word
from newsfacts.types import Change, ChangePart

Role = Literal["verb", "loss", "noun", "result", "comparison"]

_PARTS: dict[str, ChangePart] = {"um": "by", "auf": "to"}
# Between "ein Plus" and its figure: "ein Plus von", "ein Anstieg um rund", "Minus:".
_LINK_SIGNS = (":", "(")
_MOST_ADVERBS = 2
_SHORTEST_HEAD = 6
# Words between the ends of a change: "von 2,77 Prozent am vergangenen Freitag auf 2,82 Prozent".
_MOST_BETWEEN = 6
_CLAUSE_ENDS = (",", ";", ":", "–", "—", "(", ")")


class ChangeWord(Row):
    """A row of data/figures/change_words.tsv."""

    role: Role
    direction: Change
    forms: Forms
    particle: str = ""
    only: Literal["", "percent", "no length"] = ""
    example: str

    def fits(self, quantity: Quantity) -> bool:
        """Return whether the word says of such a quantity how it changed."""
        if self.only == "percent":
            return quantity.kind == "percent"
        return self.only != "no length" or quantity.unit not in symbols_of_dimension("length")


class _Sign(NamedTuple):
    """A word of change in a sentence, its index and its row."""

    at: int
    row: ChangeWord

    @property
    def role(self) -> Role:
        """What its word is."""
        return self.row.role

    @property
    def direction(self) -> Change:
        """Where what it speaks of went."""
        return self.row.direction


@cache
def _words() -> dict[str, list[ChangeWord]]:
    """Return the rows by the forms of their words, spelled without ß, in one word with the particle and in two."""
    words: dict[str, list[ChangeWord]] = {}
    for row in load_table("figures/change_words", ChangeWord):
        for form in map(_respell, row.forms):
            words.setdefault(form, []).append(row)
        if row.particle.islower():
            whole = row.model_copy(update={"particle": ""})
            for form in map(_respell, row.forms):
                words.setdefault(row.particle + form, []).append(whole)
                words.setdefault(f"{row.particle}zu{form}", []).append(whole)
    return words


def _respell(word: str) -> str:
    """Return a word as it is spelled in Switzerland: "büsste", as some spell it elsewhere."""
    return word.replace("ß", "ss")


def read_changes(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give each figure that states a change its direction, and which part of the change it is.

    Needs quantities as they come out: their units decide what may grow, their words what is beside them.
    """
    if not quantities:
        return quantities
    changed = _read_pairs(sentence, quantities)
    signs = _find_signs(sentence)
    changed = [quantity if quantity.change else _read_change(sentence, quantity, signs) for quantity in changed]
    return _share_changes(sentence, changed)


def _read_pairs(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Read "von 3 auf 5 Prozent": it says by itself what grew, and from where to where."""
    changed = list(quantities)
    for at, (left, right) in enumerate(pairwise(quantities)):
        if direction := _compare(sentence, left, right):
            changed[at] = replace(left, change=direction, change_part="from")
            changed[at + 1] = replace(right, change=direction, change_part="to")
    return changed


def _compare(sentence: Sentence, left: Quantity, right: Quantity) -> Change | None:
    if _preposition(sentence, left.first).folded != "von" or _preposition(sentence, right.first).folded != "auf":
        return None
    if left.value is None or right.value is None or not _is_one_step(sentence, left, right):
        return None
    return None if left.value == right.value else "up" if right.value > left.value else "down"


def _is_one_step(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Return whether nothing but a time or a place separates the ends of a change: "von 3 im Mai auf heute 5"."""
    between = sentence.words[left.end : right.first]
    if len(between) == 1:
        return True
    if len(between) > _MOST_BETWEEN or (left.kind, left.unit) != (right.kind, right.unit):
        return False
    return not any(word.text in _CLAUSE_ENDS[:3] or word.folded == "und" for word in between)


def _share_changes(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let two amounts of one change share it: "um 8.750 oder 4,3 Prozent mehr"."""
    changed = list(quantities)
    for at, (left, right) in enumerate(pairwise(quantities)):
        joined = sentence.get(left.end).folded in ("oder", "beziehungsweise")
        if right.change_part == "by" and left.change is None and joined:
            changed[at] = replace(left, change=right.change, change_part="by")
    return changed


def _find_signs(sentence: Sentence) -> list[_Sign]:
    """Find the words of change; a verb with a particle only where that follows in its clause."""
    return [
        _Sign(index, row)
        for index, word in enumerate(sentence.words)
        if word.kind == "word"
        for row in _words().get(_respell(word.text)) or _words().get(word.folded) or _compound_nouns(word)
        if (_has_particle(sentence, index, row.particle) if row.particle else not _is_other_verb(sentence, index, row))
    ]


def _compound_nouns(word: Word) -> list[ChangeWord]:
    """Return the rows of the noun that a compound ends in: "Umsatzwachstum"."""
    if not word.is_capitalised or not word.folded.endswith(_heads()):
        return []
    return next(rows for noun, rows in _nouns().items() if word.folded.endswith(noun))


@cache
def _heads() -> tuple[str, ...]:
    return tuple(_nouns())


@cache
def _nouns() -> dict[str, list[ChangeWord]]:
    nouns = ((form, [row for row in rows if row.role == "noun"]) for form, rows in _words().items())
    return {form.casefold(): rows for form, rows in nouns if rows and len(form) > _SHORTEST_HEAD}


def _has_particle(sentence: Sentence, index: int, particle: str) -> bool:
    """Return whether the particle ends the clause of the verb, or the verb's sentence after an insertion."""
    for at in range(index + 1, len(sentence.words)):
        if sentence.words[at].text == particle:
            following = sentence.get(at + 1)
            if following.kind in ("sign", "nothing") or following.folded in figure_context("after particle"):
                return True
    return False


def _is_other_verb(sentence: Sentence, index: int, row: ChangeWord) -> bool:
    """Return whether a particle at the end of its clause makes a verb one that changes nothing: "sprang … über"."""
    if row.role != "verb":
        return False
    end = index + 1
    while sentence.get(end).kind not in ("sign", "nothing"):
        end += 1
    return sentence.get(end - 1).text in figure_context("other particle")


def _read_change(sentence: Sentence, quantity: Quantity, signs: list[_Sign]) -> Quantity:
    signed = _signed(sentence, quantity)
    if signed:
        return replace(quantity, change=signed, change_part="by")
    if not signs:
        return quantity
    direction, part = _find_change(sentence, quantity, [sign for sign in signs if sign.row.fits(quantity)])
    return replace(quantity, change=direction, change_part=part) if direction and part else quantity


def _find_change(sentence: Sentence, quantity: Quantity, signs: list[_Sign]) -> tuple[Change | None, ChangePart | None]:
    """Return what the words of change say of a figure, which needs both a direction and a part."""
    part = _PARTS.get(_preposition(sentence, quantity.first).folded)
    compared = next((sign for sign in signs if sign.role == "comparison" and sign.at == quantity.end), None)
    if compared and sentence.get(quantity.end).kind == "word":
        return compared.direction, "by"
    noun = _noun_before(sentence, quantity, signs) or _noun_after(sentence, quantity, signs)
    if noun and part != "to" and not (noun.role == "result" and part == "by"):
        return noun.direction, "by"
    if part == "to" and (quantity.counted or "").casefold().endswith(context_endings("height")):
        return None, None
    if part:
        near = _nearest(sentence, quantity, [sign for sign in signs if sign.role not in ("comparison", "result")])
        return near.direction if near else None, part
    if quantity.kind in ("percent", "money", "fraction"):
        near = _nearest(sentence, quantity, [sign for sign in signs if sign.role == "loss"])
        if near and _is_object(sentence, near, quantity):
            return near.direction, "by"
    return None, None


def _preposition(sentence: Sentence, index: int) -> Word:
    """Return the word before a figure, adverbs left out: "um durchschnittlich 1,5 Meter", "auf heute nur noch 3"."""
    for _ in range(_MOST_ADVERBS):
        word = sentence.get(index - 1).folded
        is_adverb = word in number_context("filler") or word in _time_adverbs()
        if not is_adverb and not word.endswith(context_endings("adverb ending")):
            break
        index -= 1
    return sentence.get(index - 1)


@cache
def _time_adverbs() -> frozenset[str]:
    return words_of("adverb", "time") | figure_context("earlier")


def _signed(sentence: Sentence, quantity: Quantity) -> Change | None:
    """Read "plus 0,4 Prozent", "minus 3 Prozent": of percentages these are changes."""
    words = {word.folded for word in sentence.words[max(0, quantity.first - 1) : quantity.core]}
    if quantity.kind != "percent":
        return None
    return "up" if words & {"plus", "+"} else "down" if words & {"minus", "−"} else None


def _noun_before(sentence: Sentence, quantity: Quantity, signs: list[_Sign]) -> _Sign | None:
    """Return the noun in "ein Plus von 3 Prozent", "Rückgang um 12 Millionen"."""
    index = quantity.first - 1
    while sentence.get(index).folded in figure_context("change link") or sentence.get(index).text in _LINK_SIGNS:
        index -= 1
    return next((sign for sign in signs if sign.role in ("noun", "result") and sign.at == index), None)


def _noun_after(sentence: Sentence, quantity: Quantity, signs: list[_Sign]) -> _Sign | None:
    """Return the noun in "notierte 3 Prozent im Plus"."""
    if quantity.kind != "percent" or sentence.get(quantity.end).folded != "im":
        return None
    return next((sign for sign in signs if sign.role == "noun" and sign.at == quantity.end + 1), None)


def _is_object(sentence: Sentence, sign: _Sign, quantity: Quantity) -> bool:
    """Return whether a figure is what was lost or won, and not when or against whom: "verlor 2 Prozent"."""
    if sign.direction == "up" and quantity.counted and not quantity.counted.startswith("Prozentpunkt"):
        # "gewann 30 Prozent der Stimmen": all that it got.
        return False
    verb = sign.at
    if verb > quantity.end:
        # "hat damit fast vier Prozent an Wert verloren": the verb ends the clause.
        return sentence.get(verb + 1).kind in ("sign", "nothing")
    between = sentence.words[verb + 1 : quantity.first]
    return not any(word.folded in figure_context("against") for word in between)


def _nearest(sentence: Sentence, quantity: Quantity, signs: list[_Sign]) -> _Sign | None:
    """Return the nearest word of change: in the figure's clause, else before it, else after it."""
    start, end = _clause(sentence, quantity)
    inside = [sign for sign in signs if start <= sign.at < end]
    before = [sign for sign in signs if sign.at < start and sign.role != "noun"]
    if inside:
        return min(inside, key=lambda sign: abs(sign.at - quantity.core))
    if before:
        return before[-1]
    return min(signs, key=lambda sign: abs(sign.at - quantity.core), default=None)


def _clause(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    start, end = quantity.first, quantity.end
    while start > 0 and sentence.get(start - 1).text not in _CLAUSE_ENDS:
        start -= 1
    while end < len(sentence.words) and sentence.get(end).text not in _CLAUSE_ENDS:
        end += 1
    return start, end
