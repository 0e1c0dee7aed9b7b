"""Explains a place in an article: the facts that it is part of, and what was decided on it by whom."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from os import PathLike
from typing import Any

from newsfacts.collect import extract_many
from newsfacts.corrections import Corrections
from newsfacts.german.sentences import sentence_starts
from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.text import FairCopy, Passage, make_fair_copy
from newsfacts.trace import Step, record_steps
from newsfacts.types import Article, Facts, OtherField


@dataclass(frozen=True)
class Explanation:
    """Why text[start:end] of an article is what it is: its facts, each with its kind, and all decisions on it.

    Offsets count in the field of the article that is named, else in its text.
    """

    source: str
    published: str | None
    start: int
    end: int
    text: str
    sentence: str
    facts: tuple[tuple[str, Any], ...]
    steps: tuple[Step, ...]
    field: OtherField | None = None


def explain_place(
    article: Article,
    start: int,
    end: int,
    *,
    field: OtherField | None = None,
    model: str | None = None,
    corrections: Corrections | str | PathLike[str] | None = None,
) -> Explanation:
    """Extract the facts of an article and report what became of text[start:end], or of its title's, and why.

    The place is widened to the mentions that it is part of. Raises ModelError, CorrectionsError and ExtractionError.
    """
    with record_steps() as steps:
        (facts,) = extract_many([article], model=model, corrections=corrections, on_error="raise")
    copy, asked = make_fair_copy(article), Passage(start, end, field)
    found = [(kind.name, fact, place) for kind in KINDS for fact, place in _facts_at(facts, kind, asked)]
    start = min([start, *(place.start for _, _, place in found)])
    end = max([end, *(place.end for _, _, place in found)])
    widened = Passage(start, end, field)
    return Explanation(
        source=article.source,
        published=article.published,
        start=start,
        end=end,
        text=copy.words_of(widened),
        sentence=_sentence_at(copy, widened),
        facts=tuple((kind, fact) for kind, fact, _ in found),
        steps=tuple(dict.fromkeys(_steps_at(copy, steps, widened))),
        field=field,
    )


def _facts_at(facts: Facts, kind: Kind, asked: Passage) -> Iterator[tuple[Any, Passage]]:
    """Yield the facts of a kind that have a mention in a passage, with where that is."""
    for fact in kind.of(facts) or ():
        mentions = getattr(fact, "mentions", [fact])
        places = (Passage(mention.start, mention.end, getattr(mention, "field", None)) for mention in mentions)
        if place := next(filter(asked.overlaps, places), None):
            yield fact, place


def _steps_at(copy: FairCopy, steps: Iterable[Step], asked: Passage) -> Iterator[Step]:
    """Yield the decisions on a passage, which were made in the fair copy."""
    for step in steps:
        place = copy.find_written(step.start, step.end)
        if place and asked.overlaps(place):
            yield replace(step, start=place.start, end=place.end, text=copy.words_of(place))


def _sentence_at(copy: FairCopy, asked: Passage) -> str:
    """Return the sentence that a passage begins in, as far as the next one after its end."""
    read = sentence_starts(copy.article.text, copy.article.body_start)
    places = (copy.find_written(start, start + 1) for start in read)
    starts = [place.start for place in places if place and place.field == asked.field]
    first = max((start for start in starts if start <= asked.start), default=0)
    last = min((start for start in starts if start >= asked.end), default=sys.maxsize)
    return copy.words_of(Passage(first, last, asked.field)).strip()
