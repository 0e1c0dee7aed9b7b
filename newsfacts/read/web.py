"""Reads web pages: the main text and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsfacts.read.content import Content
from newsfacts.read.decode import decode, is_binary, is_wide
from newsfacts.read.pages.page import read_page
from newsfacts.read.problems import NoArticleError
from newsfacts.types import Article

_BEFORE = r"(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
# No article begins like this. Comments may come first.
_PAGE = re.compile(rf"{_BEFORE}<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
# What a part of a page begins with; so may a text in Markdown.
_PART = re.compile(
    rf"{_BEFORE}<(?:head|body|title|meta|link|script|style|main|article)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
_MEDIA_TYPES = ("text/html", "application/xhtml")


def is_page(content: Content) -> bool:
    """Return whether it is a web page, whatever it is called."""
    if is_binary(content.head) and not content.options.encoding:
        return False
    if content.suffix in _SUFFIXES or content.media_type.startswith(_MEDIA_TYPES) or _PAGE.match(content.beginning):
        return True
    return content.suffix not in _TEXT_SUFFIXES and bool(_PART.match(content.beginning))


def read_web_page(content: Content) -> Iterator[Article]:
    """Yield the article of a page. Raises NoArticleError if it has none."""
    data = content.read()
    if not data.strip():
        yield Article(source=content.source, text="", user_has_text=False)
        return
    encoding = content.options.encoding
    is_told = encoding or content.charset or is_wide(data)
    html = decode(data, content.source, encoding, declared=content.charset) if is_told else data
    page = read_page(html, url=content.url)
    if page is None:
        remedy = "a page that fetches its text by script must be saved from a browser"
        raise NoArticleError("no article text in this page", where=content.source, remedy=remedy)
    yield Article(
        source=content.source,
        text=page.text,
        published=page.published,
        title=page.title,
        url=page.url,
        user_has_text=False,
    )
