"""Parses HTML of any origin in linear time."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

# lxml has no types of its own.
Element: TypeAlias = Any

# The time that libxml2 takes for a tag grows with the square of its attributes. No honest tag has so many.
_LONG_TAG = 4000
_MOST_ATTRIBUTES = 200
_SCRIPT_OR_LONG_TAG = re.compile(rf"(?is)<script\b.*?(?:</script>|\Z)|<[a-z](?![^>]{{0,{_LONG_TAG}}}>)")
_TAG_NAME = re.compile(r"<[^\s/>]+")
_ATTRIBUTE = re.compile(r"""[\s/]*(?:[^\s/>=]+|=)(?:\s*=\s*(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^\s>]*))?""")

# What nests without end is laid flat: libxml2 drops everything after the 2,048th level.
_TOO_DEEP = "Excessive depth"
_NESTING_TAG = re.compile(r"(?i)</?(?!(?:p|br|h[1-6]|tr|title|script|style|template)\b)[a-z][^<>]*>")


def parse_html(html: str) -> Element | None:
    """Parse a page or a piece of one, without its comments; None if there is nothing in it."""
    root, is_cut = _parse(_shorten_tags(html))
    return _parse(_NESTING_TAG.sub("\n", html))[0] if is_cut else root


def name_tag(element: Element) -> str:
    """Return the name of an element's tag, without the prefix that XHTML in XML may have."""
    return element.tag.rpartition(":")[2] if isinstance(element.tag, str) else ""


def _parse(html: str) -> tuple[Element | None, bool]:
    """Return the root of a page, and whether the parser gave up before its end."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except ParserError:  # says "Document is empty"
        return None, False
    return root, any(_TOO_DEEP in error.message for error in parser.error_log)


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
