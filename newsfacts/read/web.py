"""Reads web pages: the main text and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.decode import decode, is_binary, is_wide
from newsfacts.read.problems import NoArticleError
from newsfacts.read.publication import parse_published
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
    """Yield the article of a page. Raises ReadError if it has none."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document, set_date_params

    data = content.read()
    if not data.strip():
        yield Article(source=content.source, text="", user_has_text=False)
        return
    encoding = content.options.encoding
    page = decode(data, content.source, encoding) if encoding or is_wide(data) else data
    try:
        # A date that the page states, never one guessed from numbers in the text.
        dates = set_date_params(extensive=False)
        found = bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=dates)
    except Exception as error:  # Pages are arbitrary, and so is what a parser may raise on them.
        raise ReadError(f"cannot take the page apart: {error}", where=content.source) from error
    if not isinstance(found, Document) or not found.text:
        raise NoArticleError("no article text in this page", where=content.source)
    yield Article(
        source=content.source,
        text=found.text,
        published=parse_published(found.date),
        title=found.title or None,
        url=found.url or content.url,
        user_has_text=False,
    )
