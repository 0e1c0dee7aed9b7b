import bz2
import gzip
import io
import lzma
import sys
import time
from pathlib import Path

import pytest

from newsfacts.read import make_article

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."


def test_what_no_encoding_can_write_is_replaced_and_offsets_stay():
    article = make_article("Anna \ud800 kam.", source="a\udfff")
    assert (article.text, article.source) == ("Anna \ufffd kam.", "a\ufffd")


def test_content_is_kept_as_it_is_with_every_line_end(read):
    Path("a.txt").write_bytes("Grüße aus Köln.\r\nZweite Zeile.\rDritte.\n\n".encode())
    (article,) = read("a.txt").articles
    assert article.text == "Grüße aus Köln.\r\nZweite Zeile.\rDritte.\n\n"
    assert (article.source, article.published, article.body_start) == ("a.txt", None, 0)
    assert article.user_has_text


def test_byte_order_mark_is_dropped_and_the_header_after_it_found(read):
    Path("a.txt").write_bytes(b"\xef\xbb\xbfdate 2025-09-04 " + GERMAN.encode())
    (article,) = read("a.txt").articles
    assert article.text.startswith("date 2025-09-04 Der")
    assert article.published == "2025-09-04"


@pytest.mark.parametrize(
    ("header", "published"),
    [
        ("date 2025-09-04 ", "2025-09-04"),
        (" date 2025-03 ", "2025-03"),
        ("\n\tdate 2025\n\n", "2025"),
        ("Date: 2025-09-04\r\n", "2025-09-04"),
        ("DATE 2025-9-4 ", "2025-09-04"),
        ("date 4.9.2025 ", "2025-09-04"),
        ("date 2025-09-04T18:30:00+02:00 ", "2025-09-04"),
    ],
)
def test_header_is_the_publication_date_and_the_body_starts_after_it(read, header, published):
    Path("a.txt").write_bytes((header + GERMAN).encode())
    outcome = read("a.txt", published="1999")
    (article,) = outcome.articles
    assert article.text[article.body_start :] == GERMAN
    assert article.published == published
    assert not outcome.problems


@pytest.mark.parametrize(
    "start",
    [
        "Am date 2025-09-04 ",
        "dates 2025-09-04 ",
        "date 2025-09-04abc ",
        "date 20 ",
        "date ",
        "date2025 ",
        "update 2025 ",
    ],
)
def test_what_only_resembles_a_header_belongs_to_the_text(read, start):
    Path("a.txt").write_text(start + GERMAN, encoding="utf-8")
    (article,) = read("a.txt").articles
    assert (article.published, article.body_start) == (None, 0)


def test_header_with_a_day_that_does_not_exist_is_no_date_and_no_text(read):
    Path("a.txt").write_text("date 2025-02-30 " + GERMAN, encoding="utf-8")
    outcome = read("a.txt", published="2025-03")
    (article,) = outcome.articles
    assert article.text[article.body_start :] == GERMAN
    assert article.published == "2025-03"
    assert outcome.warnings == ["a.txt: there is no such date as 2025-02-30 in its header"]


def test_published_is_for_articles_that_carry_none(read):
    Path("a.txt").write_text(GERMAN, encoding="utf-8")
    Path("b.txt").write_text("date 2024 " + GERMAN, encoding="utf-8")
    assert [article.published for article in read("a.txt", "b.txt", published="2025-09").articles] == [
        "2025-09",
        "2024",
    ]


@pytest.mark.parametrize("content", ["", " \n\t\r\n", "date 2025-09-04\n", "\ufeff"])
def test_empty_article_is_an_article_with_a_warning(read, content):
    Path("leer.txt").write_bytes(content.encode())
    outcome = read("leer.txt")
    assert len(outcome.articles) == 1
    assert outcome.warnings == ["leer.txt: the article is empty"]
    assert not outcome.errors


def test_standard_input(read, monkeypatch):
    data = f"date 2025-09-04 {GERMAN}\r\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (article,) = read("-").articles
    assert article.source == "-"
    assert article.text.encode() == data
    assert article.published == "2025-09-04"


def test_gzip_is_read_as_what_is_inside(read):
    Path("a.txt.gz").write_bytes(gzip.compress(("date 2025 " + GERMAN).encode("cp1252")))
    (article,) = read("a.txt.gz").articles
    assert article.text == "date 2025 " + GERMAN
    assert article.source == "a.txt.gz"


@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".json", ".html"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-20],
        lambda data: data[:12] + b"\xff" * 30,
        lambda data: b"\x1f",
    ],
)
def test_damaged_gzip_is_an_error_that_names_it(read, suffix, damage):
    Path(f"a{suffix}.gz").write_bytes(damage(gzip.compress(GERMAN.encode() * 50)))
    outcome = read(f"a{suffix}.gz")
    (error,) = outcome.errors
    assert error.startswith(f"a{suffix}.gz: ")
    assert "gz" in error
    assert not outcome.articles


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_what_is_packed_is_told_by_its_content(read, pack):
    Path("packed").write_bytes(pack(pack(GERMAN.encode())))
    Path("not-packed.txt.gz").write_text(GERMAN, encoding="utf-8")
    assert [article.text for article in read("packed", "not-packed.txt.gz").articles] == [GERMAN, GERMAN]


@pytest.mark.slow
def test_twenty_megabytes_pass(read):
    text = (GERMAN + " ") * (20_000_000 // (len(GERMAN) + 1))
    Path("a.txt").write_text(text, encoding="utf-8")
    Path("b.txt").write_text(text, encoding="cp1252")
    started = time.process_time()
    assert [article.text == text for article in read("a.txt", "b.txt").articles] == [True, True]
    assert time.process_time() - started < 20


def test_other_language_is_a_warning_at_most(read):
    english = "The council of the city said on Tuesday that a new bridge will be built, although there are doubts. " * 5
    Path("en.txt").write_text(english, encoding="utf-8")
    Path("de.txt").write_text(GERMAN * 20, encoding="utf-8")
    Path("short.txt").write_text("The council said so.", encoding="utf-8")
    outcome = read("en.txt", "de.txt", "short.txt")
    assert len(outcome.articles) == 3
    assert outcome.warnings == ["en.txt: this does not look like German; expect few facts"]
    assert not outcome.errors


def test_a_header_may_have_characters_that_nobody_sees(tmp_path):
    text = "\u200edate\u200b 2025-09-0\u20604\u200e\n\n\u2066Wien ruht."
    article = make_article(text, source="a")
    assert article.published == "2025-09-04"
    assert text[article.body_start :] == "\u2066Wien ruht."
