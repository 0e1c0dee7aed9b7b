"""Which column of a table holds the texts, and what the others say."""

from __future__ import annotations

from pathlib import Path

import pytest

TEXT = "Der Gemeinderat von Nordau hat am Dienstag über die Brücke beraten und ihr am Ende zugestimmt."
LEAD = "Seit Jahren ist die alte Brücke gesperrt."
ADDRESS = "https://www.nordauer-bote.example/bruecke"


def put(*rows: str, name: str = "a.csv") -> None:
    Path(name).write_text("\n".join(rows) + "\n", encoding="utf-8")


def test_the_columns_that_systems_know(read):
    put("artikel_id;headline;vorspann;artikeltext;erscheinungsdatum;webadresse;autor",
        f"n17;Neue Brücke;{LEAD};{TEXT};4.9.2025;{ADDRESS};Max Muster",
        f"n18;Neue Brücke;{TEXT[:50]}…;{TEXT};;;")  # fmt: skip
    first, second = read("a.csv").articles
    assert (first.source, first.title, first.url, first.published) == (ADDRESS, "Neue Brücke", ADDRESS, "2025-09-04")
    assert (first.text, first.user_has_text) == (f"{LEAD}\n\n{TEXT}", False)
    assert (second.source, second.text, second.user_has_text, second.published) == ("n18", TEXT, True, None)


@pytest.mark.parametrize("column", ["id", "_id", "Kennung", "uuid"])
def test_an_id_names_the_row(read, column):
    put(f"{column},text", f"7,{TEXT}")
    assert [article.source for article in read("a.csv").articles] == ["7"]


def test_html_in_a_cell_is_resolved(read):
    put("id,content", '1,"<p>Eins &amp; zwei.</p><p>Drei.</p>"')
    (article,) = read("a.csv").articles
    assert (article.text, article.user_has_text) == ("Eins & zwei.\nDrei.", False)


def test_a_column_with_by_far_the_longest_texts_is_the_text(read):
    put("nr;sparte;korpus", f"1;Sport;{TEXT}", f"2;Politik;{TEXT}")
    assert [(article.source, article.text) for article in read("a.csv").articles] == [
        ("a.csv:2", TEXT),
        ("a.csv:3", TEXT),
    ]


def test_a_name_counts_for_nothing_where_it_means_something_else(read):
    put("Artikel;Beitrag;Bemerkung", f"4711;12,50;{TEXT}", f"4712;9,90;{TEXT}")
    assert [article.text for article in read("a.csv").articles] == [TEXT, TEXT]


def test_a_description_is_the_text_where_there_is_no_other(read):
    put("titel;beschreibung;preis", f"Brücke;{LEAD};1")
    assert [article.text for article in read("a.csv").articles] == [LEAD]


@pytest.mark.parametrize("wanted", ["Alt", "alt", "ALT "])
def test_the_user_names_the_column(read, wanted):
    put("text;alt;teaser", f"{TEXT};{LEAD};x", f"{TEXT};;x")
    outcome = read("a.csv", text_column=wanted)
    assert [article.text for article in outcome.articles] == [f"x\n\n{LEAD}", "x"]


def test_a_column_that_is_not_there_is_an_error_that_lists_those_that_are(read):
    put("nr;sparte", "1;Sport")
    assert read("a.csv", text_column="Korpus").errors == [
        "a.csv: there is no column 'Korpus'; the columns are nr, sparte"
    ]


def test_a_table_without_texts_is_an_error_that_lists_its_columns_and_left_out_of_a_folder(read):
    Path("d").mkdir()
    put("nr;sparte;;nr", "1;Sport;x;y", name="d/zahlen.csv")
    put("text", TEXT, name="d/artikel.csv")
    outcome = read("d")
    assert [article.text for article in outcome.articles] == [TEXT]
    assert [str(problem) for problem in outcome.problems] == [
        "d: left out tables without a column of texts (zahlen.csv)"
    ]
    assert read("d/zahlen.csv").errors == [
        "d/zahlen.csv: no column holds texts; name one with --text-column: nr, sparte, 3, nr (4)"
    ]


def test_columns_without_a_header_are_called_by_their_numbers(read):
    put(f"{ADDRESS};{TEXT};2025", f"{ADDRESS};{LEAD};2024")
    assert [article.source for article in read("a.csv").articles] == ["a.csv:1", "a.csv:2"]
    assert [article.text for article in read("a.csv", text_column="3").articles] == ["2025", "2024"]


def test_of_columns_of_one_name_the_first_counts(read):
    put("text;text;datum", f"{TEXT};{LEAD};2025")
    assert [article.text for article in read("a.csv").articles] == [TEXT]


def test_an_empty_cell_is_an_empty_article_and_an_empty_row_is_none(read):
    put("id;text;datum", f"1;{TEXT};2025", "2;;2024", ";;", f"3;{TEXT};gestern")
    outcome = read("a.csv")
    assert [(article.source, article.text) for article in outcome.articles] == [("1", TEXT), ("2", ""), ("3", TEXT)]
    assert outcome.warnings == [
        "2: the article is empty",
        "a.csv:5: cannot understand the publication date 'gestern' in 'datum'",
    ]


@pytest.mark.parametrize("name", ["facts.csv", "facts.tsv", "facts", "summary.csv"])
def test_facts_that_newsfacts_wrote_are_refused_and_left_out_of_folders(read, name):
    import io

    from newsfacts.types import Facts
    from newsfacts.write.csv_rows import write_csv, write_tsv
    from newsfacts.write.summary import COLUMNS

    out = io.StringIO()
    (write_tsv if name.endswith("tsv") else write_csv)(
        [Facts(source="a.txt", title=None, url=None, published=None)], out
    )
    Path("d").mkdir()
    Path("d", name).write_text(",".join(COLUMNS) if "summary" in name else out.getvalue(), encoding="utf-8")
    put("text", TEXT, name="d/z.csv")
    assert read(f"d/{name}").errors[0].startswith(f"d/{name}: these are facts that newsfacts wrote, not articles; ")
    assert [str(problem) for problem in read("d").problems] == [f"d: left out facts that newsfacts wrote ({name})"]
