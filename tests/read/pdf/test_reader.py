import base64
import importlib

import pytest

from newsfacts.errors import ReadError
from newsfacts.read.extras import import_extra
from tests.read.pdf.conftest import PICTURE, Text, set_lines

BODY = [
    "Der Hafen von Bremen ist im vergangenen Jahr",
    "um drei Prozent gewachsen. Das sagte die Di-",
    "rektorin Inge Müller.",
]
# With the password "geheim".
LOCKED = """
JVBERi0xLjMKJZOMi54gUmVwb3J0TGFiIEdlbmVyYXRlZCBQREYgZG9jdW1lbnQgKG9wZW5zb3VyY2UpCjEgMCBvYmoKPDwKL0YxIDIgMCBSCj4+CmVuZG
9iagoyIDAgb2JqCjw8Ci9CYXNlRm9udCAvSGVsdmV0aWNhIC9FbmNvZGluZyAvV2luQW5zaUVuY29kaW5nIC9OYW1lIC9GMSAvU3VidHlwZSAvVHlwZTEg
L1R5cGUgL0ZvbnQKPj4KZW5kb2JqCjMgMCBvYmoKPDwKL0NvbnRlbnRzIDggMCBSIC9NZWRpYUJveCBbIDAgMCA1OTUuMjc1NiA4NDEuODg5OCBdIC9QYX
JlbnQgNyAwIFIgL1Jlc291cmNlcyA8PAovRm9udCAxIDAgUiAvUHJvY1NldCBbIC9QREYgL1RleHQgL0ltYWdlQiAvSW1hZ2VDIC9JbWFnZUkgXQo+PiAv
Um90YXRlIDAgL1RyYW5zIDw8Cgo+PiAKICAvVHlwZSAvUGFnZQo+PgplbmRvYmoKNCAwIG9iago8PAovUGFnZU1vZGUgL1VzZU5vbmUgL1BhZ2VzIDcgMC
BSIC9UeXBlIC9DYXRhbG9nCj4+CmVuZG9iago1IDAgb2JqCjw8Ci9BdXRob3IgKFwzNTZcMjEzXDAzM1wzNDFcMzQyXDMyMUZcMjczXDAxNikgL0NyZWF0
aW9uRGF0ZSAoXDMxM1wzMzdGXDI3N1wyNTFcMjEyXDAzMFwzNzdPXDI1MVwyNTZcMDAxXDIxMWMkTVwwMjZcMjE3U3hcMzUxLVwwMTMpIC9DcmVhdG9yIC
hcMzU2XDIxM1wwMzNcMzQxXDM0MlwzMjFGXDI3M1wwMTYpIC9LZXl3b3JkcyAoKSAvTW9kRGF0ZSAoXDMxM1wzMzdGXDI3N1wyNTFcMjEyXDAzMFwzNzdP
XDI1MVwyNTZcMDAxXDIxMWMkTVwwMjZcMjE3U3hcMzUxLVwwMTMpIC9Qcm9kdWNlciAoXDMzNVwyMDBcMDA0XDM0MFwzNTFcMzEwZVwyNTdcMDM3XDI3Nl
wzMTR3XDM3M3VaXDAyMV9cMzE1XDAwMi1cMjQwPVwwMDFcMzUwXClcMDAwXDI3MlwzMzFnXDMxMlBcMjQxXDMyNFwwMjF9XDM0MCkgCiAgL1N1YmplY3Qg
KFwzNzJcMjEzXDAwN1wzNzdcMzc2XDMzN0BcMjUwXDAyNFwzNzNcMzcwKSAvVGl0bGUgKFwzNzJcMjEzXDAwMFwzNDZcMzU3XDMyMExcMjUyKSAvVHJhcH
BlZCAvRmFsc2UKPj4KZW5kb2JqCjYgMCBvYmoKPDwKL0ZpbHRlciAvU3RhbmRhcmQgL08gPDQxRjJENDgzMkI2NUEzNTExQjgxRENBMTA3RjVDQkNDNEQ1
NzMwRjZGQzI3QjQ0OEQ3OUVFNDE0QUUzNzdGMEE+IC9QIC00IC9SIDIgL1UgPDQ3QjIzQ0I1OTFBMDc1OTQxOEUwQzJFQjU4QjAyREE0MjUzMzM3Qjg1NU
NBNkFEQjE3QzQ1QTNDMkY3MzEzQ0Y+IC9WIDEKPj4KZW5kb2JqCjcgMCBvYmoKPDwKL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcwo+
PgplbmRvYmoKOCAwIG9iago8PAovRmlsdGVyIFsgL0FTQ0lJODVEZWNvZGUgL0ZsYXRlRGVjb2RlIF0gL0xlbmd0aCAxMDEKPj4Kc3RyZWFtCs2tyOvHJg
zqQIZ8Jd8N0VITb11qOaeCpuFeXtvwx0IhmtcsUvGUhHnR5lbqSzNuoMNxcaymqqt9RF89C4jkgVVbbftnZz2NcXbgevXwYeFmIvLQ5aVMK8pRDKavJW3w
HKujh3OZZW5kc3RyZWFtCmVuZG9iagp4cmVmCjAgOQowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwNjEgMDAwMDAgbiAKMDAwMDAwMDA5MiAwMDAwMC
BuIAowMDAwMDAwMTk5IDAwMDAwIG4gCjAwMDAwMDA0MDIgMDAwMDAgbiAKMDAwMDAwMDQ3MCAwMDAwMCBuIAowMDAwMDAwOTk0IDAwMDAwIG4gCjAwMDAw
MDExODkgMDAwMDAgbiAKMDAwMDAwMTI0OCAwMDAwMCBuIAp0cmFpbGVyCjw8Ci9FbmNyeXB0IDYgMCBSCi9JRCAKWzxlMjRlYjA2YmE1MGQyMjg0NDk4ZD
UzMjNhOWIyNjRkMj48ZTI0ZWIwNmJhNTBkMjI4NDQ5OGQ1MzIzYTliMjY0ZDI+XQolIFJlcG9ydExhYiBnZW5lcmF0ZWQgUERGIGRvY3VtZW50IC0tIGRp
Z2VzdCAob3BlbnNvdXJjZSkKCi9JbmZvIDUgMCBSCi9Sb290IDQgMCBSCi9TaXplIDkKPj4Kc3RhcnR4cmVmCjE0MzkKJSVFT0YK
"""


