"""Every row of the tables of pages shows what it does, and does nothing that another row does."""

import pytest

from newsfacts.read.pages import objections, surroundings
from newsfacts.read.pages.layout import split_lines
from newsfacts.read.pages.objections import Notice, is_notice
from newsfacts.read.pages.parse import parse_html
from newsfacts.read.pages.surroundings import PagePart, Surroundings
from newsfacts.tables import load_table

NOTICES = load_table("read/notices", Notice)
PARTS = load_table("read/page_parts", PagePart)


def says_notice(text: str) -> bool:
    (line,) = split_lines(parse_html(f"<p>{text}</p>"))
    return is_notice(line)


@pytest.mark.parametrize("row", NOTICES, ids=lambda row: row.opening)
def test_notice_is_known_by_its_opening(row, monkeypatch):
    assert says_notice(row.example)
    monkeypatch.setattr(objections, "load_table", lambda *_: [other for other in NOTICES if other is not row])
    objections._openings.cache_clear()
    try:
        assert not says_notice(row.example)
    finally:
        objections._openings.cache_clear()


def test_a_sentence_may_begin_like_a_notice_that_is_not_sure():
    assert not says_notice(
        "Anzeige gegen den Bürgermeister hat am Dienstag der Verein der Freunde alter Brücken erstattet."
    )


def test_a_word_may_begin_like_a_notice():
    assert not says_notice("Werbungskosten steigen")


def name_parts(html: str) -> frozenset[str]:
    (line,) = split_lines(parse_html(html))
    return Surroundings().of(line)


@pytest.mark.parametrize("row", PARTS, ids=lambda row: row.part)
def test_part_of_a_page_is_known_by_its_class(row, monkeypatch):
    assert row.part in name_parts(row.example)
    monkeypatch.setattr(surroundings, "load_table", lambda *_: [other for other in PARTS if other is not row])
    surroundings._words_of_parts.cache_clear()
    try:
        assert row.part not in name_parts(row.example)
    finally:
        surroundings._words_of_parts.cache_clear()
