"""Says where an article ends: what follows it on its page is no text of it, even if it is text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsfacts.read.pages.body import find_container, is_paragraph
from newsfacts.read.pages.layout import Line
from newsfacts.read.pages.objections import HEADINGS, is_sentence
from newsfacts.read.pages.parse import name_tag

_SHORT = 60  # characters of a last line that may be a label
_GAP = 6  # lines that are no text, after which an article does not go on
_LARGEST_REST = 0.3  # share of the text that may be after such a gap and be no text of it


def find_tail(lines: Sequence[Line], kept: set[int]) -> set[int]:
    """Return the places of the kept lines after the end of an article."""
    places = sorted(kept)
    end = _find_end(lines, places)
    while end and _is_label(lines[places[end - 1]]):
        end -= 1
    return set(places[end:]) if end else set()


def _find_end(lines: Sequence[Line], places: Sequence[int]) -> int:
    """Return how many lines are before the gap that ends an article; its own paragraphs never are after it."""
    containers = Counter(find_container(lines[place]) for place in places if is_paragraph(lines[place]))
    own = {container for container, number in containers.items() if number == max(containers.values())}
    rest, whole = 0, sum(len(lines[place].text) for place in places)
    end = len(places)
    for number in range(len(places) - 1, 0, -1):
        rest += len(lines[places[number]].text)
        if rest > _LARGEST_REST * whole or find_container(lines[places[number]]) in own:
            break
        if places[number] - places[number - 1] > _GAP:
            end = number
    return end


def _is_label(line: Line) -> bool:
    return name_tag(line.element) in HEADINGS or (
        len(line.text) < _SHORT and not is_sentence(line.text) and name_tag(line.element) not in ("td", "tr", "p")
    )
