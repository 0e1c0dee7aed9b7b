"""Parses HTML of any origin in linear time."""

from __future__ import annotations

import re
from typing import Any, TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit

# lxml has no types of its own.
Element: TypeAlias = Any

# The time that libxml2 takes for a tag grows with the square of its attributes. No honest tag has so many.
_LONG_TAG = 4000
_MOST_ATTRIBUTES = 200
_SCRIPT_OR_LONG_TAG = re.compile(rf"(?is)<script\b.*?(?:</script>|\Z)|<[a-z](?![^>]{{0,{_LONG_TAG}}}>)")
_TAG_NAME = re.compile(r"<[^\s/>]+")
_ATTRIBUTE = re.compile(r"""[\s/]*(?:[^\s/>=]+|=)(?:\s*=\s*(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^\s>]*))?""")

# What nests without end is laid flat: libxml2 drops everything after the 256th level.
_TOO_DEEP, _TOO_LONG = "Excessive depth", "XML_PARSE_HUGE"
_NESTING_TAG = re.compile(r"(?i)</?(?!(?:p|br|h[1-6]|tr|title|script|style|template)\b)[a-z][^<>]*>")


def parse_html(html: str) -> Element | None:
    """Parse a page or a piece of one, without its comments; None if there is nothing in it."""
    short = _shorten_tags(html)
    root, complaints = _parse(short)
    if _TOO_DEEP in complaints:
        short = _NESTING_TAG.sub("\n", short)
        root, complaints = _parse(short)
    if _TOO_LONG in complaints:
        root, _ = _parse(short, is_huge=True)
    return root


def name_tag(element: Element) -> str:
    """Return the name of an element's tag, without the prefix that XHTML in XML may have."""
    return element.tag.rpartition(":")[2] if isinstance(element.tag, str) else ""


def _parse(html: str, *, is_huge: bool = False) -> tuple[Element | None, str]:
    """Return the root of a page, and what the parser complains of; where it reaches a limit, it drops the rest."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", huge_tree=is_huge, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except ParserError:  # says "Document is empty"
        root = None
    return root, " ".join(error.message for error in parser.error_log if _TOO_LONG in error.message)


def _shorten_tags(html: str) -> str:
    """Cut the attributes of each tag down to a number that takes no time."""
    parts, done = [], 0
    for match in _SCRIPT_OR_LONG_TAG.finditer(html):
        if match.start() < done or match.end() - match.start() > len("<a"):
            continue  # within a tag that was cut already, or a script
        name = _TAG_NAME.match(html, match.start())
        end = name.end() if name else match.end()
        kept = end
        count = 0
        while attribute := _ATTRIBUTE.match(html, end):
            end = attribute.end()
            count += 1
            if count <= _MOST_ATTRIBUTES:
                kept = end
        parts += [html[done:kept]]
        done = end
    return "".join([*parts, html[done:]])


def split_address(address: str, base: str = "") -> SplitResult:
    """Return the parts of an address, which may count from another; of what is none, all are empty."""
    try:
        return urlsplit(urljoin(base, address.strip()))
    except ValueError:
        return urlsplit("")
