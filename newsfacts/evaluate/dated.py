"""An article with its annotated dates, whatever the format that it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from newsfacts.errors import NewsfactsError
from newsfacts.read import ReadWarning, make_article
from newsfacts.read.publication import parse_published
from newsfacts.scores import TimexMark
from newsfacts.types import Article

Report: TypeAlias = Callable[[NewsfactsError], None]


@dataclass(frozen=True)
class DatedArticle:
    """An article with the dates of the annotation and, by name, those that other systems found; all in text order.

    `ignored` are the types of what is annotated and does not count.
    """

    article: Article
    dates: tuple[TimexMark, ...]
    peers: Mapping[str, tuple[TimexMark, ...]] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()


def make_dated_article(text: str, published: str | None, source: str, report: Report) -> Article:
    """Make the article as `newsfacts extract` reads it; a publication date that cannot be understood is reported."""
    try:
        day = parse_published(published)
    except (ValueError, OverflowError, OSError):
        what = f"cannot understand the publication date {str(published)[:40]!r}"
        report(ReadWarning(what, where=source, remedy="write YYYY, YYYY-MM or YYYY-MM-DD"))
        day = None
    return make_article(text, source=source, published=day)


def in_text_order(dates: Iterable[TimexMark]) -> tuple[TimexMark, ...]:
    """Sort dates by their start, then by their end."""
    return tuple(sorted(dates, key=lambda date: date[:2]))
