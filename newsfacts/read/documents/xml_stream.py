"""Reads the XML within documents piece by piece, without ever building its tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO

from newsfacts.errors import ReadError
from newsfacts.read.content import MOST_BYTES

_PIECE = 1 << 16


class XmlTarget:
    """Hears what is in an XML file. What is between the tags of an element in `unread` is passed over."""

    unread: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self._unread_depth = 0

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""

    def _finish(self, name: str) -> None:
        """Hear that an element ends."""

    def _write(self, text: str) -> None:
        """Hear a piece of text."""

    def _shorten(self, tag: str) -> str:
        """Return the name by which an element is known here."""
        return tag

    def _skip(self) -> None:
        """Pass over what is in the element that has just begun; its end is not heard."""
        self._unread_depth = 1

    # What lxml calls.

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Count what is not read, report the rest."""
        if self._unread_depth:
            self._unread_depth += 1
        elif (name := self._shorten(tag)) in self.unread:
            self._skip()
        else:
            self._begin(name, attributes)

    def end(self, tag: str) -> None:
        """Count what is not read, report the rest."""
        if self._unread_depth:
            self._unread_depth -= 1
        else:
            self._finish(self._shorten(tag))

    def data(self, text: str) -> None:
        """Report text that is read."""
        if not self._unread_depth:
            self._write(text)

    def doctype(self, *_: object) -> None:
        """Refuse what no document needs: entities that unfold without end, or that fetch files."""
        raise ReadError("its XML defines entities, which no document does")

    def close(self) -> None:
        """End."""


def feed_xml(stream: IO[bytes], target: XmlTarget, where: str) -> None:
    """Read an XML file to its end. Raises ReadError where it is too long or dangerous, XMLSyntaxError if damaged."""
    from lxml.etree import XMLParser

    parser = XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    read = 0
    try:
        while piece := stream.read(_PIECE):
            read += len(piece)
            if read > MOST_BYTES:
                raise ReadError(f"more than {MOST_BYTES >> 20} MiB of XML in it are too much")
            parser.feed(piece)
        parser.close()
    except ReadError as error:
        raise ReadError(error.what, where=where, remedy="save it as plain text first") from error
