"""Finds the headline of an article: the title, and where it stands on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from newsfacts.read.pages.layout import Line, tidy
from newsfacts.read.pages.parse import Element, name_tag
from newsfacts.read.pages.statements import Statements, letters, list_words
from newsfacts.read.pages.surroundings import Surroundings

_HEADINGS = frozenset(["h1", "h2", "h3"])
# What a page title has between the headline and the names behind it.
_SEPARATOR = re.compile(r"\s+[|·•»«—–-]\s+|\s*[|•]\s*|,\s+(?=[^,]*\Z)")
_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d\d-\d\d")
_FEWEST_LETTERS = 8
_FEWEST_WORDS = 3
_MOST_BREADCRUMBS = 20
_AFTER_KICKER = re.compile(r"[:–—|-]\s*\Z")
_TOP_LEVELS = ("de", "com", "at", "ch", "net", "org")
_FEWEST_SITE_LETTERS = 3
_MOST_LETTERS_MORE = 14


def choose_title(statements: Statements, lines: Sequence[Line], surroundings: Surroundings) -> str | None:
    """Return the headline of an article without the name of its site, and without its kicker where one goes without.

    What the page shows as its main heading decides between the headlines that are stated. A heading among the
    breadcrumbs is the title for search engines: a stated headline that is not this one is the article's.
    """
    stated = [strip_site_name(headline, statements.site_names) for headline in statements.headlines]
    headings = [line for line in lines if name_tag(line.element) == "h1"]
    proper = [line.text for line in headings if not is_breadcrumb(line, surroundings)]
    shown = [text for text in proper if len(text.split()) >= _FEWEST_WORDS][:1]
    if headings and not shown:
        shown = [
            _read_heading(line)
            for line in lines
            if _heading_of(line) is not None and not is_breadcrumb(line, surroundings)
        ]
        searched = letters(headings[0].text)
        stated = [headline for headline in stated if letters(headline) != searched] or stated
    if agreed := [headline for headline in stated if any(_agree(headline, text) for text in shown)]:
        return min(agreed, key=lambda headline: all(letters(headline) != letters(text) for text in shown))
    data = [strip_site_name(headline, statements.site_names) for headline in statements.headlines]
    first = next(iter([*data, *proper]), None) or strip_site_name(statements.page_title or "", statements.site_names)
    return next((headline for headline in data if _is_without_kicker(headline, first)), first) or None


def _is_without_kicker(headline: str, longer: str) -> bool:
    """Return whether a headline is another one without what is before its first colon or dash."""
    if not longer.endswith(headline) or len(letters(headline)) < _FEWEST_LETTERS:
        return False
    return bool(_AFTER_KICKER.search(longer[: len(longer) - len(headline)]))


def is_breadcrumb(line: Line, surroundings: Surroundings) -> bool:
    """Return whether a heading is the last of the breadcrumbs, which lead from the front page to the article."""
    if surroundings.of(line) & {"breadcrumb", "navigation", "item"}:
        return True
    siblings = islice(line.element.itersiblings(preceding=True), _MOST_BREADCRUMBS)
    return sum(name_tag(sibling) == "a" for sibling in siblings) >= 2


def strip_site_name(title: str, names: Sequence[str]) -> str:
    """Cut the name of a site, and the day beside it, off the end of a title."""
    while cut := list(_SEPARATOR.finditer(title)):
        last = title[cut[-1].end() :]
        if not _DATE.fullmatch(last.strip()) and not any(_names_site(last, name) for name in names):
            break
        title = title[: cut[-1].start()]
    return title.strip()


def _names_site(last: str, site: str) -> bool:
    """Return whether words are the name of a site, a part of it that is a word, or little more than it."""
    words, site_words = list_words(last), list_words(site)
    if words and set(words) <= {*site_words, *_TOP_LEVELS}:
        return True
    whole, part = letters(last), letters(site)
    return len(part) >= _FEWEST_SITE_LETTERS and part in whole and len(whole) <= len(part) + _MOST_LETTERS_MORE


def _agree(headline: str, heading: str) -> bool:
    first, second = letters(headline), letters(heading)
    return min(len(first), len(second)) >= _FEWEST_LETTERS and (first in second or second in first)


def choose_heading(title: str, statements: Statements) -> str:
    """Return the title with the kicker before it, where one is stated: "Kenia: Nairobi von unten"."""
    whole = letters(title)
    stated = [
        strip_site_name(text, statements.site_names) for text in (*statements.headlines, statements.page_title or "")
    ]
    return max(
        (text for text in (title, *stated) if letters(text).endswith(whole)), key=lambda text: len(letters(text))
    )


def find_heading(title: str | None, lines: Sequence[Line], body: int, surroundings: Surroundings) -> int | None:
    """Return the place of the last line of the headline before the body; None if the page shows none there."""
    before = [place for place in range(body) if not is_breadcrumb(lines[place], surroundings)]
    headings = [place for place in before if _heading_of(lines[place]) is not None]
    if title:
        agreed = [place for place in headings if _agree(title, _read_heading(lines[place]))]
        exact = [place for place in before if letters(lines[place].text) == letters(title)]
        if found := agreed or exact:
            element = _heading_of(lines[found[0]])
            return max(place for place in found if _heading_of(lines[place]) is element)
    main = [place for place in headings if surroundings.of(lines[place]) & {"header", "article", "main"}]
    return max(main, key=lambda place: (-int(name_tag(_heading_of(lines[place]))[1]), place), default=None)


def _read_heading(line: Line) -> str:
    element = _heading_of(line)
    return "" if element is None else tidy(element.text_content())


def _heading_of(line: Line) -> Element | None:
    element = line.element
    for _ in range(4):
        if element is None or name_tag(element) in _HEADINGS:
            return element
        element = element.getparent()
    return None
