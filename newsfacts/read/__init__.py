"""Reads articles: paths go in, articles come out one by one, and what goes wrong is reported beside them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import BinaryIO, TypeAlias

from newsfacts.errors import NewsfactsError, ReadError
from newsfacts.read.inputs import STDIN, Input, explain, find_inputs
from newsfacts.read.language import looks_german
from newsfacts.read.plain import read_plain
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.read.publication import check_published, find_header, parse_published
from newsfacts.read.records import read_json, read_json_lines
from newsfacts.read.standard_input import read_standard_input
from newsfacts.read.web import read_web_page
from newsfacts.types import Article

__all__ = [
    "READERS",
    "Problem",
    "ReadWarning",
    "check_published",
    "count_articles",
    "make_article",
    "read_articles",
]

Reader: TypeAlias = Callable[[Input, BinaryIO, "str | None"], Iterator["Article | Problem"]]

# Which reader takes which files. A file that is named on the command line and ends otherwise is plain text.
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain,
        ".md": read_plain,
        ".html": read_web_page,
        ".htm": read_web_page,
        ".json": read_json,
        ".jsonl": read_json_lines,
    }
)
_SEVERAL_ARTICLES = (read_json, read_json_lines)


def read_articles(
    paths: Iterable[str],
    *,
    report: Callable[[Problem], None],
    published: str | None = None,
    encoding: str | None = None,
) -> Iterator[Article]:
    """Yield the articles of files, folders and `-`, in order, each as soon as it is read.

    An input that gives no article is reported as a ReadError, one that needs a look as a ReadWarning; neither
    stops the others. `published` (as check_published returns it) is for articles that carry no date.
    """
    for item in find_inputs(paths, READERS):
        for result in [item] if isinstance(item, NewsfactsError) else _read_input(item, encoding):
            if isinstance(result, NewsfactsError):
                report(result)
                continue
            article, warnings = _complete(result, published)
            for warning in warnings:
                report(warning)
            yield article


def make_article(text: str, *, source: str, published: str | None = None) -> Article:
    """Make an article of a text as it would be read from a file."""
    return _complete(Article(source=source, text=text), published)[0]


def count_articles(paths: Iterable[str]) -> int | None:
    """Count the articles that the paths mean without reading them; None where that cannot be known."""
    inputs = [item for item in find_inputs(paths, READERS) if isinstance(item, Input)]
    if any(READERS.get(item.suffix) in _SEVERAL_ARTICLES for item in inputs):
        return None
    return sum(item.exists() for item in inputs)


def _read_input(item: Input, encoding: str | None) -> Iterator[Article | Problem]:
    """Yield what an input holds, errors included."""
    reader = read_standard_input if item.path == STDIN else READERS.get(item.suffix, read_plain)
    empty = True
    try:
        with item.open() as stream:
            for result in reader(item, stream, encoding):
                empty = False
                yield result
        if empty:
            yield ReadWarning("there is no record in it", where=item.source)
    except (OSError, EOFError, zlib.error) as error:
        yield ReadError(explain(error), where=item.source)
    except ReadError as error:
        yield error


def _complete(article: Article, published: str | None) -> tuple[Article, list[ReadWarning]]:
    """Add what the header says, then what the user says, of the publication date."""
    warnings = []
    own, body_start = article.published, 0
    if article.user_has_text and (header := find_header(article.text)):
        body_start = header.end
        try:
            own = own or parse_published(header.published)
        except ValueError:
            complaint = f"there is no such date as {header.published} in its header"
            warnings.append(ReadWarning(complaint, where=article.source))
    body = article.text[body_start:]
    if not body.strip():
        warnings.append(ReadWarning("the article is empty", where=article.source))
    elif not looks_german(body):
        warnings.append(ReadWarning("this does not look like German; expect few facts", where=article.source))
    return replace(article, published=own or published, body_start=body_start), warnings
