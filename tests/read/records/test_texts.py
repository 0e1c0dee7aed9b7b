"""Texts of records: HTML in them, and what goes before them."""

import pytest

from tests.read.records.files import put

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."


def test_title_is_not_put_into_the_text(read):
    put("a.json", {"text": "Zeile eins\r\nZeile zwei", "title": "Titel"})
    assert [article.text for article in read("a.json").articles] == ["Zeile eins\r\nZeile zwei"]


@pytest.mark.parametrize("text", ["text", "body", "plaintext", "raw_text", "maintext"])
def test_a_description_never_goes_before_what_is_called_the_text_so_that_its_offsets_stay(read, text):
    put("a.json", {text: GERMAN, "description": "Beschreibung der Seite.", "summary": "Kurz gesagt."})
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
    put("a.json", {"title": "Neue Brücke", "teaser": teaser, "text": GERMAN})
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
    put("a.json", {"text": written})
    (article,) = read("a.json").articles
    assert (article.text, article.user_has_text) == (text, text == written)


def test_half_a_surrogate_pair_is_replaced_one_for_one(read):
    put("a.json", '{"text": "A\\ud83dB \\ud83d\\ude00", "title": "\\udc00"}')
    (article,) = read("a.json").articles
    assert article.text == "A\ufffdB 😀"
    assert article.title == "\ufffd"
