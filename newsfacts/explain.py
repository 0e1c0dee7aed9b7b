"""Explains a place in an article: the facts that it is part of, and what was decided on it by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from os import PathLike
from typing import Any

from newsfacts.collect import extract_many
from newsfacts.corrections import Corrections
from newsfacts.german.sentences import sentence_starts
from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.text import Offsets
from newsfacts.trace import Step, record_steps
from newsfacts.types import Article, Facts


@dataclass(frozen=True)
class Explanation:
    """Why text[start:end] of an article is what it is: its facts, each with its kind, and all decisions on it."""

    source: str
    published: str | None
    start: int
    end: int
    text: str
    sentence: str
    facts: tuple[tuple[str, Any], ...]
    steps: tuple[Step, ...]


def explain_place(
    article: Article,
    start: int,
    end: int,
    *,
    model: str | None = None,
    corrections: Corrections | str | PathLike[str] | None = None,
) -> Explanation:
    """Extract the facts of an article and report what became of text[start:end], and why.

    The place is widened to the mentions that it is part of. Raises ModelError, CorrectionsError and ExtractionError.
    """
    with record_steps() as steps:
        (facts,) = extract_many([article], model=model, corrections=corrections, on_error="raise")
    found = [(kind.name, fact, place) for kind in KINDS for fact, place in _facts_at(facts, kind, start, end)]
    start = min([start, *(place[0] for _, _, place in found)])
    end = max([end, *(place[1] for _, _, place in found)])
    about = (
        replace(step, text=article.text[step.start : step.end])
        for step in steps
        if step.start < end and start < step.end
    )
    return Explanation(
        source=article.source,
        published=article.published,
        start=start,
        end=end,
        text=article.text[start:end],
        sentence=_sentence_at(article, start, end),
        facts=tuple((kind, fact) for kind, fact, _ in found),
        steps=tuple(dict.fromkeys(about)),
    )


def _facts_at(facts: Facts, kind: Kind, start: int, end: int) -> list[tuple[Any, Offsets]]:
    """Return the facts of a kind that have a mention in text[start:end], with that mention's offsets."""
    found = []
    for fact in kind.of(facts) or ():
        places = [(mention.start, mention.end) for mention in getattr(fact, "mentions", [fact])]
        place = next((place for place in places if place[0] < end and start < place[1]), None)
        if place:
            found.append((fact, place))
    return found


def _sentence_at(article: Article, start: int, end: int) -> str:
    """Return the sentence that text[start:end] begins in, as far as the next one after its end."""
    starts = list(sentence_starts(article.text, article.body_start))
    first = max((place for place in starts if place <= start), default=0)
    last = min((place for place in starts if place >= end), default=len(article.text))
    return article.text[first:last].strip()
