"""Reads plain text: .txt, .md and standard input."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsfacts.read.decode import decode
from newsfacts.read.inputs import Input
from newsfacts.read.problems import Problem
from newsfacts.types import Article


def read_plain(item: Input, stream: BinaryIO, encoding: str | None) -> Iterator[Article | Problem]:
    """Yield the one article: the whole content, line ends untouched."""
    yield Article(source=item.source, text=decode(stream.read(), item.source, encoding))
