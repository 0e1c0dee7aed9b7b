"""Puts an article together from the lines of its page: headline, standfirst, body, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsfacts.read.pages.body import find_container, is_paragraph
from newsfacts.read.pages.fragments import read_fragment
from newsfacts.read.pages.headline import choose_heading, find_heading
from newsfacts.read.pages.layout import Line
from newsfacts.read.pages.objections import find_unwanted, is_stamp
from newsfacts.read.pages.standfirst import choose_description, find_standfirst
from newsfacts.read.pages.statements import Statements, letters
from newsfacts.read.pages.surroundings import Surroundings
from newsfacts.read.pages.tail import find_tail

_FEWEST_WORDS = 5  # of the longest line of any article


@dataclass(frozen=True)
class Composition:
    """The text of an article, and where on the page its headline and its body begin."""

    text: str
    heading: int | None
    body: int


def put_together(
    lines: Sequence[Line], chosen: set[int], title: str | None, statements: Statements, surroundings: Surroundings
) -> Composition:
    """Put headline and standfirst in front of the chosen lines, without what is no text of the article."""
    kept = chosen - find_unwanted(lines, chosen, surroundings)
    kept -= find_tail(lines, kept)
    body = min((place for place in kept if is_paragraph(lines[place])), default=min(kept, default=0))
    heading = find_heading(title, lines, body, surroundings)
    standfirst: list[int] = []
    if heading is not None:
        kept = {place for place in kept if place > heading}
        kept -= {place for place in kept if place < body and is_stamp(lines[place].text)}
        standfirst = find_standfirst(lines, heading, body, statements, surroundings)
    if not any(len(lines[place].text.split()) >= _FEWEST_WORDS for place in (*kept, *standfirst)):
        kept = set()
    texts = [lines[place].text for place in sorted(kept | set(standfirst))]
    texts = texts or _read_stated_body(statements)
    if not texts:
        return Composition("", heading, body)
    headline = choose_heading(title, statements) if title else None
    description = (
        None
        if standfirst or _has_own(lines, kept, body)
        else choose_description(statements, headline or "", "".join(texts))
    )
    if headline:
        texts = [text for text in texts if letters(text) != letters(headline)]
    return Composition("\n".join(text for text in (headline, description, *texts) if text), heading, body)


def _read_stated_body(statements: Statements) -> list[str]:
    """Return the lines of the text in JSON-LD, where the page shows none without a script."""
    body = statements.body or ""
    text = read_fragment(body if "<" in body else body.replace("\n", "<br>"))
    return text.split("\n") if len(text.split()) >= _FEWEST_WORDS else []


def _has_own(lines: Sequence[Line], kept: set[int], body: int) -> bool:
    """Return whether the text opens with a paragraph that is not beside the others: a standfirst."""
    if min(kept, default=body) < body:
        return True
    containers = Counter(find_container(lines[place]) for place in kept if is_paragraph(lines[place]))
    return bool(containers) and max(containers.values()) > 1 and containers[find_container(lines[body])] == 1
