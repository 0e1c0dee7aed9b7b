import zipfile
from collections.abc import Callable

import pytest

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="http://example.org/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="b" Type="http://example.org/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"""
_TITLE = '<p:properties xmlns:p="http://example.org/core" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</p:properties>'
OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "draw")
)


def write_zip(path, files: dict[str, str | bytes]) -> str:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path.name


@pytest.fixture
def make_word(tmp_path) -> Callable[..., str]:
    """Write a Word file with the body given as XML, and return its name."""

    def make(body: str, *, name: str = "a.docx", title: str = "", namespace: str = WORD, notes: str = "") -> str:
        document = (
            f'<w:document xmlns:w="{namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            f' xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>'
        )
        files: dict[str, str | bytes] = {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _RELATIONS,
            "word/document.xml": document,
            "docProps/core.xml": _TITLE.format(f"<dc:title>{title}</dc:title>"),
        }
        if notes:
            files["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{namespace}">{notes}</w:footnotes>'
        return write_zip(tmp_path / name, files)

    return make


@pytest.fixture
def make_open_document(tmp_path) -> Callable[..., str]:
    """Write an OpenDocument text with the body given as XML, and return its name."""

    def make(body: str, *, name: str = "a.odt", manifest: str = "", kind: str = "text") -> str:
        content = (
            f"<office:document-content {OPEN_DOCUMENT}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>"
        )
        files: dict[str, str | bytes] = {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": content,
            "styles.xml": f"<office:styles {OPEN_DOCUMENT}><text:p>Kopf</text:p></office:styles>",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
        return write_zip(tmp_path / name, files)

    return make
