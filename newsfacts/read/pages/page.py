"""Reads a web page: its article, title, day and address."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from newsfacts.errors import ReadError
from newsfacts.read.pages.article import put_together
from newsfacts.read.pages.body import choose_body
from newsfacts.read.pages.headline import choose_title
from newsfacts.read.pages.layout import split_lines
from newsfacts.read.pages.parse import parse_html
from newsfacts.read.pages.published import find_published
from newsfacts.read.pages.statements import read_statements
from newsfacts.read.pages.surroundings import Surroundings

_HEAD = 4096  # bytes in which a page names its encoding
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_LATIN = frozenset(["iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"])
_ABOVE = 6  # lines above the headline that may say when the article was published


@dataclass(frozen=True)
class Page:
    """What was read of a web page: headline, standfirst and body are its text, a paragraph a line."""

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None


def read_page(data: bytes | str, *, url: str | None = None) -> Page | None:
    """Read a page; None if there is no article in it. `url` is where it was fetched, if that is known."""
    root = parse_html(data if isinstance(data, str) else decode_page(data))
    if root is None:
        return None
    statements = read_statements(root, url)
    lines = split_lines(root)
    surroundings = Surroundings()
    title = choose_title(statements, lines, surroundings)
    chosen = choose_body(root, lines, surroundings)
    composed = put_together(lines, chosen, title, statements, surroundings)
    if not composed.text:
        return None
    start = composed.body if composed.heading is None else composed.heading
    heads = (lines[start : composed.body + 1], lines[max(0, start - _ABOVE) : start])
    return Page(composed.text, title, find_published(root, statements, heads, surroundings), statements.url)


def decode_page(data: bytes) -> str:
    """Decode a page: as UTF-8 if it is, else as it says itself, else as German was most likely written."""
    from newsfacts.read.decode import decode

    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if match := _CHARSET.search(data[:_HEAD]):
        with suppress(LookupError, UnicodeDecodeError):
            # What says latin-1 has the quotation marks of windows-1252.
            name = match[1].decode("ascii").lower()
            return data.decode("cp1252" if name in _LATIN else name)
    try:
        return decode(data, "")
    except ReadError:
        return data.decode("utf-8", "replace")
