"""Finds the standfirst of an article: its lines below the headline, else what the page says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsfacts.read.pages.layout import Line
from newsfacts.read.pages.objections import is_link, is_notice, is_sentence, is_stamp
from newsfacts.read.pages.parse import Element
from newsfacts.read.pages.statements import Statements, letters
from newsfacts.read.pages.surroundings import Surroundings

# What stands between headline and text and is no standfirst.
_NO_STANDFIRST = frozenset(
    """navigation footer aside figure caption form byline breadcrumb related promotion sharing comments consent tags
    player""".split()
)
_SHORTEST = 30
_FEWEST_WORDS = 5
_NEAR = 3  # levels from the headline to what holds the standfirst as well
_COMPARED = 40  # letters by which the beginning of a text is known
_CUT_OFF = ("…", "...", "[…]", "mehr")


def find_standfirst(
    lines: Sequence[Line], heading: int, body: int, statements: Statements, surroundings: Surroundings
) -> list[int]:
    """Return the places of the standfirst among the lines between the headline and the body."""
    places = [place for place in range(heading + 1, body) if _may_be_standfirst(lines[place], surroundings)]
    described = [place for place in places if _is_described(lines[place].text, statements.descriptions)]
    marked = [place for place in places if "lead" in surroundings.of(lines[place])]
    near = [place for place in places if _is_near(lines[heading].element, lines[place].element)]
    for found in (described, marked, near):
        if found:
            return _take_list(lines, found, places) if found is not near else found[:1]
    return []


def choose_description(statements: Statements, title: str, text: str) -> str | None:
    """Return what the page says of its article, if that is a standfirst of its own: whole, and not in the text yet."""
    whole, headline = letters(text), letters(title)
    if any(
        len(short := letters(description)) >= _COMPARED and short in whole for description in statements.descriptions
    ):
        return None
    for description in statements.descriptions:
        short = letters(description)
        if (
            len(description.split()) >= _FEWEST_WORDS
            and is_sentence(description)
            and not description.endswith(_CUT_OFF)
            and (not headline or headline not in short)
            and short not in whole
            and short[:_COMPARED] not in whole
        ):
            return description
    return None


def _may_be_standfirst(line: Line, surroundings: Surroundings) -> bool:
    return (
        len(line.text) >= _SHORTEST
        and len(line.text.split()) >= _FEWEST_WORDS
        and not is_link(line)
        and not is_notice(line)
        and not is_stamp(line.text)
        and not surroundings.of(line) & _NO_STANDFIRST
    )


def _is_described(text: str, descriptions: Sequence[str]) -> bool:
    """Return whether a description is in a line, or the line in it, or they begin alike."""
    own = letters(text)
    others = [letters(description) for description in descriptions]
    return any(other and (other in own or own in other or own[:_COMPARED] == other[:_COMPARED]) for other in others)


def _is_near(heading: Element, element: Element) -> bool:
    above = {heading, *islice(heading.iterancestors(), _NEAR)}
    return any(ancestor in above for ancestor in (element, *islice(element.iterancestors(), _NEAR)))


def _take_list(lines: Sequence[Line], found: Sequence[int], places: Sequence[int]) -> list[int]:
    """Return the found lines with their neighbours, if the standfirst is a list or has several paragraphs."""
    holders = {lines[place].element.getparent() for place in found if lines[place].element.tag == "li"}
    return [place for place in places if place in found or lines[place].element.getparent() in holders]
