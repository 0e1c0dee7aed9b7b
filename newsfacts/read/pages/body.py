"""Chooses the lines of a page that are the text of its article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from newsfacts.read.pages.layout import Line
from newsfacts.read.pages.objections import HEADINGS, is_link
from newsfacts.read.pages.parse import Element, name_tag
from newsfacts.read.pages.statements import letters, list_words
from newsfacts.read.pages.surroundings import Surroundings

_SHINGLE = 4
_ENOUGH_SHINGLES = 0.6
_LONG = 80  # characters of a paragraph that is surely no label
_ENOUGH_OF_MAIN = 0.5
_HEIGHT = 2  # levels above a paragraph's own container that may hold the whole article
# Where no line of an article stands.
_OUTSIDE = frozenset(
    """navigation footer aside caption figure form breadcrumb related promotion sharing comments consent tags byline
    player""".split()
)


def choose_body(root: Element, lines: Sequence[Line], surroundings: Surroundings) -> set[int]:
    """Return the places of the lines of an article's text.

    They are what trafilatura finds, with the paragraphs beside them that it loses; and where it finds little of
    what looks like the text of an article, that.
    """
    chosen = _match(lines, _extract(root))
    chosen |= _find_beside(lines, chosen, surroundings)
    main = _find_main(lines, surroundings)
    return chosen if _weigh(lines, chosen) >= _ENOUGH_OF_MAIN * _weigh(lines, main) else chosen | main


def is_paragraph(line: Line) -> bool:
    """Return whether a line is long enough for a paragraph, and neither link nor heading."""
    return len(line.text) >= _LONG and line.linked < len(line.text) / 2 and name_tag(line.element) not in HEADINGS


def _extract(root: Element) -> str:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        found = bare_extraction(root, include_comments=False, fast=True)
    except Exception:  # Pages are arbitrary, and so is what a parser may raise on them.
        return ""
    return found.text or "" if isinstance(found, Document) else ""


def _match(lines: Sequence[Line], text: str) -> set[int]:
    """Return the places of the lines that are in a text."""
    whole = {letters(line) for line in text.split("\n")}
    words = list_words(text)
    shingles = {tuple(words[place : place + _SHINGLE]) for place in range(len(words) - _SHINGLE + 1)}
    return {
        place
        for place, line in enumerate(lines)
        if letters(line.text) in whole or _share(line.text, shingles) >= _ENOUGH_SHINGLES
    }


def _share(line: str, shingles: set[tuple[str, ...]]) -> float:
    words = list_words(line)
    own = [tuple(words[place : place + _SHINGLE]) for place in range(len(words) - _SHINGLE + 1)]
    return sum(shingle in shingles for shingle in own) / len(own) if own else 0.0


def _weigh(lines: Sequence[Line], places: Iterable[int]) -> int:
    return sum(len(lines[place].text) for place in places if is_paragraph(lines[place]))


def _find_main(lines: Sequence[Line], surroundings: Surroundings) -> set[int]:
    """Return the places of the lines in the element that has most paragraphs, as far as they may be text."""
    weights: Counter[Element] = Counter()
    within: dict[Element, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if surroundings.of(line) & _OUTSIDE or line.linked > len(line.text) / 2:
            continue
        container = find_container(line)
        for height, element in enumerate((container, *islice(container.iterancestors(), _HEIGHT))):
            within[element].append(place)
            if is_paragraph(line):
                weights[element] += len(line.text) * (_HEIGHT + 1 - height)
    return set(within[max(weights, key=lambda element: weights[element])]) if weights else set()


def find_container(line: Line) -> Element:
    """Return the element among whose children the paragraph of a line is."""
    element = line.element
    return element.getparent() if name_tag(element) == "p" and element.getparent() is not None else element


def _find_beside(lines: Sequence[Line], chosen: set[int], surroundings: Surroundings) -> set[int]:
    """Return the places of paragraphs that stand beside chosen ones, and of the headings of chosen ones."""
    beside = Counter(find_container(lines[place]) for place in chosen if is_paragraph(lines[place]))
    first, last = min(chosen, default=0), max(chosen, default=0)
    found = set()
    for place, line in enumerate(lines):
        tag = name_tag(line.element)
        is_within = first < place < last and not is_link(line)
        is_beside = beside[find_container(line)] >= 2 and (is_paragraph(line) or (is_within and tag == "p"))
        is_heading = is_within and tag in HEADINGS and tag != "h1" and place + 1 in chosen
        if (is_beside or is_heading) and not surroundings.of(line) & _OUTSIDE:
            found.add(place)
    return found
