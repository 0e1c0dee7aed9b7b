"""What a reader reports when an input is not as it should be."""

from __future__ import annotations

from typing import TypeAlias

from newsfacts.errors import NewsfactsError, ReadError


class ReadWarning(NewsfactsError):  # noqa: N818 - it is a warning
    """An input that gave an article, though perhaps not what the user meant."""


class NoArticleError(ReadError):
    """A page that holds no article: a list of links, a film, a login. In a crawl that is no reason to complain."""


class LeftOutError(ReadError):
    """An input that nobody takes for articles: left out of a folder as one of a `sort` (in the plural)."""

    def __init__(self, what: str, *, sort: str, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.sort = sort


Problem: TypeAlias = ReadError | ReadWarning
