"""Reads mbox files: mails one after the other, as Thunderbird and Google Takeout keep them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.parser import BytesHeaderParser

from newsfacts.errors import ReadError
from newsfacts.read.content import MOST_BYTES, Content
from newsfacts.read.left_out import LeftOut
from newsfacts.read.mails.headers import list_headers, read_header
from newsfacts.read.problems import Problem

# "From anna@example.org Thu Sep  4 23:15:00 2025" stands before each mail.
_START = re.compile(rb"From (?:\S.*)?\d\d:\d\d\b.*\d{4}")
_QUOTED_START = re.compile(rb">+From ")


def is_mbox(content: Content) -> bool:
    """Return whether it is a file of mails."""
    first, _, rest = content.head.partition(b"\n")
    return bool(_START.match(first)) and bool(list_headers(rest))


def read_mbox(content: Content) -> Iterator[Content | Problem]:
    """Yield the mails one by one, and a warning of what is attached to them and left out."""
    left_out = LeftOut(content.source)
    for number, mail in enumerate(_split_mails(content), start=1):
        where = f"{content.source}#{number}"
        if isinstance(mail, ReadError):
            left_out.found += 1
            yield ReadError(mail.what, where=where, remedy=mail.remedy)
            continue
        headers = mail.partition(b"\n\r\n" if b"\n\r\n" in mail else b"\n\n")[0]
        identity = read_header(BytesHeaderParser().parsebytes(headers), "message-id").strip("<>")
        source = identity or where
        yield content.make_part(source, mail, media_type="message/rfc822", container=left_out, user_has_it=False)
    if problem := left_out.to_problem():
        yield problem


def _split_mails(content: Content) -> Iterator[bytes | ReadError]:
    """Yield the mails; for one that is too long, an error."""
    lines: list[bytes] = []
    size, after_blank, error = 0, True, None
    for number, line in content.lines():
        if isinstance(line, ReadError):
            error, after_blank = line, False
            continue
        if after_blank and _START.match(line):
            if number > 1:
                yield error or b"".join(lines)
            lines, size, error = [], 0, None
        elif error is None:
            lines.append(line[1:] if _QUOTED_START.match(line) else line)
            size += len(line)
            if size > MOST_BYTES:
                lines, error = [], ReadError(f"a mail of more than {MOST_BYTES >> 20} MiB", remedy="save it by itself")
        after_blank = not line.strip()
    yield error or b"".join(lines)
