"""Turns elements into lines of text, as a browser lays them out: a paragraph, a list item, a table row a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newsfacts.read.pages.parse import Element, name_tag

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
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"))
_FOOTNOTE = re.compile(r"[\s\[(]*(?:\d{1,3}|\*{1,3}|[a-z])[\s\])]*\Z")
_WHITE = re.compile(r"\s+")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def tidy(text: str) -> str:
    """Return a text on one line, composed, without runs of blanks and without what is not to be seen."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_INVISIBLE)).split())


def is_hidden(element: Element) -> bool:
    """Return whether an element is not shown, as far as it says so itself."""
    return element.get("hidden") is not None or bool(_HIDDEN_STYLE.search(element.get("style") or ""))


def lay_out(root: Element) -> list[str]:
    """Return the lines of an element's text, none of them empty."""
    lines = map(tidy, "".join(_write(root)).split("\n"))
    return [line for line in lines if line]


def _write(root: Element) -> Iterator[str]:
    """Yield the text in pieces, with line ends where a browser begins a new line."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = name_tag(element)
        if event == "start":
            if not tag or tag in UNREAD or is_hidden(element) or _is_footnote_mark(element, tag):
                walk.skip_subtree()
                continue
            yield _open(tag)
            yield _write_own_text(element, tag)
        else:
            yield "\n" if tag in BLOCKS else " " if tag in _CELLS else ""
            if element is not root and element.tail:
                yield _WHITE.sub(" ", element.tail)


def _open(tag: str) -> str:
    return "\n" if tag in BLOCKS or tag == "br" else " " if tag in _CELLS else ""


def _write_own_text(element: Element, tag: str) -> str:
    text = element.text or ""
    if tag == "sup" and len(element) == 0:
        return str(text.translate(_RAISED))
    if tag == "pre":
        return str(text)
    return _WHITE.sub(" ", text)


def _is_footnote_mark(element: Element, tag: str) -> bool:
    return tag == "sup" and element.find(".//a") is not None and bool(_FOOTNOTE.match(element.text_content()))
