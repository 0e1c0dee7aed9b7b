import io
import zipfile

import docx
import pytest

from tests.read.documents.conftest import STRICT_WORD, write_zip


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_paragraph_is_a_line_and_its_runs_are_one_text(read, make_word):
    name = make_word(p(r("Der Hafen von Bre"), r("men wächst.")) + p() + p(r("Das sagte Inge Müller.")))
    article = read(name).articles[0]
    assert article.text == "Der Hafen von Bremen wächst.\nDas sagte Inge Müller."
    assert not article.user_has_text
    assert article.published is None


@pytest.mark.parametrize("name", ["a.docm", "b.dotx", "artikel-123"])
def test_it_is_told_by_its_content(read, make_word, name):
    assert read(make_word(p(r("Der Hafen wächst.")), name=name)).articles[0].text == "Der Hafen wächst."


def test_the_strict_edition_of_the_standard_is_read(read, make_word):
    assert read(make_word(p(r("Der Hafen wächst.")), namespace=STRICT_WORD)).articles[0].text == "Der Hafen wächst."


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:r><w:t>eins</w:t><w:tab/><w:t>zwei</w:t></w:r>", "eins zwei"),
        ("<w:r><w:t>eins</w:t><w:br/><w:t>zwei</w:t></w:r>", "eins\nzwei"),
        ("<w:r><w:t>Nord</w:t><w:noBreakHyphen/><w:t>Süd</w:t></w:r>", "Nord-Süd"),
        ("<w:r><w:t>Bundes</w:t><w:softHyphen/><w:t>kanzler</w:t></w:r>", "Bundeskanzler"),
        ("<w:r><w:t>Mu\u0308ller</w:t></w:r>", "Müller"),
        ('<w:r><w:sym w:font="Arial" w:char="20AC"/><w:t> 5</w:t></w:r>', "€ 5"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>weiter</w:t></w:r>', "weiter"),
    ],
)
def test_characters_that_are_elements(read, make_word, run, text):
    assert read(make_word(p(run))).articles[0].text == text


def test_what_was_inserted_is_read_and_what_was_deleted_is_not(read, make_word):
    name = make_word(
        p(
            r("Der Hafen "),
            f"<w:ins>{r('wächst')}</w:ins>",
            "<w:del><w:r><w:delText>schrumpft</w:delText></w:r></w:del>",
            f"<w:moveFrom>{r(' nie')}</w:moveFrom>",
            f"<w:moveTo>{r(' stark')}</w:moveTo>",
            r("."),
        )
    )
    assert read(name).articles[0].text == "Der Hafen wächst stark."


def test_paragraphs_whose_break_was_deleted_are_one(read, make_word):
    gone = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert (
        read(make_word(p(r("Der Hafen "), properties=gone) + p(r("wächst.")))).articles[0].text == "Der Hafen wächst."
    )
    assert read(make_word(p(r("Der Hafen wächst."), properties=gone))).articles[0].text == "Der Hafen wächst."


def test_what_is_hidden_is_not_read(read, make_word):
    hidden, shown = (
        "<w:r><w:rPr><w:vanish{}/></w:rPr><w:t>{}</w:t></w:r>".format(*v) for v in (("", "XX"), (' w:val="0"', "zu."))
    )
    assert read(make_word(p(r("Er nimmt "), hidden, shown))).articles[0].text == "Er nimmt zu."


def test_links_fields_and_content_controls_are_read_without_their_codes(read, make_word):
    name = make_word(
        p(
            "<w:hyperlink>" + r("Inge Müller") + "</w:hyperlink>",
            "<w:r><w:instrText> DATE </w:instrText></w:r>",
            f"<w:sdt><w:sdtPr/><w:sdtContent>{r(' kommt')}</w:sdtContent></w:sdt>",
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Hier klicken')}</w:sdtContent></w:sdt>",
            r("."),
        )
    )
    assert read(name).articles[0].text == "Inge Müller kommt."


def test_a_text_box_follows_its_paragraph_and_is_read_once(read, make_word):
    box = f"<w:txbxContent>{p(r('Kasten'))}</w:txbxContent>"
    choice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    name = make_word(p(r("Der Hafen "), f"<w:r>{choice}</w:r>", r("wächst.")) + p(r("Ende.")))
    assert read(name).articles[0].text == "Der Hafen wächst.\nKasten\nEnde."


def cell(*texts: str) -> str:
    return "<w:tc>" + "".join(p(r(text)) for text in texts) + "</w:tc>"


