"""News items in NewsML 1.0 to 1.2, which is what archives hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from newsfacts.read.newsml.bodies import read_content
from newsfacts.read.newsml.elements import pick_attribute, read_first_text
from newsfacts.read.newsml.items import NotAnArticleError, make_results
from newsfacts.read.newsml.nitf import read_nitf_title
from newsfacts.read.problems import Problem
from newsfacts.read.wire import add_dateline
from newsfacts.types import Article

_EMBARGOED = "embargoed"
_COMPARED = 300  # characters, from the beginning of a text


def read_news_item_1(item: Element, where: str) -> Iterator[Article | Problem]:
    """Yield the articles of an item: its texts, each in one of its forms. Raises NotAnArticleError for none."""
    identifier = read_first_text(item, "Identification/NewsIdentifier/PublicIdentifier") or where
    texts: dict[str, _Text] = {}
    for components in _find_components(item):
        if lines := _read_lines(components[-1]):
            texts.setdefault(_normalize(lines), _Text(lines, components))
    if not texts:
        raise NotAnArticleError("items without text", identifier)
    management = item.find("NewsManagement")
    dates = [read_first_text(item, f"NewsManagement/{name}") or "" for name in ("FirstCreated", "ThisRevisionCreated")]
    for number, text in enumerate(texts.values(), 1):
        yield from make_results(
            identifier if len(texts) == 1 else f"{identifier}#{number}",
            add_dateline(text.lines, text.find("NewsLines/DateLine") or ""),
            title=text.find("NewsLines/HeadLine") or next(filter(None, _read_titles(text.components[-1])), None),
            dates=dates,
            embargo=None if management is None else _read_embargo(management),
            addresses=[identifier],
        )


class _Text(NamedTuple):
    """The lines of a text, and the component that holds it after those that it is in."""

    lines: list[str]
    components: tuple[Element, ...]

    def find(self, path: str) -> str | None:
        """Return what the nearest component says at a path."""
        found = (read_first_text(component, path) for component in reversed(self.components))
        return next(filter(None, found), None)


def _normalize(lines: Sequence[str]) -> str:
    """Return how a text begins, which is the same in all its forms."""
    return "".join(filter(str.isalnum, "".join(lines)[:_COMPARED]))


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
