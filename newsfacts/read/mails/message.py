"""Parses mails, and what has the shape of one, in linear time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email import message_from_bytes
from email.message import Message
from email.policy import Compat32

from newsfacts.errors import ReadError
from newsfacts.read.content import Content

# Beyond these the time that the email package takes grows with the square. No program writes such mails.
_LONGEST_HEADER = 8000
_DEEPEST = 50  # parts within parts

_BOUNDARY = re.compile(rb"""(?im)^--(?P<closed>\S+)--\s*$|\bboundary\s*=\s*["']?(?P<opened>[^"'\s;]+)""")


def parse_message(content: Content) -> Message:
    """Parse a mail as a whole. Raises ReadError where parts nest without end."""
    data = content.read()
    opened: set[bytes] = set()
    for boundary in _BOUNDARY.finditer(data):
        if boundary["closed"]:
            opened.discard(boundary["closed"])
        else:
            opened.add(boundary["opened"])
        if len(opened) > _DEEPEST:
            raise ReadError("parts of a mail within parts within parts", where=content.source)
    return message_from_bytes(data, policy=_Policy(mangle_from_=False))


class _Policy(Compat32):
    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """Return the name and the value of a header, which is cut off where it has no end."""
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:_LONGEST_HEADER]