def test_a_row_of_a_table_is_a_line_unless_it_is_there_for_the_layout(read, make_word):
    rows = [cell("SPD") + cell("32,5") + cell(), cell("Links eins.", "Links zwei.") + cell("Rechts.")]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    name = make_word(p(r("Vor.")) + table + p(r("Nach.")))
    assert read(name).articles[0].text == "Vor.\nSPD | 32,5\nLinks eins.\nLinks zwei.\nRechts.\nNach."


def test_foot_notes_follow_the_text(read, make_word):
    notes = f"<w:footnote>{p(r('Stand: Mai.'))}</w:footnote>"
    name = make_word(p(r("Der Hafen wächst."), "<w:r><w:footnoteReference/></w:r>"), notes=notes)
    assert read(name).articles[0].text == "Der Hafen wächst.\nStand: Mai."


@pytest.mark.parametrize(("title", "expected"), [("Hafen  wächst", "Hafen wächst"), ("Dokument1", None), ("", None)])
def test_the_title_is_the_propertys_where_the_text_begins_with_it(read, make_word, title, expected):
    assert read(make_word(p(r("Hafen wächst")) + p(r("Mehr.")), title=title)).articles[0].title == expected


def test_a_header_gives_the_publication_date(read, make_word):
    article = read(make_word(p(r("date 2025-09-04")) + p(r("Am Montag kam er.")))).articles[0]
    assert (article.published, article.text) == ("2025-09-04", "Am Montag kam er.")
    outcome = read(make_word(p(r("date 2025-02-30")) + p(r("Am Montag kam er."))))
    assert "no such date as 2025-02-30" in outcome.warnings[0]
    assert outcome.articles[0].published is None


def test_a_bomb_of_entities_is_refused(read, tmp_path):
    bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    name = write_zip(tmp_path / "a.docx", {"[Content_Types].xml": "", "word/document.xml": bomb})
    assert read(name).errors == [
        "a.docx: its XML defines entities, which no document does; save it as plain text first"
    ]


def test_what_unpacks_without_end_is_refused(read, tmp_path, monkeypatch):
    monkeypatch.setattr("newsfacts.read.documents.xml_stream.MOST_BYTES", 1 << 20)
    document = b"<a>" + b"<b/>" * (1 << 19) + b"</a>"
    name = write_zip(tmp_path / "a.docx", {"[Content_Types].xml": "", "word/document.xml": document})
    assert "more than 1 MiB of XML in it are too much" in read(name).errors[0]


def test_a_damaged_file_costs_no_other(read, make_word, tmp_path):
    (tmp_path / "cut.docx").write_bytes((tmp_path / make_word(p(r("Der Hafen.")))).read_bytes()[:-40])
    write_zip(tmp_path / "broken.docx", {"[Content_Types].xml": "", "word/document.xml": "<a><b></a>"})
    outcome = read("cut.docx", "broken.docx", "a.docx")
    assert [article.text for article in outcome.articles] == ["Der Hafen."]
    assert outcome.errors[0] == "cut.docx: a damaged ZIP file, or one that is cut off (File is not a zip file)"
    assert outcome.errors[1].startswith("broken.docx: cannot read this as a Word file (Opening and ending tag mismatch")


def test_other_office_files_are_refused_with_what_to_do(read, tmp_path):
    relations = '<a><b Type="http://example.org/officeDocument" Target="ppt/presentation.xml"/></a>'
    files = {"[Content_Types].xml": "", "_rels/.rels": relations, "ppt/presentation.xml": "<a/>"}
    name = write_zip(tmp_path / "a.pptx", files)
    assert read(name).errors == [
        "a.pptx: this is an Office file other than Word's, or one without a text; save what it says as .docx or plain text"
    ]


def test_what_python_docx_writes_is_read(read, tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Kopf"
    document.add_heading("Hafen wächst", 0)
    document.add_paragraph("Der Hafen von Bremen ist um 3,5 Prozent gewachsen.").add_run(" Gut so.").bold = True
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "SPD", "32,5"
    document.save(str(tmp_path / "a.docx"))
    text = "Hafen wächst\nDer Hafen von Bremen ist um 3,5 Prozent gewachsen. Gut so.\nSPD | 32,5"
    assert read("a.docx").articles[0].text == text


def test_a_file_in_an_unusual_packing_is_an_error(read, tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("word/document.xml", "<a/>")
    data = bytearray(packed.getvalue())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 10] = 99  # AES
    (tmp_path / "a.docx").write_bytes(bytes(data))
    assert "packed in an unusual way" in read("a.docx").errors[0]
