"""Reads web pages: the main text and what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsfacts.errors import ReadError
from newsfacts.read.decode import decode, is_wide, refuse_binary
from newsfacts.read.inputs import Input
from newsfacts.read.problems import Problem
from newsfacts.read.publication import parse_published
from newsfacts.types import Article


def read_web_page(item: Input, stream: BinaryIO, encoding: str | None) -> Iterator[Article | Problem]:
    """Yield the article of a page. Raises ReadError if it has none."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document, set_date_params

    data = stream.read()
    if not data.strip():
        yield Article(source=item.source, text="", user_has_text=False)
        return
    if not is_wide(data):
        refuse_binary(data, item.source)
    page = decode(data, item.source, encoding) if encoding or is_wide(data) else data
    try:
        # A date that the page states, never one guessed from numbers in the text.
        dates = set_date_params(extensive=False)
        found = bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=dates)
    except Exception as error:  # Pages are arbitrary, and so is what a parser may raise on them.
        raise ReadError(f"cannot take the page apart: {error}", where=item.source) from error
    if not isinstance(found, Document) or not found.text:
        raise ReadError("no article text in this page", where=item.source)
    yield Article(
        source=item.source,
        text=found.text,
        published=parse_published(found.date),
        title=found.title or None,
        url=found.url or None,
        user_has_text=False,
    )
