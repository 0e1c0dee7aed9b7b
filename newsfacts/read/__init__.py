"""Reads articles: paths go in, articles come out one by one, and what goes wrong is reported beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, nullcontext
from dataclasses import replace

from newsfacts.errors import NewsfactsError, ReadError
from newsfacts.read.addresses import open_address
from newsfacts.read.content import Content, ReadOptions
from newsfacts.read.decode import replace_surrogates
from newsfacts.read.formats import READERS, Reader, find_format
from newsfacts.read.inputs import STDIN, Input, explain, find_inputs
from newsfacts.read.language import looks_german
from newsfacts.read.packed import DAMAGED
from newsfacts.read.plain import TEXT_SUFFIXES, is_text, may_be_article
from newsfacts.read.problems import LeftOutError, NoArticleError, Problem, ReadWarning
from newsfacts.read.publication import check_published, find_header, parse_published
from newsfacts.read.titles import is_read_apart
from newsfacts.read.unreadable import name_unreadable
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

MOST_CHARACTERS = 25_000_000  # of one article; the longest novels have three million
_ONE_ARTICLE = TEXT_SUFFIXES | {".html", ".htm"}  # endings of files that are counted without a look into them


def read_articles(
    paths: Iterable[str],
    *,
    report: Callable[[Problem], None],
    published: str | None = None,
    encoding: str | None = None,
    text_column: str | None = None,
    leave_out: Collection[str] = (),
) -> Iterator[Article]:
    """Yield the articles of files, folders, addresses and `-`, in order, each as soon as it is read.

    An input that gives no article is reported as a ReadError, one that needs a look as a ReadWarning; neither
    stops the others. `published` (as check_published returns it) is for articles that carry no date. Files of folders
    whose real path is in `leave_out` are passed over.
    """
    options = ReadOptions(encoding, text_column)
    for item in find_inputs(paths, leave_out=leave_out):
        for result in _read_input(item, options) if isinstance(item, Input) else [item]:
            if isinstance(result, NewsfactsError):
                report(result)
                continue
            try:
                article, warnings = _complete(result, published)
            except ReadError as error:
                report(error)
                continue
            for warning in warnings:
                report(warning)
            yield article


def make_article(text: str, *, source: str, published: str | None = None) -> Article:
    """Make an article of a text as it would be read from a file."""
    return _complete(Article(source=source, text=text), published)[0]


def count_articles(paths: Iterable[str]) -> int | None:
    """Count the articles that the paths mean without reading them; None where that cannot be known."""
    inputs = [item for item in find_inputs(paths) if isinstance(item, Input)]
    if any(item.suffix not in _ONE_ARTICLE or item.path == STDIN or item.is_address for item in inputs):
        return None
    return sum(item.exists() for item in inputs)


def _read_input(item: Input, options: ReadOptions) -> Iterator[Article | Problem]:
    """Yield what an input holds, errors included."""
    try:
        content = _open(item, options)
    except (OSError, ValueError) as error:  # ValueError is for a name with NUL in it.
        yield ReadError(explain(error), where=item.source)
    except ReadError as error:
        yield error
    else:
        with nullcontext() if item.path == STDIN else closing(content.stream):
            yield from _read_content(content)


def _open(item: Input, options: ReadOptions) -> Content:
    if item.is_address:
        return open_address(item.path, options)
    return Content(item.source, item.open_packed(), options, name=item.path, container=item.folder)


def _read_content(content: Content) -> Iterator[Article | Problem]:
    """Yield what a content holds, and in turn what lies within it; whatever goes wrong, what follows it is read."""
    name = "text"
    try:
        name, read = _choose_reader(content)
        empty = True
        for result in read(content):
            empty = False
            if isinstance(result, Content):
                yield from _read_content(result)
            elif isinstance(result, Article) and not content.user_has_it:
                url = result.url or (content.url if result.source == content.source else None)
                yield replace(result, user_has_text=False, url=url)
            else:
                yield result
        if empty and not content.is_left_out:
            yield ReadWarning("there is no article in it", where=content.source)
    except NoArticleError as error:
        if content.container is None or not content.container.is_crawl:
            yield error
        content.leave_out("pages without an article")
    except LeftOutError as error:
        if content.container is None:
            yield error
        content.leave_out(error.sort)
    except ReadError as error:
        yield error if error.where else ReadError(error.what, where=content.source, remedy=error.remedy)
    except (OSError, *DAMAGED) as error:
        yield ReadError(explain(error), where=content.source)
    except MemoryError:
        yield ReadError("there is not enough memory to read it", where=content.source, remedy="split it")
    except Exception as error:  # What libraries raise on a damaged file is beyond counting.
        reason = str(error).strip().split("\n")[0] or type(error).__name__
        yield ReadError(f"cannot read this as {name} ({reason})", where=content.source)


def _choose_reader(content: Content) -> tuple[str, Reader]:
    """Return the name of the format and its reader, which may be one that leaves it out or refuses it."""
    format = find_format(content)
    if format is None:
        return "text", _refuse
    if format.matches is is_text and not may_be_article(content):
        return format.name, _leave_out_text
    return format.name, format.read


def _leave_out_text(content: Content) -> Iterator[Article]:
    content.leave_out(f"{content.suffix} files")
    return iter(())


def _refuse(content: Content) -> Iterator[Article]:
    named = name_unreadable(content.head, content.suffix)
    if content.container is None or not named.sort:
        raise named.to_error(content.source)
    content.leave_out(named.sort)
    return iter(())


def _make_encodable(article: Article) -> Article:
    """Replace what no encoding can write, which any format with JSON in it can smuggle in; offsets stay."""
    return replace(
        article,
        source=replace_surrogates(article.source),
        text=replace_surrogates(article.text),
        title=article.title and replace_surrogates(article.title),
        url=article.url and replace_surrogates(article.url),
    )


def _complete(article: Article, published: str | None) -> tuple[Article, list[ReadWarning]]:
    """Add what the header says, then what the user says, of the publication date, and what the title is to the text."""
    if len(article.text) > MOST_CHARACTERS:
        what = f"a text of {len(article.text):,} characters is no article"
        raise ReadError(what, where=article.source, remedy="split it into its articles")
    article = _make_encodable(article)
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
    title_is_read = article.title_is_read and is_read_apart(article.title, body)
    completed = replace(article, published=own or published, body_start=body_start, title_is_read=title_is_read)
    return completed, warnings
