"""Reads plain text, and tells it from what is no text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from newsfacts.read.content import Content
from newsfacts.read.decode import is_binary
from newsfacts.types import Article

# Endings of texts; in a folder, a file of text that ends otherwise is a program, a style sheet or the like.
TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown"})


def is_text(content: Content) -> bool:
    """Return whether it is text of any kind."""
    return content.options.encoding is not None or not is_binary(content.head)


def may_be_article(content: Content) -> bool:
    """Return whether a text is worth reading: the user named it, or its name does not speak against it."""
    return content.container is None or PurePosixPath(content.name).suffix.lower() in TEXT_SUFFIXES


def read_plain(content: Content) -> Iterator[Article]:
    """Yield the one article: the whole content, line ends untouched."""
    yield Article(source=content.source, text=content.decode())
