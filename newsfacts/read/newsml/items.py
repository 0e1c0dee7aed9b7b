"""What the news formats have in common: an item is an article, or none for a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timezone

from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.read.publication import parse_published
from newsfacts.read.wire import drop_title
from newsfacts.types import Article

_WEB = ("http://", "https://")


class NotAnArticleError(Exception):
    """An item that is no article; `sort` says in the plural what it is."""

    def __init__(self, sort: str, name: str) -> None:
        self.sort, self.name = sort, name
        super().__init__(sort)


def make_results(
    source: str,
    lines: list[str],
    *,
    title: str | None,
    dates: Iterable[str],
    embargo: str | None = None,
    addresses: Iterable[str] = (),
    notes: Iterable[str] = (),
) -> Iterator[Article | Problem]:
    """Yield the article of an item after what is to be said of it.

    `dates` are those of its publication, the one that counts first, `embargo` the time before which it must not be
    published (empty where that has no end), `addresses` what may be its page, `notes` what a user should know. An item
    that has a headline alone, as the first report of an event has, has it as its text.
    """
    published, complaint = _read_published(dates)
    end, _ = _read_published([embargo or ""])
    if end and (not published or end > published):
        published = end
    for note in [*([complaint] if complaint else []), *_explain_embargo(embargo), *notes]:
        yield ReadWarning(note, where=source)
    yield Article(
        source=source,
        text="\n".join(drop_title(lines, title)) or title or "",
        published=published,
        title=title,
        url=next((address for address in addresses if address.startswith(_WEB)), None),
        user_has_text=False,
        title_is_read=True,
    )


def _explain_embargo(value: str | None) -> list[str]:
    """Return what to say of a text that must not be published yet."""
    if value is None:
        return []
    if not value:
        return ["it is under embargo until further notice"]
    from dateutil.parser import isoparse

    try:
        moment = isoparse(value)
    except ValueError:
        return [f"it is under embargo until {value}"]
    if moment.tzinfo is None:
        moment = moment.astimezone()
    if moment <= datetime.now(timezone.utc):
        return []
    return [f"it is under embargo until {moment:%Y-%m-%d %H:%M}"]


def _read_published(dates: Iterable[str]) -> tuple[str | None, str | None]:
    """Return the first date that is one, or a complaint about one that is none."""
    complaint = None
    for value in filter(None, dates):
        try:
            return parse_published(value), None
        except (ValueError, OverflowError):
            complaint = complaint or f"cannot understand the publication date {value[:40]!r}"
    return None, complaint
