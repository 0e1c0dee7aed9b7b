"""News items in NewsML 1.0 to 1.2, which is what archives hold."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newsfacts.read.newsml.bodies import read_content
from newsfacts.read.newsml.elements import pick_attribute, read_first_text
from newsfacts.read.newsml.items import NotAnArticleError, make_results
from newsfacts.read.newsml.nitf import read_nitf_title
from newsfacts.read.problems import Problem
from newsfacts.read.wire import add_dateline
from newsfacts.types import Article

_EMBARGOED = "embargoed"


def read_news_item_1(item: Element, where: str) -> Iterator[Article | Problem]:
    """Yield the articles of an item, one for each component of its own headline. Raises NotAnArticleError for none."""
    identifier = read_first_text(item, "Identification/NewsIdentifier/PublicIdentifier") or where
    texts: dict[str | None, tuple[list[str], tuple[Element, ...]]] = {}
    for components in _find_components(item):
        if lines := _read_lines(components[-1]):
            headlines = [read_first_text(component, "NewsLines/HeadLine") for component in reversed(components)]
            title = next(filter(None, [*headlines, *_read_titles(components[-1])]), None)
            texts.setdefault(title, (lines, components))  # those after it are the same in another form
    if not texts:
        raise NotAnArticleError("items without text", identifier)
    management = item.find("NewsManagement")
    dates = [read_first_text(item, f"NewsManagement/{name}") or "" for name in ("FirstCreated", "ThisRevisionCreated")]
    for number, (title, (lines, components)) in enumerate(texts.items(), 1):
        datelines = [read_first_text(component, "NewsLines/DateLine") for component in reversed(components)]
        yield from make_results(
            identifier if len(texts) == 1 else f"{identifier}#{number}",
            add_dateline(lines, next(filter(None, datelines), "")),
            title=title,
            dates=dates,
            embargo=None if management is None else _read_embargo(management),
            addresses=[identifier],
        )


def _find_components(item: Element) -> Iterator[tuple[Element, ...]]:
    """Yield the components that hold content, each after those that it is in."""
    open_components: list[tuple[Element, ...]] = [(component,) for component in reversed(item.findall("NewsComponent"))]
    while open_components:
        components = open_components.pop()
        role = pick_attribute(components[-1].iterfind("Role"), "FormalName")
        if not role.lower().endswith("caption"):
            yield components
            open_components += [(*components, inner) for inner in reversed(components[-1].findall("NewsComponent"))]


def _read_lines(component: Element) -> list[str]:
    """Return the lines of the first content that is a text."""
    return next(filter(None, map(read_content, component.iterfind("ContentItem/DataContent"))), [])


def _read_titles(component: Element) -> list[str | None]:
    return [read_nitf_title(nitf) for nitf in component.iterfind("ContentItem/DataContent/nitf")]


def _read_embargo(management: Element) -> str | None:
    """Return the end of an embargo, empty where none is said, None where there is no embargo."""
    if pick_attribute(management.iterfind("Status"), "FormalName").lower() != _EMBARGOED:
        return None
    return read_first_text(management, "StatusWillChange/DateAndTime") or ""
