import pytest

from tests.read.documents.conftest import OPEN_DOCUMENT


def test_paragraphs_headings_and_lists_are_lines(read, make_open_document):
    body = (
        "<text:h>Hafen wächst</text:h><text:p>Der <text:span>Ha</text:span>fen\n  wächst<text:line-break/>sehr<text:tab/>"
        '<text:s text:c="3"/>stark.</text:p><text:list><text:list-item><text:p>Punkt</text:p></text:list-item></text:list>'
    )
    article = read(make_open_document(body)).articles[0]
    assert article.text == "Hafen wächst\nDer Hafen wächst\nsehr stark.\nPunkt"
    assert not article.user_has_text


def test_what_was_deleted_and_comments_are_not_read(read, make_open_document):
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Weg</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Der Hafen<office:annotation><text:p>Wirklich?</text:p>"
        "</office:annotation> wächst.</text:p>"
    )
    assert read(make_open_document(body)).articles[0].text == "Der Hafen wächst."


def test_notes_and_boxes_follow_their_paragraph(read, make_open_document):
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Stand: Mai.</text:p></text:note-body></text:note>"
    box = "<draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame>"
    body = f"<text:p>Der Hafen{note} wächst{box}.</text:p><text:p>Ende.</text:p>"
    assert read(make_open_document(body)).articles[0].text == "Der Hafen wächst.\nStand: Mai.\nKasten\nEnde."


def test_a_row_of_a_table_is_a_line(read, make_open_document):
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("SPD", "32,5"))
    body = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    assert read(make_open_document(body)).articles[0].text == "SPD | 32,5"


def test_a_flat_file_is_read_without_its_styles_and_pictures(read, tmp_path):
    (tmp_path / "a.xml").write_text(
        f'<?xml version="1.0"?><office:document {OPEN_DOCUMENT} office:mimetype="application/vnd.oasis.opendocument.text"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Hafen wächst</dc:title></office:meta>'
        "<office:master-styles><text:p>Kopf</text:p></office:master-styles><office:body><office:text>"
        "<text:p>Hafen wächst</text:p><text:p>Gut so.<draw:image><office:binary-data>QUJD</office:binary-data>"
        "</draw:image></text:p></office:text></office:body></office:document>",
        encoding="utf-8",
    )
    article = read("a.xml").articles[0]
    assert (article.title, article.text) == ("Hafen wächst", "Hafen wächst\nGut so.")


def test_a_password_is_said(read, make_open_document):
    manifest = "<file-entry><encryption-data/></file-entry>"
    name = make_open_document("<text:p>x</text:p>", manifest=manifest)
    assert read(name).errors == ["a.odt: it is protected by a password; save it without one first"]


@pytest.mark.parametrize("kind", ["spreadsheet", "presentation"])
def test_what_is_no_text_is_refused_with_what_to_do(read, make_open_document, kind):
    error = "a.ods: this is an OpenDocument file that holds no text; save texts as .odt, tables as .xlsx or .csv"
    assert read(make_open_document("", name="a.ods", kind=kind)).errors == [error]
