"""Reads RSS and Atom feeds: an article an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from newsfacts.read.content import Content
from newsfacts.read.decode import decode
from newsfacts.read.left_out import LeftOut
from newsfacts.read.pages.fragments import read_fragment
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.read.publication import parse_published
from newsfacts.read.xml_root import find_root
from newsfacts.types import Article

_RSS_IN_RDF = re.compile(r"http://(?:purl\.org/rss/1\.0|my\.netscape\.com/rdf)/")
_ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/")

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>")
_ROOT = re.compile(r"<([\w:.-]+)")
_ENCODING = re.compile(r"""\bencoding\s*=\s*["']([\w.:-]+)""")
# Where entries begin and end, past what may only look like it.
_EDGE = re.compile(
    r"""<!\[CDATA\[.*?(?:\]\]>|\Z) | <!--.*?(?:-->|\Z)
      | (?P<start><(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])) | (?P<end></(?:[\w.-]+:)?(?:item|entry)\s*>)""",
    re.VERBOSE | re.DOTALL,
)
# Captions and podcasts: feedparser takes their texts for that of the entry.
_OF_MEDIA = re.compile(
    r"<((?:media|itunes):[\w.-]+)\b[^<>]*(?:(?<=/)>|>.*?(?:</\1\s*>|(?=</(?:[\w.-]+:)?(?:item|entry)\s*>)|\Z))",
    re.DOTALL,
)
# Characters of entries that are parsed at once: feedparser takes five times as much memory as what it is given.
_AT_ONCE = 1 << 19
_HARMLESS = "undefined entity"  # such as &nbsp;, which feedparser reads nevertheless
_DATES = ("published", "updated", "created")


def is_feed(content: Content) -> bool:
    """Return whether it is RSS or Atom."""
    root = find_root(content)
    if root is None:
        return False
    if root.name == "RDF":
        return bool(_RSS_IN_RDF.search(content.beginning))
    return root.name == "rss" or (root.name == "feed" and root.namespace.startswith(_ATOM))


def read_feed(content: Content) -> Iterator[Article | Problem]:
    """Yield the article of each entry, and a warning of the entries that have no text."""
    import feedparser

    left_out, broken, numbers = LeftOut(content.source), "", count(1)
    for part in _split(_decode(content)):
        feed = feedparser.parse(io.BytesIO(part.encode()), sanitize_html=False, resolve_relative_uris=False)
        broken = broken or _find_mistake(feed)
        for entry in feed.entries:
            left_out.found += 1
            yield from _read_entry(entry, f"{content.source}#{next(numbers)}", left_out)
    if broken:
        complaint = f"broken XML ({broken}); perhaps not all of its entries are read"
        yield ReadWarning(complaint, where=content.source)
    if left_out.found and (problem := left_out.to_problem()):
        yield problem


def _decode(content: Content) -> str:
    data = content.read()
    declared = _ENCODING.search(content.beginning.partition("?>")[0])
    charset = declared[1] if declared else content.charset
    return _DECLARATION.sub("", decode(data, content.source, content.options.encoding, declared=charset), count=1)


def _split(feed: str) -> Iterator[str]:
    """Yield feeds of some of the entries each, with the head of the whole."""
    head, tail, start = "", "", None
    for edge in _EDGE.finditer(feed):
        cut = edge.start() if edge["start"] else edge.end()
        if (edge["start"] or edge["end"]) and start is not None and cut - start > max(_AT_ONCE, len(head)):
            yield f"{head}{_OF_MEDIA.sub('', feed[start:cut])}{tail}"
            start = None
        if edge["start"] and start is None:
            start = cut
            head = head or feed[:start]
            tail = tail or _close(head)
    if start is not None:
        yield f"{head}{_OF_MEDIA.sub('', feed[start:])}"


def _close(head: str) -> str:
    """Return the end tags of what is open before the first entry."""
    root = _ROOT.search(head)
    channel = "</channel>" if "<channel" in head and "</channel" not in head else ""
    return f"{channel}</{root[1]}>" if root else channel


def _find_mistake(feed: Any) -> str:
    """Return what is wrong with the XML, if that may cost entries."""
    from xml.sax import SAXParseException

    error = feed.get("bozo_exception")
    message = error.getMessage() if isinstance(error, SAXParseException) else ""
    return "" if _HARMLESS in message else message


def _read_entry(entry: Any, where: str, left_out: LeftOut) -> Iterator[Article | Problem]:
    """Yield the article of an entry, if it has a text."""
    link = (entry.get("link") or "").strip()
    source = link or (entry.get("id") or "").strip() or where
    text = max(map(_read_text, [*entry.get("content", ()), entry.get("summary_detail", {})]), key=len)
    if not text:
        left_out.add(source, "entries without a text")
        return
    published, complaint = _read_published(entry)
    if complaint:
        yield ReadWarning(complaint, where=source)
    yield Article(
        source=source,
        text=text,
        published=published,
        title=" ".join(_read_text(entry.get("title_detail", {})).split()) or None,
        url=link if link.startswith(("http://", "https://")) else None,
        user_has_text=False,
        title_is_read=True,
    )


def _read_text(detail: Any) -> str:
    value = detail.get("value") or ""
    return value.strip() if detail.get("type") == "text/plain" else read_fragment(value)


def _read_published(entry: Any) -> tuple[str | None, str | None]:
    """Return the publication date, and a complaint if what is there cannot be read as a date."""
    value = next(filter(None, (dict.get(entry, name) for name in _DATES)), None)
    try:
        return parse_published(value), None
    except (ValueError, OverflowError):
        return None, f"cannot understand the publication date {str(value)[:40]!r}"