def test_lines_are_joined_to_paragraphs_and_words_to_their_ends(read, make_pdf):
    article = read(make_pdf(set_lines(BODY))).articles[0]
    assert article.text == (
        "Der Hafen von Bremen ist im vergangenen Jahr um drei Prozent gewachsen. Das sagte die Direktorin Inge Müller."
    )
    assert not article.user_has_text
    assert article.published is None


def test_it_is_told_by_its_content(read, make_pdf, tmp_path):
    data = (tmp_path / make_pdf(set_lines(BODY))).read_bytes()
    (tmp_path / "artikel-1").write_bytes(b"\n\n" + data)
    assert read("artikel-1").articles[0].text.startswith("Der Hafen")


def test_columns_are_read_one_after_the_other_below_their_headline(read, make_pdf):
    left = ["Der Hafen von Bremen wächst.", "Das freut die Direktorin, die", "seit langem dort arbeitet und"]
    right = ["noch lange bleiben will. Auch", "die Stadt freut sich, denn sie", "bekommt mehr Geld als bisher."]
    page = [Text("Der Hafen wächst auch in diesem Jahr", y=60, size=24)]
    # As some programs write it: row by row.
    for lines in zip(set_lines(left), set_lines(right, x=250)):
        page += lines
    assert read(make_pdf(page)).articles[0].text == (
        "Der Hafen wächst auch in diesem Jahr\n"
        "Der Hafen von Bremen wächst. Das freut die Direktorin, die seit langem dort arbeitet und noch lange bleiben"
        " will. Auch die Stadt freut sich, denn sie bekommt mehr Geld als bisher."
    )


def test_a_paragraph_goes_on_after_the_running_head_of_the_next_page(read, make_pdf):
    pages = [
        [Text(f"Hafenblatt · Seite {number}", y=40), *set_lines(lines), Text(str(number), y=820)]
        for number, lines in enumerate(
            (["Der Hafen von Bremen wächst, und", "das freut die ganze große Stadt"], ["am Fluss."]), 1
        )
    ]
    text = read(make_pdf(*pages)).articles[0].text
    assert text == "Der Hafen von Bremen wächst, und das freut die ganze große Stadt am Fluss."


