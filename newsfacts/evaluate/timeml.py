"""Reads articles with annotated dates from TimeML: files, and folders of them, beside those of other systems."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from newsfacts.errors import NewsfactsError, ReadError
from newsfacts.evaluate.dated import DatedArticle, Report, in_text_order, make_dated_article
from newsfacts.read.inputs import Input, explain, find_inputs, printable
from newsfacts.read.xml_parser import XmlParser
from newsfacts.scores import TimexMark

SUFFIX = ".tml"
_PARTS = ("DCT", "TEXT")  # of a document, that are read


@dataclass(frozen=True)
class TimeML:
    """What a document holds: its text, its dates in text order, and the value of its publication date.

    `empty` are the types of the TIMEX3 elements without text, which mark no place.
    """

    text: str
    published: str | None
    dates: tuple[TimexMark, ...]
    empty: tuple[str, ...]


def read_timeml(path: str, peers: Sequence[str], report: Report) -> Iterator[DatedArticle]:
    """Yield the articles of a TimeML file, or of the .tml files of a folder in sorted order.

    Each of `peers` is a file or folder of the same kind, with what another system found in the same texts under the
    same names. An article that cannot be read, or not from every peer, is reported and left out. Raises ReadError
    for a peer that is not there at all.
    """
    for peer in peers:
        _check_peer(peer, path)
    for item in find_inputs([path], (SUFFIX,)):
        if isinstance(item, NewsfactsError):
            report(item)
            continue
        try:
            yield _read_article(item, {peer: _find_peer(peer, path, item) for peer in peers}, report)
        except ReadError as error:
            report(error)


def _check_peer(peer: str, gold: str) -> None:
    """Raise ReadError for a peer that is not there, or is one file beside a folder."""
    remedy = "name a folder with .tml files of the same names, or such a file"
    if not Path(peer).exists():
        raise ReadError("no such file or folder", where=printable(peer), remedy=remedy)
    if Path(gold).is_dir() and not Path(peer).is_dir():
        what = f"this is one file, and {printable(gold)} is a folder"
        raise ReadError(what, where=printable(peer), remedy="name a folder with .tml files of the same names")


def _find_peer(peer: str, gold: str, item: Input) -> Input:
    """Return the file of a peer that belongs to a file of the gold: in its folder the one of the same name."""
    if not Path(peer).is_dir():
        return Input(printable(peer), peer)
    name = os.path.relpath(item.path, gold) if Path(gold).is_dir() else Path(gold).name
    path = os.path.join(peer, name)  # noqa: PTH118 - Path would drop the "./" that the user gave
    return Input(printable(path), path)


def _read_article(item: Input, peers: dict[str, Input], report: Report) -> DatedArticle:
    document = _read_document(item)
    return DatedArticle(
        article=make_dated_article(document.text, document.published, item.source, report),
        dates=document.dates,
        peers={printable(name): _read_peer(peer, document.text, item) for name, peer in peers.items()},
        ignored=document.empty,
    )


def _read_peer(peer: Input, text: str, gold: Input) -> tuple[TimexMark, ...]:
    document = _read_document(peer)
    dates = move_dates(document.dates, document.text, text)
    if dates is None:
        remedy = "let the system read the same text, without changing more than its blanks"
        raise ReadError(f"its text is not that of {gold.source}", where=peer.source, remedy=remedy)
    return dates


def move_dates(dates: Sequence[TimexMark], text: str, other: str) -> tuple[TimexMark, ...] | None:
    """Move dates to the same places of a text that differs in blanks alone; None if it differs in more.

    Systems write the text anew, and some join lines on the way.
    """
    if text == other:
        return tuple(dates)
    if "".join(text.split()) != "".join(other.split()):
        return None
    places = [place for place, character in enumerate(other) if not character.isspace()]
    before = [0, *accumulate(not character.isspace() for character in text)]  # how many come before each place
    return tuple(
        date._replace(start=places[before[date.start]], end=places[before[date.end] - 1] + 1) for date in dates
    )


def _read_document(item: Input) -> TimeML:
    try:
        with item.open() as stream:
            return parse_timeml(stream.read(), item.source)
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(explain(error), where=item.source) from error


def parse_timeml(data: bytes, source: str) -> TimeML:
    """Read a document. Raises ReadError naming the line for XML that is not well-formed or declares entities.

    Nothing is fetched, and an entity of the document's own is refused, so that a small file stays small. The text is
    that of TEXT as it stands, with the line ends of XML (\\n); elements in it other than TIMEX3 do not matter.
    """
    reader = _Reader(source)
    reader.parse(data)
    if not reader.has_text:
        raise ReadError("there is no TEXT in it", where=source, remedy="put the text into <TimeML><TEXT>…")
    text = "".join(reader.text)
    full = [date for date in reader.dates if text[date.start : date.end].strip()]
    return TimeML(
        text=text,
        published=reader.published,
        dates=in_text_order(full),
        empty=tuple(date.type for date in reader.dates if date not in full),
    )


class _Reader:
    """Collects what counts of a document, while a parser goes through it."""

    def __init__(self, source: str) -> None:
        self.text: list[str] = []
        self.dates: list[TimexMark] = []
        self.published: str | None = None
        self.has_text = False
        self._length = 0
        self._part = ""  # the one of _PARTS that is open
        self._open: list[tuple[int, dict[str, str]]] = []  # starts and attributes of open TIMEX3
        self._parser = XmlParser(source, start=self._start, end=self._end, text=self._add_text)

    def parse(self, data: bytes) -> None:
        self._parser.feed(data, is_last=True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _PARTS and not self._part:
            self._part = name
            self.has_text = self.has_text or name == "TEXT"
        elif name == "TIMEX3" and self._part == "TEXT":
            self._open.append((self._length, attributes))
        elif name == "TIMEX3" and self._part == "DCT":
            self.published = self.published or attributes.get("value")

    def _end(self, name: str) -> None:
        if name == self._part:
            self._part = ""
        elif name == "TIMEX3" and self._part == "TEXT":
            start, attributes = self._open.pop()
            self.dates.append(TimexMark(start, self._length, attributes.get("type", ""), attributes.get("value")))

    def _add_text(self, text: str) -> None:
        if self._part == "TEXT":
            self.text.append(text)
            self._length += len(text)
