"""Adjectives before a head noun: the example of each."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.adjectives import (
    CommonAdjectiveRow,
    NameAdjectiveRow,
    is_no_adjective,
    means_any_of_a_kind,
    opens_name,
)
from newsfacts.kinds.organisations.head_names import find_by_head
from newsfacts.tables import load_table
from tests.kinds.organisations.examples import read_example, texts_of
from tests.kinds.rules import without


@pytest.mark.parametrize("row", load_table("organisations/name_adjectives", NameAdjectiveRow), ids=lambda row: row.stem)
def test_example_of_an_adjective_that_opens_names(row: NameAdjectiveRow) -> None:
    article, wanted = read_example(row.example)
    assert texts_of(article, find_by_head(article)) == wanted
    with without([row], "kinds.organisations"):
        assert texts_of(article, find_by_head(article)) != wanted


@pytest.mark.parametrize(
    "row", load_table("organisations/common_adjectives", CommonAdjectiveRow), ids=lambda row: row.adjective.base
)
def test_example_of_a_common_adjective(row: CommonAdjectiveRow) -> None:
    article, wanted = read_example(row.example)
    assert texts_of(article, find_by_head(article)) == wanted
    with without([row], "kinds.organisations"):
        assert texts_of(article, find_by_head(article)) != wanted


@pytest.mark.parametrize(("word", "opens"), [("Serbisch-orthodoxe", True), ("Bayerisches", True), ("Pariser", False)])
def test_adjective_that_opens_names(word: str, opens: bool) -> None:
    assert opens_name(word) is opens


@pytest.mark.parametrize(("word", "is_none"), [("Sprecher", True), ("Unserer", True), ("Bozner", False)])
def test_no_adjective(word: str, is_none: bool) -> None:
    assert is_no_adjective(word) is is_none


@pytest.mark.parametrize(("word", "means_any"), [("Ein", True), ("eigenes", True), ("das", False)])
def test_any_of_a_kind(word: str, means_any: bool) -> None:
    assert means_any_of_a_kind(word) is means_any
