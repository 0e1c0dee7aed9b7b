"""Tells mails by the headers that they begin with, and reads what these say."""

from __future__ import annotations

import re
from email.message import Message

from newsfacts.read.content import Content
from newsfacts.read.decode import decode

_LINE = re.compile(rb"([!-9;-~]+)[ \t]*:")
# What no mail is without, but somebody may write above a text as well, and what only programs write.
_WRITTEN = frozenset(["from", "to", "date", "subject"])
_FEWEST_WRITTEN = 3
_TECHNICAL = frozenset(["message-id", "mime-version", "received", "return-path", "delivered-to", "content-type"])


def list_headers(head: bytes) -> frozenset[str]:
    """Return the names of the headers that something begins with, in lower case; none where it begins otherwise."""
    names: list[str] = []
    lines = head.removeprefix(b"\xef\xbb\xbf").splitlines()
    for line in lines:
        if not line.strip():
            break
        if line[:1] in b" \t" and names:
            continue
        match = _LINE.match(line)
        if not match:
            # The last line may be cut off by the end of what is looked at.
            return frozenset(names) if names and line is lines[-1] else frozenset()
        names.append(match[1].decode("ascii").lower())
    return frozenset(names)


def looks_like_mail(content: Content) -> bool:
    """Return whether it begins with the headers of a mail."""
    names = list_headers(content.head)
    if content.suffix == ".eml" or content.media_type == "message/rfc822":
        return bool(names)
    if "from" not in names:
        return False
    return bool(names & _TECHNICAL) or len(names & _WRITTEN) >= _FEWEST_WRITTEN


def read_header(message: Message, name: str) -> str:
    """Return what a header says, decoded and on one line; nothing where there is none."""
    values = (value for key, value in message.raw_items() if key.lower() == name)
    return decode_words(next(values, ""))


def decode_words(value: str) -> str:
    """Decode what is written in =?…?=, and bytes as they are; what is broken stays as it is."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    from newsfacts.errors import ReadError

    try:
        value = decode(value.encode("utf-8", "surrogateescape"), "")
    except ReadError:
        value = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    value = " ".join(value.split())
    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (HeaderParseError, LookupError, ValueError):
        return value
