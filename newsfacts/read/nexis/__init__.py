"""Reads downloads from Nexis (LexisNexis), with any number of articles in a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsfacts.read.content import Content
from newsfacts.read.decode import is_binary
from newsfacts.read.nexis.labels import read_mark
from newsfacts.read.nexis.split import NexisArticle, split_nexis
from newsfacts.read.nexis.wrapping import join_wrapped
from newsfacts.types import Article

__all__ = ["NexisArticle", "is_nexis", "make_nexis_articles", "read_nexis", "split_nexis"]


def is_nexis(content: Content) -> bool:
    """Return whether it is a download as plain text: the marks of Nexis are in its beginning."""
    if is_binary(content.head) and not content.options.encoding:
        return False
    kinds = {mark.kind for line in content.beginning.splitlines() if (mark := read_mark(" ".join(line.split())))}
    return "head" in kinds and bool({"start", "body"} & kinds)


def read_nexis(content: Content) -> Iterator[Article]:
    """Yield the articles of a download as plain text; a text that only looks like one is an article itself."""
    text = content.decode()
    articles = split_nexis(list(join_wrapped(text.splitlines())))
    if articles is None:
        yield Article(source=content.source, text=text)
        return
    yield from make_nexis_articles(articles, content.source)


def make_nexis_articles(articles: Sequence[NexisArticle], source: str) -> Iterator[Article]:
    """Yield the articles of a download under sources of their own."""
    for number, article in enumerate(articles, 1):
        yield Article(
            source=f"{source}#{number}",
            text=article.text,
            published=article.published,
            title=article.title,
            url=article.url,
            user_has_text=False,
            title_is_read=True,
        )
