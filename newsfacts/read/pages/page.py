"""Reads a web page: its article, title, day and address."""

from __future__ import annotations

from dataclasses import dataclass

from newsfacts.read.pages.article import compose
from newsfacts.read.pages.body import choose_body
from newsfacts.read.pages.headline import choose_title
from newsfacts.read.pages.layout import split_lines
from newsfacts.read.pages.parse import parse_html
from newsfacts.read.pages.published import find_published
from newsfacts.read.pages.statements import read_statements
from newsfacts.read.pages.surroundings import Surroundings


@dataclass(frozen=True)
class Page:
    """What was read of a web page: headline, standfirst and body are its text, a paragraph a line."""

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None


def read_page(data: bytes | str, *, url: str | None = None) -> Page | None:
    """Read a page; None if there is no article in it. `url` is where it was fetched, if that is known."""
    root = parse_html(data if isinstance(data, str) else data.decode("utf-8", "replace"))
    if root is None:
        return None
    statements = read_statements(root, url)
    lines = split_lines(root)
    surroundings = Surroundings()
    title = choose_title(statements, lines, surroundings)
    chosen = choose_body(root, lines, surroundings)
    composed = compose(lines, chosen, title, statements, surroundings)
    if not composed.text:
        return None
    return Page(composed.text, title, find_published(statements, [], []), statements.url)
