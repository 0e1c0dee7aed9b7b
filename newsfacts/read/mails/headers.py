"""Reads headers: which ones something begins with, and what those of a mail say."""

from __future__ import annotations

import re
from email.message import Message

from newsfacts.errors import ReadError
from newsfacts.read.decode import decode

_LINE = re.compile(rb"([!-9;-~]+)[ \t]*:")


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


def read_header(message: Message, name: str) -> str:
    """Return what a header says, decoded and on one line; nothing where there is none."""
    values = (value for key, value in message.raw_items() if key.lower() == name)
    return decode_words(next(values, ""))


def decode_words(value: str) -> str:
    """Decode what is written in =?…?=, and bytes as they are; what is broken stays as it is."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        value = decode(value.encode("utf-8", "surrogateescape"), "")
    except ReadError:
        value = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    value = " ".join(value.split())
    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (MessageError, LookupError, ValueError):
        return value
