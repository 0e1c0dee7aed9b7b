import json
from pathlib import Path

import pytest

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."


def _put(name: str, content: object) -> None:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    Path(name).write_text(text, encoding="utf-8")


def _lines(*records: object) -> str:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records) + "\n"


def test_record_with_all_fields(read):
    _put(
        "a.json",
        {
            "id": "dpa-17",
            "url": "https://example.org/1",
            "title": "Neue Brücke",
            "published": "2025-09-04",
            "text": GERMAN,
        },
    )
    (article,) = read("a.json").articles
    assert (article.source, article.url, article.title) == ("dpa-17", "https://example.org/1", "Neue Brücke")
    assert (article.published, article.text, article.user_has_text) == ("2025-09-04", GERMAN, True)


def test_source_is_id_then_url_then_path_and_line(read):
    _put(
        "a.jsonl",
        _lines({"id": 7, "url": "u", "text": "A"}, {"id": None, "url": "u", "text": "B"}, {"text": "C"}),
    )
    _put("b.json", '[\n {"text": "D"},\n\n {"text": "E"}]')
    assert [article.source for article in read("a.jsonl", "b.json").articles] == [
        "7",
        "u",
        "a.jsonl:3",
        "b.json:2",
        "b.json:4",
    ]


@pytest.mark.parametrize("field", ["text", "body", "plaintext", "raw_text", "maintext"])
def test_names_of_the_text(read, field):
    _put("a.json", {field: GERMAN})
    assert [article.text for article in read("a.json").articles] == [GERMAN]


@pytest.mark.parametrize("field", ["published", "date", "publishing_date", "date_publish"])
def test_names_of_the_publication_date(read, field):
    _put("a.json", {"text": GERMAN, "published": None, field: "2025-09-04 10:15:00+02:00"})
    assert [article.published for article in read("a.json", published="1999").articles] == ["2025-09-04"]


def test_what_fundus_writes(read):
    body = {
        "summary": ["Wörgl baut."],
        "sections": [{"headline": ["Kosten"], "paragraphs": ["Zwei Millionen.", "Ab Mai."]}],
    }
    record = {
        "title": "Brücke",
        "body": body,
        "authors": ["A"],
        "publishing_date": "2025-09-04 10:00:00+02:00",
        "topics": [],
    }
    _put("a.json", [record, {**record, "plaintext": None}])
    first, _ = read("a.json").articles
    assert first.text == "Wörgl baut.\n\nKosten\n\nZwei Millionen.\n\nAb Mai."
    assert first.published == "2025-09-04"
    assert not first.user_has_text  # it was put together here


def test_what_news_please_writes(read):
    record = {
        "date_publish": "2025-09-04 08:00:00",
        "date_modify": "None",
        "maintext": GERMAN,
        "text": None,
        "title": "T",
        "url": "https://example.org/n",
    }
    _put("a.json", [record, {**record, "date_publish": "None"}])
    outcome = read("a.json")
    assert [article.published for article in outcome.articles] == ["2025-09-04", None]
    assert [article.text for article in outcome.articles] == [GERMAN] * 2
    assert not outcome.problems


def test_what_trafilatura_writes(read):
    record = {
        "title": None,
        "date": "2025-09-04",
        "id": None,
        "raw_text": "A b",
        "text": GERMAN,
        "source": "https://example.org/t",
    }
    _put("a.json", record)
    (article,) = read("a.json").articles
    assert (article.source, article.url, article.text, article.title) == (
        "https://example.org/t",
        "https://example.org/t",
        GERMAN,
        None,
    )


def test_title_is_not_put_into_the_text(read):
    _put("a.json", {"text": "Zeile eins\r\nZeile zwei", "title": "Titel"})
    assert [article.text for article in read("a.json").articles] == ["Zeile eins\r\nZeile zwei"]


def test_header_in_the_text_of_a_record_is_no_fact_and_its_own_date_comes_first(read):
    _put("a.jsonl", _lines({"text": "date 2025-03 Wörgl", "date": "2025-04"}, {"text": "date 2025-03 Wörgl"}))
    assert [(article.published, article.body_start) for article in read("a.jsonl").articles] == [
        ("2025-04", 13),
        ("2025-03", 13),
    ]


