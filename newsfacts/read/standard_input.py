"""Reads standard input: an article as plain text, or a web page as curl prints it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from newsfacts.read.inputs import Input
from newsfacts.read.plain import read_plain
from newsfacts.read.problems import Problem
from newsfacts.read.web import read_web_page
from newsfacts.types import Article

# No article begins like this. Comments and a byte-order mark may come first.
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)


def read_standard_input(item: Input, stream: BinaryIO, encoding: str | None) -> Iterator[Article | Problem]:
    """Yield the article. Raises ReadError for a page without one."""
    data = stream.read()
    read = read_web_page if _PAGE.match(data) else read_plain
    yield from read(item, io.BytesIO(data), encoding)
