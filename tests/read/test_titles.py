"""Titles of records: which are read for facts, because the text does not have them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsfacts.read.titles import is_read_apart

TEXT = "Merz: „Wir schaffen das“\n\nKiew (dpa) – Der Kanzler traf am Montag Prä\u00adsident Selenskyj."


@pytest.mark.parametrize(
    "title",
    ["Merz: „Wir schaffen das“", 'MERZ – "wir schaffen  das"', "Der Kanzler traf am Montag Präsident Selenskyj"],
)
def test_a_title_that_the_text_has_is_not_read(title: str) -> None:
    assert not is_read_apart(title, TEXT)


@pytest.mark.parametrize("title", ["Merz: Wir schaffen es", "Wir schaff", "Selenskyj Merz", "Rom"])
def test_another_title_is_read(title: str) -> None:
    assert is_read_apart(title, f"{TEXT} Der Strom fiel aus.")


@pytest.mark.parametrize("title", [None, "", " – ", "\u200b", "Kanzler " * 1_000])
def test_what_is_no_title_is_not_read(title: str | None) -> None:
    assert not is_read_apart(title, TEXT)


def test_records_have_their_titles_read_and_empty_ones_have_not(read) -> None:
    records = [
        {"title": "Merz reist nach Kiew", "text": "Der Kanzler ist unterwegs."},
        {"title": "Merz reist nach Kiew", "text": "Merz reist nach Kiew\nDer Kanzler ist unterwegs."},
        {"title": "Merz reist nach Kiew", "text": "date 2025-09-04 "},
        {"text": "Der Kanzler ist unterwegs."},
    ]
    Path("a.json").write_text(json.dumps(records), encoding="utf-8")
    assert [article.title_is_read for article in read("a.json").articles] == [True, False, False, False]


def test_the_title_of_a_page_is_no_other_text(read) -> None:
    paragraph = "<p>Der Stadtrat von Wörgl hat am Dienstag lange über den Bau einer neuen Brücke beraten.</p>"
    page = f"<html><head><title>Neue Brücke</title></head><body><article>{paragraph * 5}</article></body></html>"
    Path("a.html").write_text(page, encoding="utf-8")
    (article,) = read("a.html").articles
    assert not article.title_is_read
