"""Reads MHTML: a web page with all that belongs to it in one file, as Chrome and Edge save it."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.mails.headers import list_headers, read_header
from newsfacts.read.media_types import read_charset

_SNAPSHOT = "snapshot-content-location"
_SUFFIXES = frozenset([".mht", ".mhtml"])
_MARK = b"saved by "  # Blink, Internet Explorer, Microsoft Internet Explorer 5


def is_mhtml(content: Content) -> bool:
    """Return whether it is a web page in the shape of a mail."""
    names = list_headers(content.head)
    if "content-type" not in names:
        return False
    if _SNAPSHOT in names or content.suffix in _SUFFIXES:
        return True
    return content.head[:200].lower().partition(b"\n")[0].startswith(b"from:") and _MARK in content.head[:200].lower()


def read_mhtml(content: Content) -> Iterator[Content]:
    """Yield the page. Raises ReadError if there is none."""
    from newsfacts.read.mails.message import parse_message

    message = parse_message(content)
    root = _find_root(message)
    data = root.get_payload(decode=True) if root else None
    if root is None or not isinstance(data, bytes):
        raise ReadError("there is no page in this MHTML file", where=content.source, remedy="save the page again")
    url = read_header(message, _SNAPSHOT) or read_header(root, "content-location")
    yield content.make_part(
        content.source,
        data,
        name="page.html",
        media_type="text/html",
        charset=read_charset(root),
        url=url if url.startswith(("http://", "https://")) else None,
        user_has_it=False,
    )


def _find_root(message: Message) -> Message | None:
    """Return the page itself among its frames: the part that is named as the start, else the first."""
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = message.get_param("start")
    named = (page for page in pages if start and page["content-id"] == start)
    return next(named, pages[0] if pages else None)
