"""Says which lines beside and within an article are no text of it: links, promotions, notices, labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

from newsfacts.read.pages.layout import Line
from newsfacts.read.pages.parse import Element, name_tag
from newsfacts.read.pages.statements import letters
from newsfacts.read.pages.surroundings import Surroundings
from newsfacts.tables import Flag, Row, load_table

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LISTS = frozenset(["ul", "ol", "menu"])
_MOSTLY = 0.8  # share of a paragraph that is a link: the paragraph is one
_HALF = 0.5  # the same of a list
_SENTENCE_END = re.compile(r"[.!?…:;][\"'“”»«’)\]]*\Z")
_FEWEST_REPEATED = 25  # letters of a line that is not by chance in the text twice
_LARGEST_BOX = 800  # characters of what stands around a form and belongs to it
_CREDIT = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_STAMP = re.compile(r"[\d\s.:,|/–-]*\d[\d\s.:,|/–-]*(?:Uhr|Min\.?|h)?\Z")
_WHEN = re.compile(r"\d{1,2}[:.]\d\d\s*Uhr|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\.\s+[^\W\d_]+\s+\d{4}")
_BYLINE = re.compile(
    r"(?:[Vv]on|By|Text|Autor(?:in)?)(?::\s*|\s+)(?:[A-ZÄÖÜ][\w.-]+(?:,?\s+|\Z)|und\s+|(?:von|de|zu)\s+){1,8}\Z"
)
_LABEL_WITH_TIME = 80
_FIELD_TYPES = frozenset(["text", "email", "password", "tel", "search", ""])
_NO_TEXT = frozenset(["breadcrumb", "related", "promotion", "sharing", "comments", "consent", "tags", "player"])
_LARGEST_PART = 0.25  # share of the text that may be in such a part and still be no text: a paywall holds all of it
_NEAR = 40  # ancestors that are looked at
_LABEL = 60  # characters of a line that may be a label, if it is no sentence


class Notice(Row):
    """A row of the table of notices: how they begin, whether that is enough to know them, and a line that is one."""

    opening: str
    surely: Flag = False
    example: str


def find_unwanted(lines: Sequence[Line], chosen: Iterable[int], surroundings: Surroundings) -> set[int]:
    """Return the places of chosen lines that are no text of the article."""
    places = sorted(chosen)
    links = _find_links(lines, places) | _find_in_forms(lines, places) | _find_in_parts(lines, places, surroundings)
    notices = {place for place in places if is_notice(lines[place])}
    repeated = _find_repeated(lines, [place for place in places if place not in links])
    unwanted = links | notices | repeated
    return unwanted | _find_idle_headings(lines, [place for place in places if place not in notices | repeated], links)


def is_notice(line: Line) -> bool:
    """Return whether a line speaks of the page, not of the news: a credit, a time, a promotion."""
    if _CREDIT.match(line.text) or _STAMP.match(line.text) or _BYLINE.match(line.text):
        return name_tag(line.element) not in HEADINGS
    opening = _openings().match(line.text)
    if not opening:
        return False
    return bool(opening["surely"]) or line.linked > 0 or len(line.text) < _LABEL or not is_sentence(line.text)


def is_stamp(text: str) -> bool:
    """Return whether a line is who wrote an article and when, and no more."""
    return len(text) < _LABEL_WITH_TIME and bool(_WHEN.search(text) or _BYLINE.match(text))


def is_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text))


def is_link(line: Line) -> bool:
    """Return whether a line is a link and little else, and no sentence that happens to be one."""
    linked = line.led_away if name_tag(line.element) in HEADINGS else line.linked
    share = linked / len(line.text)
    return share >= _MOSTLY and not (len(line.text) > 80 and line.text.endswith("."))


@cache
def _openings() -> re.Pattern[str]:
    rows = load_table("read/notices", Notice)
    surely, perhaps = (
        "|".join(re.escape(row.opening) for row in rows if row.surely == is_sure) for is_sure in (True, False)
    )
    return re.compile(rf"\W*(?:(?P<surely>{surely})|(?:{perhaps}))\b", re.IGNORECASE)


def _find_links(lines: Sequence[Line], places: Sequence[int]) -> set[int]:
    """Return the places of lines that are links, and of lists that mostly are."""
    size: Counter[Element] = Counter()
    linked: Counter[Element] = Counter()
    lists = {place: container for place in places if (container := _find_list(lines[place].element)) is not None}
    for place, container in lists.items():
        size[container] += len(lines[place].text)
        linked[container] += lines[place].linked
    return {
        place
        for place in places
        if is_link(lines[place]) or (place in lists and linked[lists[place]] >= _HALF * size[lists[place]])
    }


def _find_list(element: Element) -> Element | None:
    """Return the list that an element is an item of, or stands in one."""
    for _ in range(4):
        if element is None or name_tag(element) in _LISTS:
            return element
        element = element.getparent()
    return None


def _find_in_forms(lines: Sequence[Line], places: Sequence[int]) -> set[int]:
    """Return the places of lines in a small box with a field to fill in, such as a newsletter's."""
    if not lines:
        return set()
    root = lines[0].element.getroottree().getroot()
    fields = [field for field in root.iter("input", "textarea") if (field.get("type") or "").lower() in _FIELD_TYPES]
    sizes: Counter[Element] = Counter()
    for place in places:
        for ancestor in _near(lines[place].element):
            sizes[ancestor] += len(lines[place].text)
    most = min(_LARGEST_BOX, _LARGEST_PART * sum(len(lines[place].text) for place in places))
    boxes = {ancestor for field in fields for ancestor in _near(field) if 0 < sizes[ancestor] <= most}
    return {place for place in places if any(ancestor in boxes for ancestor in _near(lines[place].element))}


def _find_in_parts(lines: Sequence[Line], places: Sequence[int], surroundings: Surroundings) -> set[int]:
    """Return the places of lines in small parts of the page that are called what is no text."""
    sizes: Counter[str] = Counter()
    for place in places:
        sizes.update({part: len(lines[place].text) for part in surroundings.of(lines[place]) & _NO_TEXT})
    most = _LARGEST_PART * sum(len(lines[place].text) for place in places)
    return {place for place in places if any(sizes[part] <= most for part in surroundings.of(lines[place]) & _NO_TEXT)}


def _near(element: Element) -> list[Element]:
    return [element, *islice(element.iterancestors(), _NEAR)]


def _find_repeated(lines: Sequence[Line], places: Sequence[int]) -> set[int]:
    """Return the places of long lines that were in the text before: a quotation pulled out, another screen's copy."""
    seen: set[str] = set()
    repeated = set()
    for place in places:
        text = letters(lines[place].text)
        if len(text) >= _FEWEST_REPEATED and text in seen:
            repeated.add(place)
        seen.add(text)
    return repeated


def _find_idle_headings(lines: Sequence[Line], places: Sequence[int], links: set[int]) -> set[int]:
    """Return the places of headings that have nothing below them, or only links."""
    idle = set()
    below: int | None = None
    for place in reversed(places):
        is_heading = name_tag(lines[place].element) in HEADINGS
        if place not in links and is_heading and (below is None or below in links):
            idle.add(place)
        else:
            below = place
    return idle
