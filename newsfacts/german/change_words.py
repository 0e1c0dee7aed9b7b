"""Finds the words that say that something grew or shrank: data/german/change_words.tsv."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from newsfacts.german.inflection import Forms
from newsfacts.german.number_contexts import number_context
from newsfacts.tables import Row, load_table
from newsfacts.text.patterns import QUOTES
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import NOTHING, Word
from newsfacts.types import Change

Role = Literal["verb", "loss", "noun", "result", "comparison"]

_SHORTEST_HEAD = 6


class ChangeWord(Row):
    """A row of data/german/change_words.tsv."""

    role: Role
    direction: Change
    forms: Forms
    particle: str = ""
    only: Literal["", "percent", "no length"] = ""
    example: str


class ChangeSign(NamedTuple):
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
    for row in load_table("german/change_words", ChangeWord):
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


def find_signs(sentence: Sentence) -> list[ChangeSign]:
    """Find the words of change; a verb with a particle only where that follows in its clause."""
    closing, finals = _close_clauses(sentence)
    return [
        ChangeSign(index, row)
        for index, word in enumerate(sentence.words)
        if word.kind == "word"
        for row in _words().get(_respell(word.text)) or _words().get(word.folded) or _compound_nouns(word)
        if (
            closing.get(row.particle, 0) > index
            if row.particle
            else row.role != "verb" or finals[index] not in number_context("other particle")
        )
    ]


def _close_clauses(sentence: Sentence) -> tuple[dict[str, int], list[str]]:
    """Return where the words that end a clause are for the last time, and the last word of each word's clause.

    A particle may end the clause of its verb before "auf 5 Prozent" too: "zog um 3 Prozent an auf 5 Prozent".
    """
    closing: dict[str, int] = {}
    finals: list[str] = []
    following, final = NOTHING, ""
    for index in range(len(sentence.words) - 1, -1, -1):
        word = sentence.words[index]
        ends = following.kind == "nothing" or (following.kind == "sign" and following.text not in QUOTES)
        if ends or following.folded in number_context("after particle"):
            closing.setdefault(word.text, index)
        final = word.text if ends else final
        finals.append(final)
        following = word
    return closing, finals[::-1]


def is_change_noun(noun: str) -> bool:
    """Return whether a noun says that something grew or shrank: "Rückgang", "Umsatzplus"."""
    rows = _words().get(noun, ())
    return any(row.role in ("noun", "result") for row in rows) or noun.casefold().endswith(_heads())


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
