import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.types import Facts
from newsfacts.write import WRITERS
from newsfacts.write.csv_rows import escape_cell, unescape_cell, write_csv, write_tsv

pytestmark = pytest.mark.usefixtures("kinds")

# Text that tries the quoting of cells and the escaping of formulas.
_TRYING = st.text(st.sampled_from("'=+-@＝＋－＠\t\r\n\" ,;|1Aß\u2028\u200b\ufeff💥"))


def _write(articles) -> str:
    out = io.StringIO(newline="")
    WRITERS["csv"](iter(articles), out)
    return out.getvalue()


def test_one_row_a_fact_under_the_same_columns(articles):
    person, troops, money = csv.DictReader(io.StringIO(_write(articles), newline=""))
    assert list(person) == [
        *("source", "title", "url", "published", "place", "fact", "start", "end", "text", "mentions"),
        *(
            "name",
            "role",
            "roles",
            "role_of",
            "party",
            "value",
            "high",
            "unit",
            "kind",
            "qualifier",
            "counted",
            "per",
            "change",
            "change_part",
            "sentence",
            "field",
        ),
    ]
    assert {key: value for key, value in person.items() if value} == {
        "source": "[bold]a[/bold].txt",
        "title": "Truppen \x1b[31mfür\x07 die Ukraine",
        "published": "2025-09-04",
        "place": "Paris",
        "fact": "people",
        "start": "11",
        "end": "17",
        "text": "Macron",
        "mentions": "3",
        "name": "Emmanuel Macron",
        "role": "Präsident",
        "roles": "Präsident; Parteigründer",
        "role_of": "FR",
    }
    assert troops["fact"] == money["fact"] == "figures"
    assert (troops["text"], troops["value"], troops["kind"]) == ("rund 3.000\r\nSoldaten", "3000", "count")
    assert troops["sentence"] == 'Er sprach von "rund 3.000\r\nSoldaten", mehr nicht.'
    assert (money["value"], money["unit"], money["mentions"]) == ("2500000.0", "EUR", "1")


def test_rows_end_and_are_quoted_as_rfc_4180_says(articles):
    written = _write(articles)
    assert written.endswith(",S,\r\n")
    assert '"Er sprach von ""rund 3.000\r\nSoldaten"", mehr nicht.",\r\n' in written


def test_no_fact_leaves_the_columns(articles):
    header = _write(articles).split("\r\n")[0]
    assert _write([]) == header + "\r\n"
    assert _write([Facts(source="a.txt", people=[])]) == header + "\r\n"


def _make_figure(text: str, value: float | None = None) -> dict:
    return {"start": 0, "end": len(text), "text": text, "value": value, "kind": "count", "sentence": text}


