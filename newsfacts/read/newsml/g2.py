"""News items in NewsML-G2, as dpa, AFP, Reuters and others send them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from newsfacts.read.newsml.bodies import read_content, read_plain
from newsfacts.read.newsml.elements import read_first_text, read_text
from newsfacts.read.newsml.items import NotAnArticleError, make_results
from newsfacts.read.newsml.nitf import read_nitf_title
from newsfacts.read.problems import Problem
from newsfacts.read.wire import add_dateline
from newsfacts.types import Article

_GERMAN = "de"
_WITHIN = frozenset(["inlineXML", "inlineData"])
# When it was written, which is what "am Montag" in it is meant from; the last is that of the version.
_DATES = ("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")
# What items are that are no text, by the end of the code of their class.
_SORTS = {
    "picture": "pictures",
    "graphic": "pictures",
    "audio": "sound and film",
    "video": "sound and film",
    "animation": "sound and film",
}
_NOT_USABLE = frozenset(["canceled", "withheld"])


def read_news_item(item: Element, where: str) -> Iterator[Article | Problem]:
    """Yield the article of an item. Raises NotAnArticleError if there is no text in it."""
    identifier = item.get("guid", "").strip()
    sort = _SORTS.get(_end_code(item.find("itemMeta/itemClass")), "items without text")
    contents = [content for content in item.iterfind("contentSet/*") if content.tag in _WITHIN]
    if not contents and sort not in _SORTS.values() and item.find("contentSet/remoteContent") is not None:
        sort = "items whose text is in another file"
    lines, rendition = _choose_rendition(contents)
    title = _read_title(item, rendition)
    if not lines and (not contents or not title or sort in _SORTS.values()):
        raise NotAnArticleError(sort, identifier or where)
    until = item.find("itemMeta/embargoed")
    status = _end_code(item.find("itemMeta/pubStatus"))
    yield from make_results(
        identifier or where,
        add_dateline(lines, read_first_text(item, "contentMeta/dateline") or ""),
        title=title,
        dates=[read_first_text(item, path) or "" for path in _DATES],
        embargo=None if until is None else read_text(until),
        addresses=[identifier],
        notes=[f"its agency says that it is {status}"] if status in _NOT_USABLE else [],
    )


def _choose_rendition(contents: Iterable[Element]) -> tuple[list[str], Element | None]:
    """Return the lines of the first that is a text, in German if there is one, and the element that holds it."""
    texts = [(lines, content) for content in contents if (lines := _read_lines(content))]
    german = [(lines, content) for lines, content in texts if content.get("lang", "").startswith(_GERMAN)]
    return next(iter(german + texts), ([], None))


def _read_lines(content: Element) -> list[str]:
    media_type = content.get("contenttype", "")
    if "base64" not in content.get("encoding", ""):
        return read_content(content, media_type)
    if media_type and not media_type.startswith("text/"):
        return []
    try:
        return read_plain(base64.b64decode("".join(content.itertext())).decode(), media_type)
    except (binascii.Error, UnicodeDecodeError):
        return []


def _end_code(element: Element | None) -> str:
    """Return what a code says, without its scheme: picture for ninat:picture."""
    code = "" if element is None else element.get("qcode") or element.get("uri") or ""
    return code.replace("/", ":").rpartition(":")[2]


def _read_title(item: Element, rendition: Element | None) -> str | None:
    """Return the headline that ranks first, in the language of the text if there are several."""
    language = "" if rendition is None else rendition.get("lang") or item.get("lang") or ""
    headlines = [headline for headline in item.iterfind("contentMeta/headline") if read_text(headline)]
    if headlines:
        first = min(headlines, key=lambda head: ((head.get("lang") or language) != language, head.get("rank", "1")))
        return read_text(first)
    if rendition is None:
        return None
    titles = [read_first_text(rendition, "html/head/title", ".//h1"), *map(read_nitf_title, rendition.iterfind("nitf"))]
    return next(filter(None, titles), None)