def test_the_rows_of_a_table_are_lines(read, make_pdf):
    rows = [("Jahr", "Umsatz", "Menschen"), ("2023", "1,2 Mio. Euro", "4100"), ("2024", "1,4 Mio. Euro", "4200")]
    page = [
        Text(cell, 50 + 150 * column, 100 + 20 * row)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    text = read(make_pdf([*set_lines(BODY, y=200), *page])).articles[0].text
    assert text.split("\n")[:3] == [
        "Jahr | Umsatz | Menschen",
        "2023 | 1,2 Mio. Euro | 4100",
        "2024 | 1,4 Mio. Euro | 4200",
    ]


def test_a_large_initial_belongs_to_its_word(read, make_pdf):
    page = [
        Text("D", 50, 118, 34),
        *set_lines(["er Hafen von Bremen", "wächst in diesem Jahr"], x=72),
        Text("schneller als gedacht.", 50, 124),
    ]
    assert read(make_pdf(page)).articles[0].text.startswith("Der Hafen von Bremen wächst in diesem Jahr")


def test_what_stands_across_the_page_comes_last(read, make_pdf):
    text = read(make_pdf([Text("Foto: Muster", 580, 400, 6, turned=True), *set_lines(BODY)])).articles[0].text
    assert text.startswith("Der Hafen")
    assert text.endswith("Müller.\nFoto: Muster")


@pytest.mark.parametrize(("title", "expected"), [("Hafen wächst", "Hafen wächst"), ("layout_final_3.indd", None)])
def test_the_title_is_the_propertys_where_the_text_begins_with_it(read, make_pdf, title, expected):
    page = [Text("Hafen wächst", y=60, size=24), *set_lines(BODY)]
    assert read(make_pdf(page, title=title)).articles[0].title == expected


def test_pictures_of_pages_are_an_error_that_says_what_to_do(read, make_pdf):
    assert read(make_pdf(PICTURE, PICTURE)).errors == [
        "a.pdf: its pages are pictures without a text layer; recognise its text first, with ocrmypdf for example"
    ]


def test_some_pictures_of_pages_are_a_warning_that_names_them(read, make_pdf):
    outcome = read(make_pdf(set_lines(BODY), PICTURE, set_lines(BODY), PICTURE, PICTURE))
    assert "from pages 2, 4 to 5; recognise its text first" in outcome.warnings[0]
    assert len(outcome.articles) == 1


def test_a_damaged_file_costs_no_other(read, make_pdf, tmp_path):
    make_pdf(set_lines(BODY))
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<<")
    outcome = read("cut.pdf", "a.pdf")
    assert outcome.errors == ["cut.pdf: this PDF file is damaged or cut off; save it anew, or turn it into text first"]
    assert len(outcome.articles) == 1


def test_too_much_text_is_refused(read, make_pdf, monkeypatch):
    monkeypatch.setattr("newsfacts.read.pdf.reader._MOST_CHARACTERS", 100)
    assert (
        "more than 100 characters are no article; split it"
        in read(make_pdf(set_lines(BODY), set_lines(BODY))).errors[0]
    )


def test_too_many_pages_are_refused(read, make_pdf, monkeypatch):
    monkeypatch.setattr("newsfacts.read.pdf.reader._MOST_PAGES", 1)
    assert read(make_pdf(set_lines(BODY), set_lines(BODY))).errors == [
        "a.pdf: more than 1 pages are too many; split it"
    ]


def test_a_password_is_said(read, tmp_path):
    (tmp_path / "a.pdf").write_bytes(base64.b64decode(LOCKED))
    assert read("a.pdf").errors == ["a.pdf: it is protected by a password; save it without one first"]


def test_a_missing_library_is_an_error_that_says_how_to_install_it(monkeypatch):
    def fail(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", fail)
    with pytest.raises(ReadError) as error:
        import_extra("pypdfium2", "pdf", "a.pdf")
    assert (
        str(error.value)
        == "a.pdf: pypdfium2 is missing, which reads this; install it with `pip install 'newsfacts[pdf]'`"
    )
