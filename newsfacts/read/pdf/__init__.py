"""Reads PDF files that carry their text: lines from characters, columns from lines, paragraphs from columns."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.read.content import Content
from newsfacts.read.problems import Problem
from newsfacts.types import Article

_MARK = b"%PDF-"
_WITHIN = 1024  # bytes


def is_pdf(content: Content) -> bool:
    """Return whether it is a PDF file; something may stand before its mark."""
    return _MARK in content.head[:_WITHIN]


def read_pdf(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of a PDF file, and which of its pages are pictures of text."""
    from newsfacts.read.pdf.reader import read_document  # takes time to import

    yield from read_document(content)
