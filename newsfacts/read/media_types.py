"""Reads what servers and crawlers say of the type of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from email.message import Message

_LONGEST = 1000  # characters that are looked at
_UNKNOWN = "application/octet-stream"  # what servers say that do not know


class MediaType(NamedTuple):
    """A type as text/html, empty where it is not known, and the encoding of a text."""

    name: str
    charset: str | None


def read_media_type(content_type: str) -> MediaType:
    """Read the header Content-Type."""
    from email.message import Message

    if not content_type.strip():
        return MediaType("", None)
    message = Message()
    message["Content-Type"] = content_type[:_LONGEST]
    name = message.get_content_type()
    return MediaType("" if name == _UNKNOWN else name, read_charset(message))


def read_charset(part: Message) -> str | None:
    """Return the encoding that a part says it is written in."""
    try:
        return part.get_content_charset()
    except (LookupError, ValueError):  # It may be written in an encoding of its own.
        return None
