"""Turns elements into lines of text, as a browser lays them out: a paragraph, a list item, a table row a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias

from newsfacts.read.pages.parse import Element, name_tag, split_address
from newsfacts.text.composed import drop_invisible

# What is no text to be read, or is not shown.
UNREAD = frozenset(
    """script style template noscript head title svg canvas iframe object embed applet audio video map select option
    button input textarea datalist dialog progress meter""".split()
)
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody tfoot
    thead tr ul body.head body.content hedline hl1 hl2 byline dateline distributor""".split()
)
_CELLS = frozenset(["td", "th"])
_HIDDEN_STYLE = re.compile(r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)")
_Link: TypeAlias = Literal["away", "here", "none"]
_FOOTNOTE = re.compile(r"[\s\[(]*(?:\d{1,3}|\*{1,3}|[a-z])[\s\])]*\Z")
_WHITE = re.compile(r"\s+")
_HEADING = re.compile(r"h[1-6]\Z|summary\Z")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def tidy(text: str) -> str:
    """Return a text on one line, without runs of blanks and without what is not to be seen."""
    return " ".join(drop_invisible(text).split())


def is_hidden(element: Element) -> bool:
    """Return whether an element is not shown, as far as it says so itself."""
    return element.get("hidden") is not None or bool(_HIDDEN_STYLE.search(element.get("style") or ""))


@dataclass(frozen=True)
class Line:
    """A line of text, the innermost block that it stands in, and how many of its characters are in links.

    `led_away` counts those in links to other pages.
    """

    text: str
    element: Element
    linked: int
    led_away: int


def lay_out(root: Element) -> list[str]:
    """Return the lines of an element's text, none of them empty."""
    return [line.text for line in split_lines(root)]


def split_lines(root: Element) -> list[Line]:
    """Return the lines of an element with where they stand, none of them empty."""
    lines: list[Line] = []
    parts: list[str] = []
    counts: Counter[_Link] = Counter()
    for block, text, link in _write(root):
        *ended, rest = text.split("\n")
        for piece in ended:
            parts.append(piece)
            counts[link] += len(tidy(piece))
            if line := tidy("".join(parts)):
                lines.append(Line(line, block, counts["away"] + counts["here"], counts["away"]))
            parts, counts = [], Counter()
        parts.append(rest)
        counts[link] += len(tidy(rest)) if link != "none" else 0
    return lines


def _write(root: Element) -> Iterator[tuple[Element, str, _Link]]:
    """Yield the text in pieces, with line ends where a browser begins a new line; the block of each; its link."""
    from lxml.etree import iterwalk

    blocks, links = [root], _Links(root)
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = name_tag(element)
        is_block = tag in BLOCKS or element is root
        if event == "start":
            if is_block:
                yield blocks[-1], "\n", "none"
                blocks.append(element)
            if tag == "a":
                links.enter(element)
            if _is_unread(element, tag):
                walk.skip_subtree()
                continue
            yield blocks[-1], _open(tag) + _write_own_text(element, tag), links.kind
        else:
            if tag == "a":
                links.leave()
            if is_block:
                yield blocks.pop(), "\n", "none"
            if element is not root:
                yield blocks[-1], _close(tag) + _WHITE.sub(" ", element.tail or ""), links.kind


class _Links:
    """The links that are open while a page is walked: does a text lead to another page, or elsewhere on this one?"""

    def __init__(self, root: Element) -> None:
        address = next((link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"), None)
        self._path = split_address(address).path if address else None
        self._open: list[_Link] = []

    @property
    def kind(self) -> _Link:
        return self._open[-1] if self._open else "none"

    def enter(self, element: Element) -> None:
        address = (element.get("href") or "").strip()
        here = not address or address.startswith(("#", "javascript:"))
        if not here and self._path and "#" in address:
            here = split_address(address).path == self._path
        self._open.append("none" if element.get("href") is None else "here" if here else "away")

    def leave(self) -> None:
        self._open.pop()


def _open(tag: str) -> str:
    return "\n" if tag == "br" else " " if tag in _CELLS else ""


def _close(tag: str) -> str:
    return " " if tag in _CELLS else ""


def _write_own_text(element: Element, tag: str) -> str:
    text = element.text or ""
    if tag == "sup" and len(element) == 0:
        return str(text.translate(_RAISED))
    return str(text) if tag == "pre" else _WHITE.sub(" ", text)


def _is_unread(element: Element, tag: str) -> bool:
    """Return whether an element is no text; a button in a heading opens what is below it, and is the heading."""
    if tag == "button" and any(_HEADING.match(name_tag(above)) for above in islice(element.iterancestors(), 3)):
        return is_hidden(element)
    return not tag or tag in UNREAD or is_hidden(element) or _is_footnote_mark(element, tag)


def _is_footnote_mark(element: Element, tag: str) -> bool:
    return tag == "sup" and element.find(".//a") is not None and bool(_FOOTNOTE.match(element.text_content()))
