"""The text of a news item, in each of the ways that items carry one: XHTML, NITF, HTML as text, plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, tostring

from newsfacts.read.newsml.elements import read_text
from newsfacts.read.pages.fragments import read_fragment
from newsfacts.read.wire import add_dateline, drop_notes

_XHTML = frozenset("html body div article section main p h1 h2 h3 ul ol table blockquote pre".split())
# What stands around a text: in a header the headline, which is the title, key words, times; notes to editors; pictures.
_AROUND = frozenset(["head", "footer", "nav"])
_AROUND_CLASSES = frozenset(["byline", "closingline", "embargoed", "notepad"])
_BOXES = frozenset(["infobox", "linkbox"])
_MOST_LINKS = 0.6  # of the text of a box; one of more names pages to read on
_PICTURES = frozenset(["img", "picture", "video", "audio"])
_AROUND_NITF = frozenset(["media", "note"])
# What NITF calls otherwise than HTML.
_NAMES = {"body.content": "div", "abstract": "div", "block": "div", "hl1": "h1", "hl2": "h2"}

_MARKUP = re.compile(r"<(?:p|br|div|h\d|ul|html|body)\b[^<>]*>", re.IGNORECASE)


def read_content(content: Element, media_type: str = "") -> list[str]:
    """Return the lines of what holds a text, marked up or not; none where it holds data."""
    if not len(content):
        return read_plain("".join(content.itertext()), media_type)
    return [line for element in content for line in _read_marked_up(element)]


def _read_marked_up(element: Element) -> list[str]:
    if element.tag == "nitf":
        return read_nitf_body(element)
    return read_xhtml(element) if element.tag in _XHTML else []


def read_xhtml(element: Element) -> list[str]:
    """Return the lines of the text itself, without headline and by-line."""
    return _split_lines(_copy(element, _is_around))


def read_nitf_body(nitf: Element) -> list[str]:
    """Return the lines of a text in NITF: the lead, and the text after its dateline."""
    body = nitf.find("body")
    if body is None:
        return []
    lead = [line for abstract in body.iterfind("body.head/abstract") for line in _read_nitf_part(abstract)]
    lines = [line for content in body.iterfind("body.content") for line in _read_nitf_part(content)]
    lines = add_dateline(lines, read_text(body.find("body.head/dateline")))
    shown = set(lines)
    return [line for line in lead if line not in shown] + lines


def read_plain(text: str, media_type: str = "") -> list[str]:
    """Return the lines of a text that is written as it is, or as HTML whose signs are escaped."""
    if "html" in media_type or (not media_type.startswith("text/plain") and _MARKUP.search(text)):
        return drop_notes(read_fragment(text).splitlines())
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    return drop_notes(lines)


def _read_nitf_part(part: Element) -> list[str]:
    return _split_lines(_copy(part, lambda element, _: element.tag in _AROUND_NITF))


def _split_lines(element: Element) -> list[str]:
    return drop_notes(read_fragment(tostring(element, encoding="unicode", method="html")).splitlines())


def _is_around(element: Element, parent: Element) -> bool:
    """Return whether an element of XHTML is no part of the text."""
    if element.tag in _AROUND or (parent.tag == "header" and element.tag != "p"):
        return True
    if element.tag == "figure":
        return any(found.tag in _PICTURES for found in element.iter())
    classes = element.get("class", "").lower().split()
    return not _AROUND_CLASSES.isdisjoint(classes) or (not _BOXES.isdisjoint(classes) and _is_of_links(element))


def _is_of_links(element: Element) -> bool:
    linked = sum(len(read_text(link)) for link in element.iter("a"))
    return linked > _MOST_LINKS * len(read_text(element))


def _copy(element: Element, is_left_out: Callable[[Element, Element], bool]) -> Element:
    """Copy an element without some of those in it, under the names of HTML, and without what follows it."""
    copy = Element(_NAMES.get(element.tag, element.tag), element.attrib)
    copy.text = element.text
    for child in element:
        kept = Element("span") if is_left_out(child, element) else _copy(child, is_left_out)
        kept.tail = child.tail
        copy.append(kept)
    return copy