@given(st.builds(str.__add__, st.text("'=-@＝\t;\u200b", max_size=5), st.text()))
def test_escaped_cell_begins_no_formula_and_is_read_back(text):
    cell = escape_cell(text)
    assert cell == "-" or not cell.startswith(tuple("=+-@＝＋－＠\t\r\n"))
    assert not re.search("[;\t\r\n][\u200b\ufeff]*[=+\\-@＝＋－＠]", cell)
    assert unescape_cell(cell) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-3,5 Prozent", "'-3,5 Prozent"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tA", "'\tA"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("\u200b=1", "'\u200b=1"),
        ("\ufeff\x00-1", "'\ufeff\x00-1"),
        ("\u200bA", "\u200bA"),
        ("a;=1+1;b", "a;'=1+1;b"),
        ("a;'=1", "a;''=1"),
        ('a;"=1', "a;'\"=1"),
        ("a\n- b", "a\n'- b"),
        ("a\tb;c", "a\tb;c"),
        ("20,- Euro; 5-6", "20,- Euro; 5-6"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠A", "'＠A"),
        ("'=1+1", "''=1+1"),
        ("''-1", "'''-1"),
        ("-", "-"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("'", "'"),
        ("a=1", "a=1"),
        (" =1", " =1"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(text, cell):
    assert escape_cell(text) == cell


@given(_TRYING)
def test_however_a_spreadsheet_cuts_no_cell_is_a_formula(text):
    out = io.StringIO(newline="")
    person = {"name": text, "roles": [text, text], "mentions": [{"start": 0, "end": 1, "text": text}]}
    write_csv([Facts(source=f"a{text}", title=text, people=[person], figures=[_make_figure(text)])], out)
    pieces = [piece.lstrip('"\u200b\ufeff') for piece in re.split("[;\t\r\n]", out.getvalue())]
    assert [piece for piece in pieces if piece.startswith(tuple("=+-@＝＋－＠"))] == []


@pytest.mark.parametrize("write", [write_csv, write_tsv])
def test_what_separates_anywhere_is_quoted(write):
    out = io.StringIO(newline="")
    write([Facts(source="a", title="a;=1+1;b", url="b,c", place="d\te", figures=[_make_figure("f")])], out)
    assert {'"a;\'=1+1;b"', '"b,c"', '"d\te"'} <= set(re.findall(r'"[^"]*"', out.getvalue()))


@pytest.mark.parametrize(("write", "separator"), [(write_csv, ","), (write_tsv, "\t")])
def test_texts_are_escaped_in_every_column_and_numbers_are_not(write, separator):
    out = io.StringIO(newline="")
    person = {"name": "@a", "roles": ["+b", "c"], "mentions": [{"start": 0, "end": 2, "text": "=d"}]}
    figure = _make_figure("-3,5", -3.5)
    write([Facts(source="=e", title="@f", url="+g", people=[person], figures=[figure])], out)
    first, second = csv.DictReader(io.StringIO(out.getvalue(), newline=""), delimiter=separator)
    assert [first[name] for name in ("source", "title", "url")] == ["'=e", "'@f", "'+g"]
    assert [first[name] for name in ("name", "roles", "text")] == ["'@a", "'+b; c", "'=d"]
    assert (second["value"], second["text"], second["sentence"]) == ("-3.5", "'-3,5", "'-3,5")


@given(_TRYING)
def test_tsv_is_read_back_by_python(text):
    out = io.StringIO(newline="")
    WRITERS["tsv"]([Facts(source=text, title=text, figures=[_make_figure(text)])], out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""), dialect="excel-tab")
    assert [unescape_cell(row[name]) for name in ("source", "title", "text", "sentence")] == [text] * 4


def test_tsv_has_the_rows_of_csv(articles):
    out = io.StringIO(newline="")
    WRITERS["tsv"](articles, out)
    assert out.getvalue().startswith("source\ttitle\turl\t")
    assert out.getvalue().endswith("\tS\t\r\n")
    rows = csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter="\t")
    assert list(rows) == list(csv.reader(io.StringIO(_write(articles), newline="")))


@pytest.mark.parametrize(("write", "separator"), [(write_csv, ","), (write_tsv, "\t")])
def test_pandas_reads_it_back(write, separator):
    pandas = pytest.importorskip("pandas")
    texts = ["NA", 'a"b', "a\tb", "a\nb", "a\r\nb", "a\rb", "a, b; c", "'=1", "=1", "-", "ß💥", "\n"]
    out = io.StringIO(newline="")
    figures = [_make_figure(text, number - 1.5) for number, text in enumerate(texts)]
    write([Facts(source="a.txt", figures=figures)], out, bom=True)
    data = io.BytesIO(out.getvalue().encode())
    frame = pandas.read_csv(data, sep=separator, keep_default_na=False, na_values=[""])
    assert list(frame["text"].map(unescape_cell)) == texts
    assert list(frame["value"]) == [number - 1.5 for number in range(len(texts))]
    assert frame.columns[0] == "source"


@pytest.mark.parametrize("write", [write_csv, write_tsv])
def test_byte_order_mark_comes_once_and_only_when_asked_for(write, articles):
    plain, marked = io.StringIO(newline=""), io.StringIO(newline="")
    write(articles, plain)
    write(articles, marked, bom=True)
    assert marked.getvalue() == "\ufeff" + plain.getvalue()
    assert not plain.getvalue().startswith("\ufeff")


def test_nothing_is_written_where_the_first_article_fails():
    def fail():
        raise ZeroDivisionError
        yield

    out = io.StringIO()
    with pytest.raises(ZeroDivisionError):
        write_csv(fail(), out, bom=True)
    assert out.getvalue() == ""
