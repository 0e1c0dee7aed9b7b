"""Collects what a page says of its article: in JSON-LD, in its meta elements, in its head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from newsfacts.read.pages.layout import tidy
from newsfacts.read.pages.linked_data import read_linked_data, read_text, read_texts
from newsfacts.read.pages.parse import Element, split_address
from newsfacts.text.composed import compose

_RUN = re.compile(r"\w+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_TITLES = ("og:title", "dc.title", "twitter:title")
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_PUBLISHED = tuple(
    """article:published_time article:published og:article:published_time og:published_time datepublished publishdate
    publish-date publish_date pubdate publication_date publicationdate published_time dcterms.issued dc.date.issued
    dcterms.date dc.date dcterms.created dc.date.created date sailthru.date parsely-pub-date article.published
    article:post_time rnews:datepublished cxenseparse:recs:publishtime article.created datecreated og:pubdate bt:pubdate
    created displaydate vr:published_time""".split()
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")


@dataclass(frozen=True)
class Statements:
    """What a page says of its article. Several values stand in the order in which they are to be believed."""

    headlines: tuple[str, ...] = ()  # in JSON-LD, then in Open Graph and its like
    page_title: str | None = None
    descriptions: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    body: str | None = None
    url: str | None = None


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, by which two texts are compared."""
    return _NOT_LETTERS.sub("", compose(text).text).casefold()


def list_words(text: str) -> list[str]:
    """Return the runs of letters and digits of a text in small letters, by which two texts are compared in part."""
    return _RUN.findall(text.casefold())


def read_statements(root: Element, url: str | None) -> Statements:
    """Collect what a page says of its article; `url` is where it was fetched, if that is known."""
    metas = _read_metas(root)
    title = next((tidy(element.text_content()) for element in root.iter("title")), None)
    address = _read_address(root, metas, url)
    articles = read_linked_data(root)
    main = _choose_main(articles, [*metas.get("og:title", ()), *([title] if title else [])], address)
    hosts = [split_address(address).hostname or ""] if address else []
    return Statements(
        headlines=_unique([*read_texts(main.get("headline")), *_gather(metas, _TITLES)[:1]]),
        page_title=title or None,
        descriptions=_unique(
            [
                *_gather(metas, ["og:description"]),
                *read_texts(main.get("description")),
                *_gather(metas, ["description"]),
            ]
        ),
        site_names=_unique([*_gather(metas, _SITES), *read_texts(main.get("publisher")), *hosts]),
        published=_unique(
            [*read_texts(main.get("datePublished")), *_gather(metas, _PUBLISHED), *read_texts(main.get("dateCreated"))]
        ),
        modified=_unique([*read_texts(main.get("dateModified")), *_gather(metas, _MODIFIED)]),
        body=body if isinstance(body := main.get("articleBody"), str) else None,
        url=address,
    )


def _read_metas(root: Element) -> dict[str, list[str]]:
    """Return the contents of the meta elements by their names in small letters."""
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop"):
            if content and (name := element.get(attribute)) and (text := read_text(content)):
                metas.setdefault(name.strip().lower(), []).append(text)
    return {name: contents[:1] for name, contents in metas.items()}


def _read_address(root: Element, metas: dict[str, list[str]], url: str | None) -> str | None:
    links = [link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for address in (*links, *metas.get("og:url", ())):
        absolute = split_address(address or "", url or "")
        if absolute.scheme in ("http", "https") and absolute.path.strip("/"):
            return absolute.geturl()
    return url


def _choose_main(articles: list[dict[str, Any]], titles: Iterable[str], address: str | None) -> dict[str, Any]:
    """Return the article that the page is about: by its headline, else by its address, else the outermost."""
    whole = "".join(map(letters, titles))
    for article in articles:
        if any(letters(headline) in whole for headline in read_texts(article.get("headline")) if letters(headline)):
            return article
    for article in articles:
        own = [article.get("url"), article.get("@id"), article.get("mainEntityOfPage")]
        own += [place.get("@id") for place in own if isinstance(place, dict)]
        if address and any(isinstance(place, str) and place.split("#")[0] == address for place in own):
            return article
    return articles[0] if articles else {}


def _gather(metas: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return [text for name in names for text in metas.get(name, ())]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
