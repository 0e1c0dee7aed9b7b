"""Reads OpenDocument texts: .odt, .ott and .fodt, which is the same in one XML file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.documents.articles import make_articles
from newsfacts.read.documents.flow import Flow
from newsfacts.read.documents.xml_stream import XmlTarget, feed_xml
from newsfacts.read.problems import Problem
from newsfacts.read.xml_root import find_root
from newsfacts.read.zipped import list_zip, open_member, open_zip, peek
from newsfacts.types import Article

_ANY = ("application/vnd.oasis.opendocument.", "application/vnd.sun.xml.")
_TEXT = "application/vnd.oasis.opendocument.text"
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_MANIFEST = "META-INF/manifest.xml"
_WITH_PASSWORD = b"encryption-data"
_LONGEST_MANIFEST = 1 << 20

_PARAGRAPHS = frozenset(["text:p", "text:h"])
_CELLS = frozenset(["table:table-cell", "table:covered-table-cell"])
# What was deleted, what is said beside the text or says it again, and pictures.
_UNREAD = frozenset(
    """text:tracked-changes office:annotation text:note-citation text:ruby-text text:hidden-text text:table-of-content
    text:alphabetical-index text:script office:forms office:binary-data svg:title svg:desc""".split()
)


def is_open_document(content: Content) -> bool:
    """Return whether it is an OpenDocument file, packed or flat; what it holds may be no text."""
    return _read_type(content).startswith(_ANY)


def read_open_document(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of an OpenDocument text; notes follow the paragraph that they belong to.

    What was inserted is read, what was deleted is not, nor are comments, headers and footers.
    """
    if not _read_type(content).startswith(_TEXT):
        remedy = "save texts as .odt, tables as .xlsx or .csv"
        raise ReadError("this is an OpenDocument file that holds no text", where=content.source, remedy=remedy)
    target = _Document()
    if not list_zip(content):
        feed_xml(content.stream, target, content.source)
    else:
        with open_zip(content) as archive:
            names = archive.namelist()
            manifest = b""
            if _MANIFEST in names:
                manifest = open_member(archive, _MANIFEST, content.source).read(_LONGEST_MANIFEST)
            if _WITH_PASSWORD in manifest or "content.xml" not in names:
                remedy = "save it without one first"
                raise ReadError("it is protected by a password", where=content.source, remedy=remedy)
            for name in ("meta.xml", "content.xml"):
                if name in names:
                    feed_xml(open_member(archive, name, content.source), target, content.source)
    yield from make_articles(content, target.flow.finish(), target.title)


def _read_type(content: Content) -> str:
    """Return what an OpenDocument file says that it is, or nothing."""
    if "mimetype" in list_zip(content):
        return peek(content, "mimetype", len(_TEXT) + 16).decode("ascii", "replace")
    root = find_root(content)
    is_flat = root and root.name == "document" and root.namespace.startswith(_NAMESPACE)
    return _TEXT if is_flat and _TEXT in content.beginning else ""


class _Document(XmlTarget):
    """The text and the title."""

    unread = _UNREAD

    def __init__(self) -> None:
        super().__init__()
        self.flow = Flow()
        self.title = ""
        self._within: str = ""  # body or title

    def _shorten(self, tag: str) -> str:
        namespace, _, name = tag.rpartition("}")
        return f"{namespace.split(':')[-2]}:{name}" if namespace.startswith("{" + _NAMESPACE) else name

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in ("office:body", "title"):
            self._within = name
        if self._within != "office:body":
            return
        if name in _PARAGRAPHS:
            self.flow.begin_paragraph()
        elif name == "table:table-row":
            self.flow.begin_row()
        elif name in _CELLS:
            self.flow.begin_cell()
        elif name == "text:line-break":
            self.flow.write("\n")
        elif name in ("text:s", "text:tab"):
            self.flow.write(" ")

    def _finish(self, name: str) -> None:
        if name in ("office:body", "title"):
            self._within = ""
        if self._within != "office:body":
            return
        if name in _PARAGRAPHS:
            self.flow.end_paragraph()
        elif name == "table:table-row":
            self.flow.end_row()

    def _write(self, text: str) -> None:
        if self._within == "title":
            self.title += text
        elif self._within == "office:body":
            # A line end in XML is a blank.
            self.flow.write(text.replace("\n", " "))
