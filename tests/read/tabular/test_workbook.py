"""Tables of Excel."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("openpyxl")
TEXT = "Der Gemeinderat von Nordau hat am Dienstag über die Brücke beraten und ihr am Ende zugestimmt."


def put(sheets: dict[str, list[list[Any]]], name: str = "a.xlsx") -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(name)


@pytest.mark.parametrize("name", ["a.xlsx", "a", "a.zip"])
def test_rows_are_articles(read, name):
    rows = [
        ["Titel", "Text", "Datum", "Link", "Preis"],
        ["Brücke", TEXT, datetime(2025, 9, 4, 10, 15), "https://x.example/1", 1.5],
        [],
        ["Bad", "Eins.\nZwei.", date(2025, 9, 5), None, None],
        [7, TEXT, "6. September 2025"],
    ]
    put({"Artikel": rows}, "a.xlsx")
    Path("a.xlsx").rename(name)
    outcome = read(name)
    assert [(article.source, article.title, article.text, article.published) for article in outcome.articles] == [
        ("https://x.example/1", "Brücke", TEXT, "2025-09-04"),
        (f"{name}:4", "Bad", "Eins.\nZwei.", "2025-09-05"),
        (f"{name}:5", "7", TEXT, "2025-09-06"),
    ]
    assert all(article.user_has_text for article in outcome.articles)
    assert not outcome.problems


def test_sheets_are_read_in_turn_and_those_without_texts_are_named(read):
    put({"2024": [["text"], [TEXT]], "leer": [], "Zahlen": [["a", "b"], [1, 2]], "2025": [["korpus"], [TEXT + " Ja."]]})
    outcome = read("a.xlsx")
    assert [article.source for article in outcome.articles] == ["a.xlsx#2024:2", "a.xlsx#2025:2"]
    assert outcome.warnings == ["a.xlsx#Zahlen: this sheet is left out: no column holds texts"]
    put({"Zahlen": [["a", "b"], [1, 2]], "leer": []})
    assert read("a.xlsx").errors == ["a.xlsx#Zahlen: no column holds texts; name one with --text-column: a, b"]
    assert [article.text for article in read("a.xlsx", text_column="b").articles] == []


def test_a_missing_library_is_named_with_its_extra(read, monkeypatch):
    put({"a": [["text"], [TEXT]]})
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    assert read("a.xlsx").errors == [
        "a.xlsx: openpyxl is missing, which reads this; install it with `pip install 'newsfacts[xlsx]'`"
    ]


def test_a_file_that_is_cut_off_or_unpacks_without_end_costs_no_other(read, monkeypatch):
    put({"a": [["text"], [TEXT]]})
    data = Path("a.xlsx").read_bytes()
    Path("cut.xlsx").write_bytes(data[: len(data) // 2])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, zipfile.ZipFile("a.xlsx") as original:
        for item in original.infolist():
            archive.writestr(item, original.read(item))
        archive.writestr("xl/bomb.xml", b" " * 5_000_000)
    Path("bomb.xlsx").write_bytes(out.getvalue())
    monkeypatch.setattr("newsfacts.read.tabular.workbook.MOST_BYTES", 4 << 20)
    outcome = read("cut.xlsx", "bomb.xlsx", "a.xlsx")
    assert [article.source for article in outcome.articles] == ["a.xlsx:2"]
    assert outcome.errors[1] == "bomb.xlsx: more than 4 MiB of texts are too much to be read at once; save it as CSV"
    assert outcome.errors[0].startswith("cut.xlsx: ")


def test_an_excel_file_in_a_binary_format_is_named(read):
    with zipfile.ZipFile("a.xlsb", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", b"\0")
    assert read("a.xlsb").errors == ["a.xlsb: an Excel file in a binary format; save it as .xlsx first"]
