from tests.read.documents.conftest import write_zip

CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><manifest>
<item id="two" href="text/zwei%20.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="eins.xhtml" media-type="application/xhtml+xml"/>
<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="lost" href="lost.xhtml" media-type="application/xhtml+xml"/>
</manifest><spine><itemref idref="cover"/><itemref idref="toc"/><itemref idref="one"/><itemref idref="two"/>
<itemref idref="lost"/></spine></package>"""


def write_book(tmp_path, **more: str) -> str:
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": PACKAGE,
        "OPS/cover.xhtml": page.format("<img/>"),
        "OPS/toc.xhtml": page.format("<p>Inhalt</p>"),
        "OPS/eins.xhtml": page.format("<h1>Hafen wächst</h1><p>Gut so.</p>"),
        "OPS/text/zwei .xhtml": page.format("<p>Das sagte Inge Müller.</p>"),
    }
    return write_zip(tmp_path / "a.epub", {**files, **more})


def test_each_chapter_is_an_article(read, tmp_path):
    outcome = read(write_book(tmp_path))
    assert [(article.source, article.text) for article in outcome.articles] == [
        ("a.epub/OPS/eins.xhtml", "Hafen wächst\nGut so."),
        ("a.epub/OPS/text/zwei .xhtml", "Das sagte Inge Müller."),
    ]
    assert outcome.errors == ["a.epub/OPS/lost.xhtml: this chapter is missing in the e-book"]


def test_a_protected_book_is_said(read, tmp_path):
    outcome = read(write_book(tmp_path, **{"META-INF/rights.xml": ""}))
    assert outcome.errors == ["a.epub: this e-book is protected against copying"]