def test_broken_line_is_named_and_the_others_are_read(read):
    _put("a.jsonl", _lines({"text": "A"}, {"text": "B"}) + '{"text": "C", }\n\n' + _lines({"text": "D"}))
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "B", "D"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:3: broken JSON (")
    assert outcome.articles[-1].source == "a.jsonl:5"


def test_line_that_is_no_utf_8_is_detected_or_named(read):
    good, latin = _lines({"text": "A"}).encode(), '{"text": "Größe für Österreich"}\n'.encode("cp1252")
    broken = '{"text": "Köln '.encode() + b'f\xfcr D\xc3\xbcsseldorf"}\n'
    Path("a.jsonl").write_bytes(good + latin + broken + good)
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "Größe für Österreich", "A"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:3: cannot decode byte 0xfc")


def test_broken_list_gives_what_precedes(read):
    _put("a.json", '[{"text": "A"},\n {"text": "B"},\n {"text": "C"')
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
    _put("a.json", content)
    (error,) = read("a.json").errors
    assert error.startswith("a.json: broken JSON (")


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({}, "no text in this record"),
        ({"title": "T", "text": None}, "no text in this record"),
        ({"text": 5}, "must be a string, not a number"),
        ({"text": ["A"]}, "must be a string, not a list"),
        ({"body": {"html": "A"}}, "must be a string, not an object"),
        ("A", "must be an object, not a string"),
        (5, "must be an object, not a number"),
        (None, "must be an object, not null"),
        ([5], "must be an object, not a number"),
    ],
)
def test_record_that_is_none_is_an_error_and_the_next_is_read(read, record, said):
    _put("a.jsonl", _lines({"text": "A"}, record, {"text": "B"}))
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "B"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:2: ")
    assert said in error


def test_fields_of_wrong_types_are_unknown(read):
    _put("a.json", {"text": GERMAN, "title": ["T"], "url": {"x": 1}, "id": True, "published": {"$date": 1}})
    outcome = read("a.json")
    (article,) = outcome.articles
    assert (article.source, article.url, article.title, article.published) == ("a.json:1", None, None, None)
    (warning,) = outcome.warnings
    assert warning.startswith("a.json:1: cannot understand the publication date")


def test_empty_text_is_an_empty_article(read):
    _put("a.json", {"text": ""})
    outcome = read("a.json")
    assert len(outcome.articles) == 1
    assert outcome.warnings == ["a.json:1: the article is empty"]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
def test_file_without_records_is_a_warning(read, name, content):
    _put(name, content)
    outcome = read(name)
    assert not outcome.articles
    assert outcome.warnings == [f"{name}: there is no article in it"]


def test_half_a_surrogate_pair_is_replaced_one_for_one(read):
    _put("a.json", '{"text": "A\\ud83dB \\ud83d\\ude00", "title": "\\udc00"}')
    (article,) = read("a.json").articles
    assert article.text == "A\ufffdB 😀"
    assert article.title == "\ufffd"


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("indent", [None, 1])
def test_lines_named_json_and_lists_named_json_lines_are_read_too(read, name, indent):
    _put(name, "\n".join(json.dumps({"text": text}, indent=indent) for text in "AB"))
    assert [article.text for article in read(name).articles] == ["A", "B"]
    _put(name, json.dumps([{"text": text} for text in "AB"], indent=indent))
    assert [article.text for article in read(name).articles] == ["A", "B"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_byte_order_marks(read, name, encoding):
    Path(name).write_bytes(_lines({"text": GERMAN}, {"text": "Ä"}).encode(encoding))
    assert [article.text for article in read(name).articles] == [GERMAN, "Ä"]


def test_given_encoding_counts_for_records(read):
    Path("a.jsonl").write_bytes(_lines({"text": "Ä"}, {"text": "Ö"}).encode("utf-16-le"))
    assert [article.text for article in read("a.jsonl", encoding="utf-16-le").articles] == ["Ä", "Ö"]


def test_binary_file_is_one_error(read):
    Path("a.jsonl").write_bytes(bytes(range(256)) * 100)
    assert read("a.jsonl").errors == [
        "a.jsonl: this is binary content, no text; if it is UTF-16 without a byte-order mark, pass --encoding utf-16-le"
    ]


def test_json_lines_are_read_one_by_one(read, tmp_path):
    _put("a.jsonl", _lines({"text": "A"}) + "broken\n")
    from newsfacts.read import read_articles

    problems = []
    articles = read_articles(["a.jsonl"], report=problems.append)
    assert next(articles).text == "A"
    assert not problems  # the second line was not looked at yet
    assert not list(articles)
    assert len(problems) == 1


def test_what_newsfacts_writes_can_be_read_again(read):
    record = {
        "source": "a.txt",
        "title": "T",
        "url": None,
        "published": "2025-09-04",
        "place": "Wörgl",
        "text": GERMAN,
        "people": [],
    }
    _put("a.json", [record])
    (article,) = read("a.json").articles
    assert (article.text, article.published, article.title) == (GERMAN, "2025-09-04", "T")
