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
    is_determiner,
    is_function_word,
    is_of_class,
    is_preposition,
    words_of,
)
from newsfacts.tables import load_table

ROWS = load_table("german/closed_classes", ClosedClassRow)


@pytest.mark.parametrize("column", ["word_class", "kind", "case"])
def test_every_class_kind_and_case_has_words(column: str):
    named = {"word_class": WordClass, "kind": Kind, "case": Case}[column]
    assert {getattr(row, column) for row in ROWS} == set(get_args(named))


def test_no_row_comes_twice():
    rows = [(row.forms[0], row.word_class, row.kind) for row in ROWS]
    assert len(rows) == len(set(rows))


def test_words_are_in_small_letters():
    assert all(form == form.lower() for row in ROWS for form in row.forms)


@pytest.mark.parametrize(
    ("word_class", "words", "others"),
    [
        (
            "determiner",
            "der Der den ein eines kein keinem ihre unserem eure diese jenes jeder alle mehrere",
            "er neue mit",
        ),
        ("preposition", "in zur wegen laut nach für vom gegenüber", "und der dann"),
        ("pronoun", "er Sie ihm uns sich man wer denen jemandem", "ein neu mit"),
        ("conjunction", "und oder sowie dass weil als wenn", "mit er nur"),
        ("verb", "ist Sind wäre hätten wurde würde kann müssen soll will bliebe", "gewesen sein gehabt"),
    ],
)
def test_what_is_of_a_class(word_class: WordClass, words: str, others: str) -> None:
    classes: tuple[WordClass, ...] = (word_class, "contraction") if word_class == "preposition" else (word_class,)
    assert [word for word in words.split() if not is_of_class(word, *classes)] == []
    assert [word for word in others.split() if is_of_class(word, *classes)] == []


def test_classes_by_name() -> None:
    assert is_determiner("Keiner")
    assert is_preposition("Im")
    assert not is_preposition("und")
    assert all(map(is_closed_class, "nur Montag dabei heute nicht jänner".split()))
    assert not any(map(is_closed_class, "Haus gut sagte".split()))


def test_a_finite_verb_may_be_a_name() -> None:
    assert is_function_word("Seit")
    assert is_function_word("Mai")
    assert not is_function_word("Will")
    assert not is_function_word("Huber")


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
