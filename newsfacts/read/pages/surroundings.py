"""Says of each line of a page what it stands in: navigation, a caption, a form, the head of the article."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from newsfacts.read.pages.layout import Line
from newsfacts.read.pages.parse import Element, name_tag
from newsfacts.tables import Cells, Row, load_table

_TAGS = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "aside",
    "figure": "figure",
    "figcaption": "caption",
    "caption": "caption",
    "form": "form",
    "address": "byline",
    "header": "header",
    "hgroup": "header",
    "li": "item",
    "article": "article",
    "main": "main",
}
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


class PagePart(Row):
    """A row of the table of page parts: by which words in class and role a part is known, and a page that has it."""

    part: str
    words: Cells
    example: str


class Surroundings:
    """What the elements of a page are part of, by tag, role and class; each element is looked at once."""

    def __init__(self) -> None:
        self._parts: dict[Element, frozenset[str]] = {}

    def of(self, line: Line) -> frozenset[str]:
        """Return the names of all parts that a line stands in."""
        return self.of_element(line.element)

    def of_element(self, element: Element) -> frozenset[str]:
        """Return the names of all parts that an element stands in or is."""
        chain = []
        while element is not None and element not in self._parts:
            chain.append(element)
            element = element.getparent()
        parts = self._parts[element] if element is not None else frozenset()
        for part in reversed(chain):
            parts = self._parts[part] = parts | _own_parts(part)
        return parts


def _own_parts(element: Element) -> frozenset[str]:
    tag = name_tag(element)
    if tag in ("html", "body"):
        return frozenset()
    own = {_TAGS[tag]} if tag in _TAGS else set()
    described = " ".join(element.get(attribute) or "" for attribute in ("class", "id", "role", "itemprop"))
    if not described.isspace():
        own |= _parts_in_names(described)
    return frozenset(own)


@cache
def _words_of_parts() -> dict[str, str]:
    return {word: row.part for row in load_table("read/page_parts", PagePart) for word in row.words}


def _parts_in_names(described: str) -> set[str]:
    words = _words_of_parts()
    tokens = [token.lower() for token in _TOKEN.findall(described[:500])]
    pairs = [first + second for first, second in pairwise(tokens)]
    return {words[token] for token in (*tokens, *pairs) if token in words}
