"""Articles in NITF, the news format of the IPTC before NewsML."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newsfacts.read.newsml.bodies import read_nitf_body
from newsfacts.read.newsml.elements import pick_attribute, read_first_text
from newsfacts.read.newsml.items import NotAnArticleError, make_results
from newsfacts.read.problems import Problem
from newsfacts.types import Article

_DATA = "head/docdata"


def read_nitf(nitf: Element, where: str) -> Iterator[Article | Problem]:
    """Yield the article. Raises NotAnArticleError if there is no text."""
    identifier = pick_attribute(nitf.iterfind(f"{_DATA}/doc-id"), "id-string")
    lines, title = read_nitf_body(nitf), read_nitf_title(nitf)
    if not lines and not title:
        raise NotAnArticleError("items without text", identifier or where)
    publications = nitf.findall("head/pubdata")
    yield from make_results(
        identifier or where,
        lines,
        title=title,
        dates=[
            pick_attribute(publications, "date.publication"),
            pick_attribute(nitf.iterfind(f"{_DATA}/date.issue"), "norm"),
            pick_attribute(nitf.iterfind("body/body.head/dateline/story.date"), "norm"),
        ],
        embargo=pick_attribute(nitf.iterfind(f"{_DATA}/date.release"), "norm") or None,
        addresses=[pick_attribute(publications, "ex-ref"), identifier],
    )


def read_nitf_title(nitf: Element) -> str | None:
    """Return the headline that readers see, or the title of the document."""
    return read_first_text(nitf, "body/body.head/hedline/hl1", "head/title")
