"""The elements of a news item, out of a file that may hold any number of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from html.entities import name2codepoint
from xml.etree.ElementTree import Element, TreeBuilder

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.xml_parser import XmlParser

# What is beyond is no news item; pictures that are written into one are far below.
_LONGEST_ITEM = 32 << 20  # bytes
_MOST_ELEMENTS = 100_000
_DEEPEST = 200

_PIECE = 1 << 16
# The document types of news formats, which are not fetched, know the names of letters that HTML knows.
_ENTITIES = {name: chr(code) for name, code in name2codepoint.items()}


def read_elements(content: Content, names: Collection[str]) -> Iterator[Element | ReadError]:
    """Yield the outermost elements of some names, each when it is complete, their own names without prefixes.

    One without end is an error, and those after it follow. Raises ReadError at the first place that is no XML.
    """
    collector = _Collector(content, names)
    while data := content.stream.read(_PIECE):
        yield from collector.feed(data)
    yield from collector.feed(b"", is_last=True)


def read_text(element: Element | None) -> str:
    """Return the text of an element on one line; nothing for no element."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def read_first_text(element: Element, *paths: str) -> str | None:
    """Return the first text that is not empty of the elements at some paths."""
    return next((text for path in paths for found in element.iterfind(path) if (text := read_text(found))), None)


def pick_attribute(elements: Iterable[Element], *names: str) -> str:
    """Return the first of some attributes that one of the elements has, without blanks."""
    values = (element.get(name, "").strip() for element in elements for name in names)
    return next(filter(None, values), "")


class _Collector:
    """Builds the elements that are asked for, and forgets all else."""

    def __init__(self, content: Content, names: Collection[str]) -> None:
        self._names = names
        self._ready: list[Element | ReadError] = []
        self._depth = 0  # of the open element, counted from the outermost that is asked for
        self._builder: TreeBuilder | None = None  # of that one, unless it is refused
        self._count = 0  # of the elements in it
        self._start_offset = 0
        self._is_first = True
        self._parser = XmlParser(
            content.source,
            start=self._start,
            end=self._end,
            text=self._add_text,
            encoding=content.options.encoding,
            entities=_ENTITIES,
        )

    def feed(self, data: bytes, *, is_last: bool = False) -> Iterator[Element | ReadError]:
        if self._is_first:
            data, self._is_first = data.lstrip(), False  # which XML does not allow, and some send
        try:
            self._parser.feed(data, is_last=is_last)
            if self._builder and self._parser.offset - self._start_offset > _LONGEST_ITEM:
                self._refuse(f"an item of more than {_LONGEST_ITEM >> 20} MiB", "take out what is no text")
        finally:
            ready, self._ready = self._ready, []
            yield from ready

    def _refuse(self, what: str, remedy: str) -> None:
        self._ready.append(self._parser.make_error(what, remedy))
        self._builder = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = _localize(name)
        if self._depth == 0:
            if name not in self._names:
                return
            self._builder, self._count, self._start_offset = TreeBuilder(), 0, self._parser.offset
        self._depth += 1
        self._count += 1
        if self._builder and self._depth > _DEEPEST:
            self._refuse(f"elements within elements, more than {_DEEPEST} deep", "write them flat")
        elif self._builder and self._count > _MOST_ELEMENTS:
            self._refuse(f"an item of more than {_MOST_ELEMENTS:,} elements", "split it into its articles")
        elif self._builder:
            self._builder.start(name, {_localize(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        if self._depth == 0:
            return
        self._depth -= 1
        if self._builder:
            self._builder.end(_localize(name))
        if self._builder and self._depth == 0:
            self._ready.append(self._builder.close())
            self._builder = None

    def _add_text(self, text: str) -> None:
        if self._builder:
            self._builder.data(text)


def _localize(name: str) -> str:
    return name.rpartition(":")[2]
