"""Tables in plain text: how they are divided and quoted, and what is said of rows that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

TEXT = "Der Gemeinderat von Nordau hat am Dienstag, dem 2. September, beraten; er stimmte zu."
PROSE = "Anna kam, sah, und ging. Paul, der Wirt, blieb; er schrieb, las, und rauchte.\n" * 20


def put(name: str, content: str | bytes) -> None:
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", "-.dat"])
def test_cells_are_divided_in_many_ways(read, name, delimiter, end):
    rows = [
        ["titel", "text", "datum"],
        ["Brücke", f'"{TEXT}"', "04.09.25"],
        ["Bad", '"Er sagte: ""Ja|,;\t"""', "2025-09"],
    ]
    put(name, end.join(delimiter.join(row) for row in rows) + end)
    outcome = read(name)
    assert [(article.source, article.title, article.text, article.published) for article in outcome.articles] == [
        (f"{name}:2", "Brücke", TEXT, "2025-09-04"),
        (f"{name}:3", "Bad", 'Er sagte: "Ja|,;\t"', "2025-09"),
    ]
    assert all(article.user_has_text and article.title_is_read for article in outcome.articles)
    assert not outcome.problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_spreadsheets(read, encoding):
    put(
        "a.csv",
        f"Überschrift;Inhalt;Veröffentlicht am\r\nStraße;{TEXT.replace(';', '')};4. März 2025\r\n".encode(encoding),
    )
    (article,) = read("a.csv").articles
    assert (article.title, article.text, article.published) == ("Straße", TEXT.replace(";", ""), "2025-03-04")


def test_an_encoding_that_the_user_names(read):
    put("a.csv", "text;datum\nGröße;2025-09-04\n".encode("utf-16-le"))
    assert [article.text for article in read("a.csv", encoding="utf-16-le").articles] == ["Größe"]


def test_the_delimiter_that_excel_names(read):
    put("a.txt", f'sep=;\r\nkorpus;tag\r\n"{TEXT} So, so."  \r\n"{TEXT}";x\r\n')
    outcome = read("a.txt")
    assert [(article.source, article.text) for article in outcome.articles] == [("a.txt:4", TEXT)]
    assert outcome.errors[0].startswith("a.txt:3: ")


def test_a_cell_of_many_lines_is_read_to_the_letter_and_rows_are_named_by_their_first_line(read):
    put("a.csv", 'datum,text\r\n2025,"Eins.\r\n\r\nZwei, ""drei"".\r\n"\r\n\r\n2024,"Vier."\r\n')
    assert [(article.source, article.text) for article in read("a.csv").articles] == [
        ("a.csv:2", 'Eins.\r\n\r\nZwei, "drei".\r\n'),
        ("a.csv:7", "Vier."),
    ]


def test_quotation_marks_in_a_table_that_quotes_nothing(read):
    put("a.tsv", 'id\ttext\n1\t"Wir schaffen das", sagte er.\n2\tEr sagte: "Ja".\n3\tSie\'s.\n')
    assert [article.text for article in read("a.tsv").articles] == [
        '"Wir schaffen das", sagte er.',
        'Er sagte: "Ja".',
        "Sie's.",
    ]


def test_a_text_between_tabs_that_begins_with_a_quotation_mark_after_many_that_do_not(read):
    put("a.tsv", "id\ttext\n" + "1\tgut\n" * 20_000 + '2\t"Ja", sagte er.\n')
    outcome = read("a.tsv")
    assert outcome.articles[-1].text == '"Ja", sagte er.'
    assert not outcome.problems


def test_quotation_marks_of_another_kind(read):
    put("a.csv", f"Kultur;'{TEXT} Das dauerte lange, und niemand war froh.'\nSport;{TEXT.replace(';', '')} Am Abend.\n")
    assert [article.text[:20] for article in read("a.csv").articles] == [TEXT[:20]] * 2  # the table has no header
    put("b.csv", 'id,text\n1,"Er sagte \\"ja\\", dann ging er."\n2,"Nein"\n')
    assert [article.text for article in read("b.csv").articles] == ['Er sagte "ja", dann ging er.', "Nein"]


