"""Leaves out what stands on every page: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsfacts.read.pdf.boxes import PrintedLine

_MARGIN = 0.12  # of the height of the page, at its top and at its bottom
_SAME_PLACE = 4.0  # points
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—|/·\s]*\d{1,4}[-–—|/·\s]*\Z")


def leave_out_running(pages: Sequence[tuple[float, list[PrintedLine]]]) -> list[list[PrintedLine]]:
    """Return the lines of pages, given with their heights, without those in a margin that are the same on another page.

    Numbers count as the same, and a number alone is that of the page.
    """
    seen: Counter[tuple[str, int]] = Counter()
    margins = [[line for line in lines if _is_in_margin(line, height)] for height, lines in pages]
    for lines in margins:
        seen.update({place for line in lines for place in _places(line)})
    return [
        [line for line in lines if line not in within or not _is_running(line, seen)]
        for (_, lines), within in zip(pages, map(set, margins))
    ]


def _is_in_margin(line: PrintedLine, height: float) -> bool:
    return not _MARGIN * height < line.middle < (1 - _MARGIN) * height


def _places(line: PrintedLine) -> list[tuple[str, int]]:
    """Return what is in a line, as it is where pages differ in a number, with the two places that it is near to."""
    text = _NUMBER.sub("0", line.text.casefold())
    place = int(line.middle // _SAME_PLACE)
    nearer = place + (1 if line.middle % _SAME_PLACE > _SAME_PLACE / 2 else -1)
    return [(text, place), (text, nearer)]


def _is_running(line: PrintedLine, seen: Counter[tuple[str, int]]) -> bool:
    return bool(_PAGE_NUMBER.match(line.text)) or any(seen[place] > 1 for place in _places(line))
