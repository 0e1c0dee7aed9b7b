"""Reads e-books in EPUB: each chapter is an article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsfacts.errors import ReadError
from newsfacts.read.content import MOST_BYTES, Content
from newsfacts.read.decode import decode
from newsfacts.read.documents.xml_stream import XmlTarget, feed_xml
from newsfacts.read.pages.fragments import read_fragment
from newsfacts.read.problems import Problem
from newsfacts.read.zipped import list_zip, open_member, open_zip
from newsfacts.types import Article

if TYPE_CHECKING:
    from zipfile import ZipFile

_CONTAINER = "META-INF/container.xml"
_PROTECTION = frozenset(["META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml"])


def is_epub(content: Content) -> bool:
    """Return whether it is an e-book."""
    return _CONTAINER in list_zip(content)


def read_epub(content: Content) -> Iterator[Article | Problem]:
    """Yield the chapters of an e-book in their order, those without text left out."""
    with open_zip(content) as archive:
        names = set(archive.namelist())
        if names & _PROTECTION:
            raise ReadError("this e-book is protected against copying", where=content.source)
        for name in _list_chapters(archive, content.source):
            where = f"{content.source}/{name}"
            if name not in names:
                yield ReadError("this chapter is missing in the e-book", where=where)
                continue
            data = open_member(archive, name, where).read(MOST_BYTES)
            if text := read_fragment(decode(data, where)):
                yield Article(source=where, text=text, user_has_text=False)


def _list_chapters(archive: ZipFile, where: str) -> list[str]:
    """Return the names of the chapters in reading order. Raises ReadError if the e-book does not say them."""
    container, package = _Container(), _Package()
    feed_xml(open_member(archive, _CONTAINER, where), container, where)
    if container.package not in archive.namelist():
        raise ReadError("this e-book does not say what is in it", where=where)
    feed_xml(open_member(archive, container.package, where), package, where)
    folder = posixpath.dirname(container.package)
    return [posixpath.normpath(posixpath.join(folder, unquote(name))) for name in package.list_chapters()]


class _Container(XmlTarget):
    """Where the package is described."""

    package = ""

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self.package = self.package or attributes.get("full-path", "")


class _Package(XmlTarget):
    """What an e-book consists of, and in which order it is read."""

    def __init__(self) -> None:
        super().__init__()
        self._files: dict[str, str] = {}
        self._order: list[str] = []

    def _shorten(self, tag: str) -> str:
        return tag.rpartition("}")[2]

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        is_page = "html" in attributes.get("media-type", "") and "nav" not in attributes.get("properties", "").split()
        if name == "item" and is_page:
            self._files[attributes.get("id", "")] = attributes.get("href", "")
        elif name == "itemref":
            self._order.append(attributes.get("idref", ""))

    def list_chapters(self) -> list[str]:
        """Return the names of the files in order, as the package writes them."""
        return [self._files[id_] for id_ in self._order if id_ in self._files]
