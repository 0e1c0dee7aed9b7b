"""Reads Word files: .docx, .docm, .dotx and .dotm."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.documents.articles import make_articles
from newsfacts.read.documents.flow import Flow
from newsfacts.read.documents.xml_stream import XmlTarget, feed_xml
from newsfacts.read.problems import Problem
from newsfacts.read.zipped import list_zip, open_member, open_zip
from newsfacts.types import Article

if TYPE_CHECKING:
    from zipfile import ZipFile

_TYPES = "[Content_Types].xml"
_TABLES = "xl/"
_RELATIONS = "_rels/.rels"
_MAIN_PART = "/officeDocument"
_PROPERTIES = "/core-properties"
_NOTES = ("footnotes.xml", "endnotes.xml")

# The namespaces of text and of formulas differ between the editions of the standard.
_NAMESPACE = re.compile(r"\{.*/(?:wordprocessingml|officeDocument)/(?:\d{4}/)?(?:(?P<w>main)|(?P<m>math))\}")
# A row of properties is no text, nor is what was deleted or moved away, and a fallback says the same again.
_UNREAD = frozenset("w:del w:moveFrom w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:rt Fallback".split())
_GONE = frozenset(["w:del", "w:moveFrom"])
_CHARACTERS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_OFF = frozenset(["0", "false", "off"])
_TABLE_OF_CONTENTS = "Table of Contents"
_CHARACTER = re.compile(r"0*[0-9a-cA-C][0-9a-fA-F]{1,3}\Z")  # all below those that no font but its own shows


def is_word(content: Content) -> bool:
    """Return whether it is a Word file, or another of the kind that holds no table: a presentation, a drawing."""
    names = list_zip(content)
    return _TYPES in names and not any(name.startswith(_TABLES) for name in names)


def read_word(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of a Word file, its foot and end notes after its text.

    What was inserted is read, what was deleted is not, nor are comments, headers and footers. python-docx leaves out
    what was inserted, text boxes and content controls, and refuses files with macros.
    """
    with open_zip(content) as archive:
        main, properties = _find_parts(archive, content.source)
        flow = Flow()
        for name in (main, *(posixpath.join(posixpath.dirname(main), notes) for notes in _NOTES)):
            if name in archive.namelist():
                feed_xml(open_member(archive, name, content.source), _Body(flow), content.source)
        title = _Title()
        if properties in archive.namelist():
            feed_xml(open_member(archive, properties, content.source), title, content.source)
    yield from make_articles(content, flow.finish(), title.text)


def _find_parts(archive: ZipFile, where: str) -> tuple[str, str]:
    """Return the names of the part with the text, and of the one with the properties or an empty one."""
    relations = _Relations()
    if _RELATIONS in archive.namelist():
        feed_xml(open_member(archive, _RELATIONS, where), relations, where)
    main = relations.find(_MAIN_PART) or "word/document.xml"
    if main not in archive.namelist() or not main.startswith("word/"):
        remedy = "save what it says as .docx or plain text"
        raise ReadError("this is an Office file other than Word's, or one without a text", where=where, remedy=remedy)
    return main, relations.find(_PROPERTIES)


class _Relations(XmlTarget):
    """What a package says of its parts."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: dict[str, str] = {}

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._parts.setdefault(attributes.get("Type", ""), attributes.get("Target", ""))

    def find(self, kind: str) -> str:
        """Return the name of the first part of a kind, or an empty one."""
        found = (part for type_, part in self._parts.items() if type_.endswith(kind))
        return next(found, "").lstrip("/")


class _Title(XmlTarget):
    """The title among the properties."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._within = False

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._within = name.endswith("}title")

    def _finish(self, name: str) -> None:
        self._within = False

    def _write(self, text: str) -> None:
        if self._within:
            self.text += text


class _Body(XmlTarget):
    """The text of a part."""

    unread = _UNREAD

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self._flow = flow
        self._path: list[str] = []
        self._hidden = False  # of the run
        self._goes_on = False  # of the paragraph: its end was deleted
        self._stands_in = False  # of the content control: it shows what should be there, or what is elsewhere

    def _shorten(self, tag: str) -> str:
        if namespace := _NAMESPACE.match(tag):
            return f"{namespace.lastgroup}:{tag[namespace.end() :]}"
        return tag.rpartition("}")[2]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if not self._unread_depth and self._path[-2:] == ["w:pPr", "w:rPr"] and self._shorten(tag) in _GONE:
            self._goes_on = True
        super().start(tag, attributes)

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        value = next((value for key, value in attributes.items() if key.endswith("}val")), "")
        if name == "w:p":
            self._flow.begin_paragraph()
        elif name == "w:tr":
            self._flow.begin_row()
        elif name == "w:tc":
            self._flow.begin_cell()
        elif name == "w:vanish" and self._path[-2:] == ["w:r", "w:rPr"]:
            self._hidden = value not in _OFF
        elif name == "w:showingPlcHdr" or (name == "w:docPartGallery" and value == _TABLE_OF_CONTENTS):
            self._stands_in = True
        elif name == "w:sdtContent" and self._stands_in:
            self._stands_in = False
            self._skip()
            return
        elif self._path[-1:] == ["w:r"] and not self._hidden:
            self._flow.write(_CHARACTERS.get(name) or _read_symbol(name, attributes))
        self._path.append(name)

    def _finish(self, name: str) -> None:
        self._path.pop()
        if name == "w:p":
            self._flow.end_paragraph(goes_on=self._goes_on)
            self._goes_on = False
        elif name == "w:tr":
            self._flow.end_row()
        elif name == "w:r":
            self._hidden = False

    def _write(self, text: str) -> None:
        if self._path[-1:] in (["w:t"], ["m:t"]) and not self._hidden:
            self._flow.write(text)


def _read_symbol(name: str, attributes: Mapping[str, str]) -> str:
    """Return a character that is given by its number; in a font of pictures it is one only for the eye."""
    if name != "w:sym":
        return ""
    code = next((value for key, value in attributes.items() if key.endswith("}char")), "")
    return chr(int(code, 16)) if _CHARACTER.match(code) else " "
