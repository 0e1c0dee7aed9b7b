"""The closed classes hold what grammars list, and every class, kind and case that code may ask for has words."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from newsfacts.german.closed_classes import (
    Case,
    ClosedClassRow,
    Kind,
    WordClass,
    alternatives,
    is_closed_class,
    is_conjunction,
    is_determiner,
    is_finite_verb,
    is_preposition,
    is_pronoun,
    words_of,
)
from newsfacts.tables import load_table

ROWS = load_table("german/closed_classes", ClosedClassRow)


@pytest.mark.parametrize("column", ["word_class", "kind", "case"])
def test_every_class_kind_and_case_has_words(column: str):
    named = {"word_class": WordClass, "kind": Kind, "case": Case}[column]
    assert {getattr(row, column) for row in ROWS} == set(get_args(named))


def test_no_row_stands_twice():
    rows = [(row.forms[0], row.word_class, row.kind) for row in ROWS]
    assert len(rows) == len(set(rows))


def test_words_are_in_small_letters():
    assert all(form == form.lower() for row in ROWS for form in row.forms)


@pytest.mark.parametrize(
    ("is_one", "words", "others"),
    [
        (
            is_determiner,
            "der Der den ein eines kein keinem ihre unserem eure diese jenes jeder alle mehrere",
            "er neue mit",
        ),
        (is_preposition, "in Im zur wegen laut nach für vom gegenüber", "und der dann"),
        (is_pronoun, "er Sie ihm uns sich man wer denen jemandem", "ein neu mit"),
        (is_conjunction, "und oder sowie dass weil als wenn", "mit er nur"),
        (is_finite_verb, "ist Sind wäre hätten wurde würde kann müssen soll will bliebe", "gewesen sein gehabt"),
        (is_closed_class, "nur Montag dabei heute nicht jänner", "Haus gut sagte"),
    ],
)
def test_what_is_of_a_class(is_one, words: str, others: str):
    assert [word for word in words.split() if not is_one(word)] == []
    assert [word for word in others.split() if is_one(word)] == []


def test_words_by_kind_and_case():
    assert words_of("determiner", "definite") == set("der die das den dem des".split())
    assert words_of("determiner", "indefinite", "negative") >= set("ein eines kein keinem".split())
    assert "wegen" in words_of("preposition", case="g")
    assert "wegen" not in words_of("preposition", case="d")
    assert len(words_of("month")) == 14
    assert len(words_of("weekday")) == 8


def test_no_words_is_an_error():
    with pytest.raises(ValueError, match="no month"):
        words_of("month", "definite")


def test_alternatives_prefer_the_longer_word():
    assert re.match(alternatives(words_of("determiner", "indefinite")), "einem")[0] == "einem"
