"""Adjectives before a head noun: which belong to the name of an organisation, and which just say which one is meant."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.closed_classes import alternatives, is_closed_class, words_of
from newsfacts.german.inflection import ADJECTIVE_ENDING, OneEntry
from newsfacts.tables import Row, load_table


class NameAdjectiveRow(Row):
    """The stem of an adjective that opens names."""

    stem: str
    example: str


class CommonAdjectiveRow(Row):
    """An adjective that says which one of a kind is meant."""

    adjective: OneEntry
    example: str


class NotAdjectiveRow(Row):
    """A word that is no adjective of a name, though it ends like one."""

    word: OneEntry


@cache
def _not_adjectives() -> frozenset[str]:
    rows = load_table("organisations/not_adjectives", NotAdjectiveRow)
    return frozenset(form for row in rows for form in row.word.forms)


@cache
def _name_adjective() -> re.Pattern[str]:
    stems = frozenset(row.stem for row in load_table("organisations/name_adjectives", NameAdjectiveRow))
    later = frozenset(stem.lower() for stem in stems)  # "Serbisch-orthodoxe"
    return re.compile(rf"(?:\w+-)?(?:\w*isch|{alternatives(stems)}|{alternatives(later)}){ADJECTIVE_ENDING}")


@cache
def _any_of_a_kind() -> frozenset[str]:
    determiners = words_of("determiner", "indefinite", "negative", "distributive", "quantifying")
    rows = load_table("organisations/common_adjectives", CommonAdjectiveRow)
    return determiners.union(*(row.adjective.forms for row in rows))


def opens_name(adjective: str) -> bool:
    """Return whether an adjective is part of the name that it precedes ("Freie Universität")."""
    return _name_adjective().fullmatch(adjective) is not None


def is_no_adjective(word: str) -> bool:
    """Return whether a word is no adjective of a name, though it ends like one ("Sprecher", "Neue", "Unserer")."""
    return is_closed_class(word) or word in _not_adjectives()


def means_any_of_a_kind(word: str) -> bool:
    """Return whether a head noun after the word means any, or which one, of a kind ("eine", "größte")."""
    return word.lower() in _any_of_a_kind()
