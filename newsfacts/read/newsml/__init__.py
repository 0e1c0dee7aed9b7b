"""Reads what news agencies send: NewsML-G2, NewsML 1 and NITF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.left_out import LeftOut
from newsfacts.read.newsml.elements import read_elements
from newsfacts.read.newsml.g2 import read_news_item
from newsfacts.read.newsml.items import NotAnArticleError
from newsfacts.read.newsml.nitf import read_nitf
from newsfacts.read.newsml.one import read_news_item_1
from newsfacts.read.problems import Problem
from newsfacts.read.xml_root import find_root
from newsfacts.types import Article

__all__ = ["is_newsml", "read_newsml"]

_ItemReader = Callable[[Element, str], Iterator["Article | Problem"]]


def is_newsml(content: Content) -> bool:
    """Return whether it is an item of a news agency, or a message of some."""
    root = find_root(content)
    return root is not None and root.name in _ROOTS


def read_newsml(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles, each as soon as it is read, and what else is in it in one warning.

    Raises ReadError where none of it is an article, or at the first place that is no XML.
    """
    left_out, has_articles, sort = LeftOut(content.source), False, ""
    for number, item in enumerate(read_elements(content, _READERS), 1):
        left_out.found += 1
        if isinstance(item, ReadError):
            yield item
            continue
        try:
            yield from _READERS[item.tag](item, f"{content.source}#{number}")
            has_articles = True
        except NotAnArticleError as error:
            sort = error.sort
            left_out.add(error.name, sort)
    if content.container is not None and sort and not has_articles:
        content.leave_out(sort)
    elif problem := left_out.to_problem():
        yield problem


def _refuse(sort: str) -> _ItemReader:
    def refuse(item: Element, where: str) -> Iterator[Article]:
        raise NotAnArticleError(sort, item.get("guid") or where)

    return refuse


_READERS: dict[str, _ItemReader] = {
    "newsItem": read_news_item,
    "packageItem": _refuse("packages that only name their articles"),
    "conceptItem": _refuse("lists of terms"),
    "knowledgeItem": _refuse("lists of terms"),
    "catalogItem": _refuse("lists of terms"),
    "planningItem": _refuse("plans of coverage"),
    "NewsItem": read_news_item_1,
    "nitf": read_nitf,
}
_ROOTS = frozenset(_READERS) | {"newsMessage", "NewsML"}
