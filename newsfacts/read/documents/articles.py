"""Makes articles of the lines of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsfacts.read.content import Content
from newsfacts.read.nexis import make_nexis_articles, split_nexis
from newsfacts.read.pages.layout import tidy
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.read.publication import find_header, parse_published
from newsfacts.types import Article

_TITLE_WITHIN = 12  # lines from the beginning


def make_articles(content: Content, lines: Sequence[str], title: str) -> Iterator[Article | Problem]:
    """Yield the article that a document is, or those of a download from Nexis.

    `title` is what the document's properties say, which often is the template's or the file's: it counts where the
    text begins with it too. Their dates are those of the file; a publication date is what a header says.
    """
    if downloaded := split_nexis(lines):
        yield from make_nexis_articles(downloaded, content.source)
        return
    text = "\n".join(lines)
    published = None
    if header := find_header(text):
        try:
            published = parse_published(header.published)
        except ValueError:
            yield ReadWarning(f"there is no such date as {header.published} in its header", where=content.source)
        text = text[header.end :]
    own_title = tidy(title)
    stands = any(own_title.casefold() == line.casefold() for line in lines[:_TITLE_WITHIN])
    yield Article(
        source=content.source,
        text=text,
        published=published,
        title=own_title if stands else None,
        url=content.url,
        user_has_text=False,
    )
