"""Parquet files."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

arrow = pytest.importorskip("pyarrow")
TEXT = "Der Gemeinderat von Nordau hat am Dienstag über die Brücke beraten und ihr am Ende zugestimmt."


def put(columns: dict[str, Any], name: str = "a.parquet") -> None:
    from pyarrow.parquet import write_table

    write_table(arrow.table(columns), name, row_group_size=100)


@pytest.mark.parametrize("name", ["a.parquet", "a"])
def test_rows_are_articles(read, name):
    put(
        {
            "text": [TEXT, "Zwei.", None],
            "title": ["Brücke", None, "Leer"],
            "published": [datetime(2025, 9, 3, 22, 30, tzinfo=timezone.utc), None, None],
            "vector": [[0.5, 1.5], [0.0], []],
            "url": ["https://x.example/1", None, None],
        },
        name,
    )
    outcome = read(name)
    assert [(article.source, article.title, article.text, article.published) for article in outcome.articles] == [
        ("https://x.example/1", "Brücke", TEXT, "2025-09-04"),
        (f"{name}:2", None, "Zwei.", None),
        (f"{name}:3", "Leer", "", None),
    ]
    assert outcome.articles[0].user_has_text


def test_nested_columns_and_texts_in_bytes(read):
    put({"content": [{"rendered": "<p>Eins.</p>"}], "title": arrow.array(["Brücke".encode()], arrow.binary())})
    (article,) = read("a.parquet").articles
    assert (article.text, article.title, article.user_has_text) == ("Eins.", "Brücke", False)


def test_the_text_column_is_guessed_or_named(read):
    put({"korpus": [TEXT], "alt": arrow.array(["Anders."]).dictionary_encode(), "n": [1]})
    assert [article.text for article in read("a.parquet").articles] == [TEXT]
    assert [article.text for article in read("a.parquet", text_column="alt").articles] == ["Anders."]


def test_many_rows_in_batches(read):
    put({"text": [f"Zeile {number}." for number in range(1000)]})
    articles = read("a.parquet").articles
    assert [article.text for article in articles] == [f"Zeile {number}." for number in range(1000)]
    assert articles[-1].source == "a.parquet:1000"


def test_what_is_damaged_and_what_is_no_article_costs_no_other(read):
    put({"text": [TEXT]})
    data = Path("a.parquet").read_bytes()
    Path("cut.parquet").write_bytes(data[:-20])
    put({"n": [1], "name": ["x"]}, "numbers.parquet")
    outcome = read("cut.parquet", "numbers.parquet", "a.parquet")
    assert [article.text for article in outcome.articles] == [TEXT]
    first, second = outcome.errors
    assert first.startswith("cut.parquet: cannot read this as Parquet (")
    assert second == "numbers.parquet: no column holds texts; name one with --text-column: name"


def test_facts_that_newsfacts_wrote_are_refused(read):
    from newsfacts.types import Facts
    from newsfacts.write.parquet import write_parquet

    write_parquet([Facts(source="a.txt", title=None, url=None, published=None)], "facts.parquet")
    assert read("facts.parquet").errors[0].startswith("facts.parquet: these are facts that newsfacts wrote")


def test_a_missing_library_is_named_with_its_extra(read, monkeypatch):
    put({"text": [TEXT]})
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    assert read("a.parquet").errors == [
        "a.parquet: pyarrow is missing, which reads this; install it with `pip install 'newsfacts[parquet]'`"
    ]
