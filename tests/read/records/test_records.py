"""Records: which fields count, and what is said of those that cannot be read."""

from pathlib import Path

import pytest

from tests.read.records.files import put, write_lines

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."


def test_record_with_all_fields(read):
    put(
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
    put(
        "a.jsonl",
        write_lines({"id": 7, "url": "u", "text": "A"}, {"id": None, "url": "u", "text": "B"}, {"text": "C"}),
    )
    put("b.json", '[\n {"text": "D"},\n\n {"text": "E"}]')
    assert [article.source for article in read("a.jsonl", "b.json").articles] == [
        "7",
        "u",
        "a.jsonl:3",
        "b.json:2",
        "b.json:4",
    ]


def test_each_of_several_on_one_line_has_a_source_of_its_own(read):
    put("a.json", '[{"text": "A"}, {"text": "B"},\n {"text": "C"}]')
    put("b.jsonl", '{"text": "D"}{"text": "E"}\n{"articles": [{"text": "F"}, {"text": 5}, {"text": "G"}]}')
    outcome = read("a.json", "b.jsonl")
    assert [article.source for article in outcome.articles] == [
        *("a.json:1", "a.json:1#2", "a.json:2"),
        *("b.jsonl:1", "b.jsonl:1#2", "b.jsonl:2", "b.jsonl:2#3"),
    ]
    assert outcome.errors == ["b.jsonl:2#2: the text must be a string, not a number"]


@pytest.mark.parametrize("field", ["text", "body", "plaintext", "raw_text", "maintext"])
def test_names_of_the_text(read, field):
    put("a.json", {field: GERMAN})
    assert [article.text for article in read("a.json").articles] == [GERMAN]


@pytest.mark.parametrize("field", ["published", "date", "publishing_date", "date_publish"])
def test_names_of_the_publication_date(read, field):
    put("a.json", {"text": GERMAN, "published": None, field: "2025-09-04 10:15:00+02:00"})
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
    put("a.json", [record, {**record, "plaintext": None}])
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
    put("a.json", [record, {**record, "date_publish": "None"}])
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
    put("a.json", record)
    (article,) = read("a.json").articles
    assert (article.source, article.url, article.text, article.title) == (
        "https://example.org/t",
        "https://example.org/t",
        GERMAN,
        None,
    )


def test_header_in_the_text_of_a_record_is_no_fact_and_its_own_date_comes_first(read):
    put("a.jsonl", write_lines({"text": "date 2025-03 Wörgl", "date": "2025-04"}, {"text": "date 2025-03 Wörgl"}))
    assert [(article.published, article.body_start) for article in read("a.jsonl").articles] == [
        ("2025-04", 13),
        ("2025-03", 13),
    ]


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
    put("a.jsonl", write_lines({"text": "A"}, record, {"text": "B"}))
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "B"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:2: ")
    assert said in error


def test_fields_of_wrong_types_are_unknown(read):
    put("a.json", {"text": GERMAN, "title": ["T"], "url": {"x": 1}, "id": True, "published": {"$date": 1}})
    outcome = read("a.json")
    (article,) = outcome.articles
    assert (article.source, article.url, article.title, article.published) == ("a.json:1", None, None, None)
    (warning,) = outcome.warnings
    assert warning.startswith("a.json:1: cannot understand the publication date")


def test_a_date_that_cannot_be_read_is_reported_and_the_next_one_counts(read):
    record = {"text": GERMAN, "published": True, "date": "gestern", "Datum": "4. September 2025", "created_at": "heute"}
    put("a.jsonl", write_lines(record))
    outcome = read("a.jsonl")
    assert [article.published for article in outcome.articles] == ["2025-09-04"]
    assert outcome.warnings == ["a.jsonl:1: cannot understand the publication date 'gestern' in 'date'"]


def test_a_record_without_a_text_says_what_it_has(read):
    put("a.json", {"titel": "T", "korpus": GERMAN})
    assert read("a.json").errors == [
        "a.json:1: no text in this record of titel, korpus; call the field `text`; the README has what else it may be called"
    ]


def test_records_that_are_nested_without_end_are_an_error_and_the_next_is_read(read):
    value = {"text": "A"}
    for _ in range(100):
        value = {"data": value}
    put("a.jsonl", write_lines(value, {"text": "B"}))
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["B"]
    assert outcome.errors == [
        "a.jsonl:1: no text in this record of data; call the field `text`; the README has what else it may be called"
    ]


def test_a_feed_without_entries_is_a_warning_and_a_record_with_an_empty_list_an_error(read):
    put("a.json", {"status": "ok", "articles": []})
    assert read("a.json").warnings == ["a.json: there is no article in it"]
    put("b.json", {"title": "Brücke", "items": []})
    assert read("b.json").errors[0].startswith("b.json:1: no text in this record of title, items")


def test_empty_text_is_an_empty_article(read):
    put("a.json", {"text": ""})
    outcome = read("a.json")
    assert len(outcome.articles) == 1
    assert outcome.warnings == ["a.json:1: the article is empty"]


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
    put("a.json", [record])
    (article,) = read("a.json").articles
    assert (article.text, article.published, article.title) == (GERMAN, "2025-09-04", "T")


def test_facts_that_newsfacts_wrote_are_refused_and_left_out_of_folders(read):
    facts = [{"source": "a.txt", "title": None, "url": None, "published": None, "place": None, "people": []}]
    Path("d").mkdir()
    put("d/facts.json", facts * 3)
    put("d/facts.jsonl", write_lines(*facts))
    put("d/article.json", {"text": GERMAN})
    outcome = read("d")
    assert [article.text for article in outcome.articles] == [GERMAN]
    assert [str(problem) for problem in outcome.problems] == [
        "d: left out facts that newsfacts wrote (facts.json, facts.jsonl)"
    ]
    assert read("d/facts.json").errors == [
        "d/facts.json: these are facts that newsfacts wrote, not articles; pass the articles, or facts that were written as JSON with --with-text"
    ]