def test_long_cells(read):
    long = "Am Montag kam Anna. " * 20_000
    put("a.csv", f'text,datum\n"{long}",2025\nkurz,2024\n')
    assert [len(article.text) for article in read("a.csv").articles] == [len(long), 4]


@pytest.mark.parametrize(
    ("rows", "texts", "errors"),
    [
        (
            'eins, zwei, drei,2025\n"gut",2024\n',
            ["gut"],
            ["a.csv:2: 4 cells under 2 columns; is a quotation mark missing?"],
        ),
        ('"gut",2025\n"eins" zwei,drei,2024\n"drei",2023', ["gut", "drei"], ["a.csv:3: this is no row of a table"]),
        ('"gut",2025\n"offen,2024\ndrei,2023\n', ["gut", "drei"], ["a.csv:3: this is no row of a table"]),
        ("gut,2025\n2024\ndrei,,,\n", ["gut", "2024", "drei"], []),
    ],
)
def test_a_row_that_is_none_is_named_and_the_others_are_read(read, rows, texts, errors):
    put("a.csv", "text,datum\n" + rows)
    outcome = read("a.csv")
    assert [article.text for article in outcome.articles] == texts
    assert len(outcome.errors) == len(errors)
    assert all(error.startswith(expected) for error, expected in zip(outcome.errors, errors, strict=True))


def test_a_row_that_ends_before_the_text_is_an_error(read):
    put("a.csv", "datum,text\n2025,gut\n2024\n")
    assert read("a.csv").errors == ["a.csv:3: 1 cells under 2 columns; is a quotation mark missing?"]


def test_a_quotation_mark_that_is_never_closed_costs_one_row_and_no_more_than_linear_time(read):
    put("a.csv", "text,datum\n" + '"gut",2025\n' * 200 + '"offen,2024\n' + "gut,2025\n" * 20_000)
    outcome = read("a.csv")
    assert len(outcome.articles) == 20_200
    assert [error[:11] for error in outcome.errors] == ["a.csv:202: "]


def test_a_line_that_cannot_be_decoded_is_named_and_the_others_are_read(read):
    put("a.csv", b"id,text\n1,gut\n2,K\xc3\xb6ln f\xfcr D\xc3\xbcsseldorf\n3,f\xfcr Gr\xf6\xdfe\n")
    outcome = read("a.csv")
    assert [article.text for article in outcome.articles] == ["gut", "für Größe"]
    assert outcome.errors[0].startswith("a.csv:3: cannot decode byte 0xfc")


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Titel, Text, Foto\n\nDer Rat, er tagt, hat, wie immer, beraten.\nEr ging.\n",
        "Text: Anna, Foto: Paul\n" + PROSE,
        "Am 4. September; Titel; Text; alles neu.\n" + PROSE,
        "text\tdatum\n" + PROSE,
        "Der Titel, das Datum und der Text\n" + PROSE,
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a"])
def test_prose_with_many_commas_is_no_table(read, name, text):
    put(name, text)
    assert [article.text for article in read(name).articles] == [text]


def test_rows_are_read_one_by_one(read):
    from newsfacts.read import read_articles

    put("a.csv", "text,datum\n" + "gut,2025\n" * 100 + '"offen" x,2024,3\n')
    problems = []
    articles = read_articles(["a.csv"], report=problems.append)
    assert next(articles).text == "gut"
    assert not problems
    assert len(list(articles)) == 99
    assert len(problems) == 1


@pytest.mark.parametrize(("content", "found"), [("", 0), ("text,datum\n", 0), ("text\n", 0), ("\n\n", 0)])
def test_a_table_without_rows_is_a_warning(read, content, found):
    put("a.csv", content)
    outcome = read("a.csv")
    assert len(outcome.articles) == found
    assert outcome.warnings == ["a.csv: there is no article in it"]
