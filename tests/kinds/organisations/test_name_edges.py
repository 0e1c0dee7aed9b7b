"""What is cut from the edges of names."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.name_edges import TitleWonRow, skip_to_name, without_addition
from newsfacts.tables import load_table
from tests.kinds.organisations.examples import read_example
from tests.kinds.rules import without


@pytest.mark.parametrize(
    ("text", "name"),
    [("ARD Nairobi", "ARD"), ("ORF Tirol", "ORF Tirol"), ("FC Bayern Meister", "FC Bayern"), ("ARD", "ARD")],
)
def test_without_addition(text: str, name: str) -> None:
    assert text[: without_addition(text, 0, len(text))] == name


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("das Werk", "das "),
        ("neue Bank", "neue "),
        ("Deutsche Bank", ""),
        ("Polizei und Bank", "Polizei und "),
        ("im", ""),
    ],
)
def test_skip_to_name(text: str, skipped: str) -> None:
    assert text[: skip_to_name(text, 0, len(text))] == skipped


@pytest.mark.parametrize("row", load_table("organisations/titles_won", TitleWonRow), ids=lambda row: row.title.base)
def test_example_of_a_title(row: TitleWonRow) -> None:
    article, (club,) = read_example(row.example)
    assert article.text[: without_addition(article.text, 0, len(article.text))] == club
    with without([row], "kinds.organisations"):
        assert without_addition(article.text, 0, len(article.text)) == len(article.text)
