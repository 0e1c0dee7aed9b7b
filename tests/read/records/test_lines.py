"""JSON Lines, and how a JSON text is divided into its records."""

import json
from pathlib import Path

import pytest

from tests.read.records.files import put, write_lines

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."


def test_broken_line_is_named_and_the_others_are_read(read):
    put("a.jsonl", write_lines({"text": "A"}, {"text": "B"}) + '{"text": "C", }\n\n' + write_lines({"text": "D"}))
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "B", "D"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:3: broken JSON (")
    assert outcome.articles[-1].source == "a.jsonl:5"


def test_line_that_is_no_utf_8_is_detected_or_named(read):
    good, latin = write_lines({"text": "A"}).encode(), '{"text": "Größe für Österreich"}\n'.encode("cp1252")
    broken = '{"text": "Köln '.encode() + b'f\xfcr D\xc3\xbcsseldorf"}\n'
    Path("a.jsonl").write_bytes(good + latin + broken + good)
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "Größe für Österreich", "A"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:3: cannot decode byte 0xfc")


def test_broken_list_gives_what_precedes(read):
    put("a.json", '[{"text": "A"},\n {"text": "B"},\n {"text": "C"')
    outcome = read("a.json")
    assert [article.text for article in outcome.articles] == ["A", "B"]
    (error,) = outcome.errors
    assert error.startswith("a.json: broken JSON (")
    assert "line 3" in error


@pytest.mark.parametrize(
    "content",
    ['[{"text": "A"} {"text": "B"}]', '{"text": "A"', "[", "kein JSON", "[" * 100_000, '{"text": NaNa}'],
)
def test_broken_json_is_an_error_that_names_the_file(read, content):
    put("a.json", content)
    (error,) = read("a.json").errors
    assert error.startswith("a.json: broken JSON (")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
def test_file_without_records_is_a_warning(read, name, content):
    put(name, content)
    outcome = read(name)
    assert not outcome.articles
    assert outcome.warnings == [f"{name}: there is no article in it"]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("indent", [None, 1])
def test_lines_named_json_and_lists_named_json_lines_are_read_too(read, name, indent):
    put(name, "\n".join(json.dumps({"text": text}, indent=indent) for text in "AB"))
    assert [article.text for article in read(name).articles] == ["A", "B"]
    put(name, json.dumps([{"text": text} for text in "AB"], indent=indent))
    assert [article.text for article in read(name).articles] == ["A", "B"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_byte_order_marks(read, name, encoding):
    Path(name).write_bytes(write_lines({"text": GERMAN}, {"text": "Ä"}).encode(encoding))
    assert [article.text for article in read(name).articles] == [GERMAN, "Ä"]


def test_given_encoding_counts_for_records(read):
    Path("a.jsonl").write_bytes(write_lines({"text": "Ä"}, {"text": "Ö"}).encode("utf-16-le"))
    assert [article.text for article in read("a.jsonl", encoding="utf-16-le").articles] == ["Ä", "Ö"]


def test_binary_file_is_one_error(read):
    Path("a.jsonl").write_bytes(bytes(range(256)) * 100)
    assert read("a.jsonl").errors == [
        "a.jsonl: this is binary content, no text; if it is UTF-16 without a byte-order mark, pass --encoding utf-16-le"
    ]


def test_json_lines_are_read_one_by_one(read, tmp_path):
    put("a.jsonl", write_lines({"text": "A"}) + "broken\n")
    from newsfacts.read import read_articles

    problems = []
    articles = read_articles(["a.jsonl"], report=problems.append)
    assert next(articles).text == "A"
    assert not problems  # the second line was not looked at yet
    assert not list(articles)
    assert len(problems) == 1


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_every_way(read, name, end):
    Path(name).write_text(end.join(json.dumps({"text": text}) for text in "ABC") + end, encoding="utf-8", newline="")
    outcome = read(name)
    assert [(article.source, article.text) for article in outcome.articles] == [
        (f"{name}:1", "A"),
        (f"{name}:2", "B"),
        (f"{name}:3", "C"),
    ]
    assert not outcome.problems


def test_lines_that_end_in_a_carriage_return_are_read_one_by_one(read, monkeypatch):
    monkeypatch.setattr("newsfacts.read.content.LONGEST_LINE", 1000)
    Path("a.jsonl").write_bytes(b"\r".join(b'{"text": "%d"}' % number for number in range(20_000)))
    outcome = read("a.jsonl")
    assert not outcome.problems
    assert [article.text for article in outcome.articles] == [str(number) for number in range(20_000)]


@pytest.mark.parametrize("junk", [b"\xff", b"\xa0", b"\xc2\xa0", b"\x00\x00", b"junk", b"]", b'{"text"'])
def test_a_line_of_junk_is_reported_and_the_others_are_read(read, junk):
    Path("a.jsonl").write_bytes(b'{"text": "A"}\n' + junk + b'\n{"text": "B"}\n')
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "B"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:2: ")


@pytest.mark.parametrize("junk", ["x", "}", ",", '{"text": "C"', "\u00a0"])
def test_junk_after_a_record_is_reported_and_the_record_is_read(read, junk):
    put("a.jsonl", '{"text": "A"}' + junk + '\n{"text": "B"}\n')
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "B"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:1: broken JSON (")
