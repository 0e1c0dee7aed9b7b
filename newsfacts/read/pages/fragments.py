"""Reads pieces of HTML that other formats carry: feeds, mails, records."""

from __future__ import annotations

from newsfacts.read.pages.layout import lay_out
from newsfacts.read.pages.parse import parse_html


def read_fragment(html: str) -> str:
    """Return the text of a piece of HTML or XHTML: each paragraph, list item and table row on a line of its own.

    All of it is text, but for scripts and what is not shown. Composed and without soft hyphens, so offsets count
    in what is returned.
    """
    root = parse_html(html)
    return "" if root is None else "\n".join(lay_out(root))
