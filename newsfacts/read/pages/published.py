"""Finds the day on which an article was published: its own, never a teaser's, a comment's or today's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsfacts.read.pages.layout import Line, tidy
from newsfacts.read.pages.parse import Element, name_tag
from newsfacts.read.pages.statements import Statements
from newsfacts.read.pages.surroundings import Surroundings
from newsfacts.read.publication import parse_published

_PRINTED = re.compile(r"(?<![\d.])\d{1,2}\.\s?(?:\d{1,2}\.\s?(?:\d{4}|\d\d(?!\d))|[^\W\d_]{3,9}\.?\s+\d{4})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/_.-]|\Z)")
_EARLIEST, _LATEST = "1990", "2100"
_LONGEST_STAMP = 150  # characters of a line that says when an article was published
# What stands in the head of the article and has dates of its own.
_OTHERS = frozenset(["navigation", "footer", "related", "comments", "promotion", "aside"])


def find_published(
    root: Element, statements: Statements, heads: Sequence[Sequence[Line]], surroundings: Surroundings
) -> str | None:
    """Return the day as YYYY-MM-DD; `heads` are the lines below the headline and those above it, the surer first."""
    values = [*statements.published]
    for head in heads:
        lines = [line for line in head if not surroundings.of(line) & _OTHERS]
        values += [*_read_elements(root, lines), *_read_lines(lines)]
    values += [_read_address(statements.url), *statements.modified]
    return next((day for value in values if (day := read_day(value))), None)


def read_day(value: str) -> str | None:
    """Read a date or a time; None if it is no day in the years of the web."""
    try:
        day = parse_published(value)
    except (ValueError, OverflowError, OSError):
        return None
    return day if day and len(day) == 10 and _EARLIEST <= day <= _LATEST else None


def _read_elements(root: Element, lines: Sequence[Line]) -> Iterator[str]:
    """Yield the dates of the elements that say so, in and between lines of the head."""
    if not lines:
        return
    first, last = lines[0].element, lines[-1].element
    inside = False
    for element in root.iter():
        inside = inside or element is first
        if inside and (name_tag(element) == "time" or element.get("itemprop") in ("datePublished", "dateCreated")):
            yield from filter(None, (element.get("datetime"), element.get("content"), tidy(element.text_content())))
        if element is last:
            return


def _read_lines(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        if len(line.text) <= _LONGEST_STAMP:
            yield from (match[0] for match in _PRINTED.finditer(line.text))


def _read_address(url: str | None) -> str:
    match = _IN_ADDRESS.search(url or "")
    return "-".join(match.groups()) if match else ""
