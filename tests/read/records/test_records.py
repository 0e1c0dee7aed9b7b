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


def test_each_of_several_on_one_line_has_a_source_of_its_own(read):
    _put("a.json", '[{"text": "A"}, {"text": "B"},\n {"text": "C"}]')
    _put("b.jsonl", '{"text": "D"}{"text": "E"}\n{"articles": [{"text": "F"}, {"text": 5}, {"text": "G"}]}')
    outcome = read("a.json", "b.jsonl")
    assert [article.source for article in outcome.articles] == [
        *("a.json:1", "a.json:1#2", "a.json:2"),
        *("b.jsonl:1", "b.jsonl:1#2", "b.jsonl:2", "b.jsonl:2#3"),
    ]
    assert outcome.errors == ["b.jsonl:2#2: the text must be a string, not a number"]


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


def test_a_date_that_cannot_be_read_is_reported_and_the_next_one_counts(read):
    record = {"text": GERMAN, "published": True, "date": "gestern", "Datum": "4. September 2025", "created_at": "heute"}
    _put("a.jsonl", _lines(record))
    outcome = read("a.jsonl")
    assert [article.published for article in outcome.articles] == ["2025-09-04"]
    assert outcome.warnings == ["a.jsonl:1: cannot understand the publication date 'gestern' in 'date'"]


def test_a_record_without_a_text_says_what_it_has(read):
    _put("a.json", {"titel": "T", "korpus": GERMAN})
    assert read("a.json").errors == [
        "a.json:1: no text in this record of titel, korpus; call the field `text`; the README has what else it may be called"
    ]


@pytest.mark.parametrize("text", ["text", "body", "plaintext", "raw_text", "maintext"])
def test_a_description_never_goes_before_what_is_called_the_text_so_that_its_offsets_stay(read, text):
    _put("a.json", {text: GERMAN, "description": "Beschreibung der Seite.", "summary": "Kurz gesagt."})
    (article,) = read("a.json").articles
    assert (article.text, article.user_has_text) == (GERMAN, True)


@pytest.mark.parametrize(
    ("teaser", "before"),
    [
        ("Zwei Millionen Euro kostet der Neubau.", "Zwei Millionen Euro kostet der Neubau.\n\n"),
        ("Der Stadtrat von Wörgl hat am  Dienstag über den Bau einer …", ""),
        ("der stadtrat von wörgl hat am dienstag über den bau", ""),
        ("<p>Der Stadtrat von <b>Wörgl</b> hat am Dienstag</p>", ""),
        ("Neue Brücke!", ""),  # the title
        (" ", ""),
        (None, ""),
        (5, ""),
    ],
)
def test_a_standfirst_goes_before_the_text_where_it_is_no_part_of_it(read, teaser, before):
    _put("a.json", {"title": "Neue Brücke", "teaser": teaser, "text": GERMAN})
    (article,) = read("a.json").articles
    assert (article.text, article.user_has_text) == (f"{before}{GERMAN}", not before)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<p>Eins.</p><p>Zwei &amp; drei.</p>", "Eins.\nZwei & drei."),
        ("Eins.\n\nZwei <b>und</b> drei.", "Eins.\nZwei und drei."),  # a blank line ends a paragraph as well
        ("Eins.\nZwei <b>und</b> drei.", "Eins.\nZwei und drei."),
        ("<h2>Eins</h2>\nZwei,\ndrei.\n\nVier.", "Eins\nZwei, drei.\nVier."),
        ("Eins.<br/>Zwei.", "Eins.\nZwei."),
        ("Eins &quot;zwei&quot;\n\ndrei &#8211; vier", 'Eins "zwei"\n\ndrei – vier'),
        ("Eins < zwei & drei > vier; A&B;", "Eins < zwei & drei > vier; A&B;"),
        ("Rock & Roll <3\n", "Rock & Roll <3\n"),
    ],
)
def test_html_in_a_text_is_resolved(read, written, text):
    _put("a.json", {"text": written})
    (article,) = read("a.json").articles
    assert (article.text, article.user_has_text) == (text, text == written)


def test_records_that_are_nested_without_end_are_an_error_and_the_next_is_read(read):
    value = {"text": "A"}
    for _ in range(100):
        value = {"data": value}
    _put("a.jsonl", _lines(value, {"text": "B"}))
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["B"]
    assert outcome.errors == [
        "a.jsonl:1: no text in this record of data; call the field `text`; the README has what else it may be called"
    ]


def test_a_feed_without_entries_is_a_warning_and_a_record_with_an_empty_list_an_error(read):
    _put("a.json", {"status": "ok", "articles": []})
    assert read("a.json").warnings == ["a.json: there is no article in it"]
    _put("b.json", {"title": "Brücke", "items": []})
    assert read("b.json").errors[0].startswith("b.json:1: no text in this record of title, items")


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
    _put("a.jsonl", '{"text": "A"}' + junk + '\n{"text": "B"}\n')
    outcome = read("a.jsonl")
    assert [article.text for article in outcome.articles] == ["A", "B"]
    (error,) = outcome.errors
    assert error.startswith("a.jsonl:1: broken JSON (")


def test_facts_that_newsfacts_wrote_are_refused_and_left_out_of_folders(read):
    facts = [{"source": "a.txt", "title": None, "url": None, "published": None, "place": None, "people": []}]
    Path("d").mkdir()
    _put("d/facts.json", facts * 3)
    _put("d/facts.jsonl", _lines(*facts))
    _put("d/article.json", {"text": GERMAN})
    outcome = read("d")
    assert [article.text for article in outcome.articles] == [GERMAN]
    assert [str(problem) for problem in outcome.problems] == [
        "d: left out facts that newsfacts wrote (facts.json, facts.jsonl)"
    ]
    assert read("d/facts.json").errors == [
        "d/facts.json: these are facts that newsfacts wrote, not articles; pass the articles, or facts that were written as JSON with --with-text"
    ]
