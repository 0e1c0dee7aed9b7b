"""The data of the page: inert blocks of JSON, two an article, which the page reads when it needs them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.types import ARTICLE_FIELDS, Facts

_HEADER = re.compile(r"\s*date[ \t]*:?[ \t]*([\d-]+)\s*", re.IGNORECASE)
_LEAD = 140  # characters of a text that stand for a missing title


def make_kinds_block() -> str:
    """Return what the page must know of the kinds; `counts` means that their facts have mentions to count."""
    kinds = [
        {
            "name": kind.name,
            "title": kind.title,
            "counts": kind.has_mentions,
            "columns": [{"heading": column.heading, "right": column.align_right} for column in kind.columns],
        }
        for kind in KINDS
    ]
    return _make_block("kinds", kinds)


def make_article_blocks(facts: Facts) -> str:
    """Return an article's summary, which the page reads at once, and the article, which it reads when it is chosen.

    Facts are lists by the number of their kind; None stands for a kind that was not asked for.
    """
    header = _header_end(facts)
    summary = {
        **{name: getattr(facts, name) for name in ARTICLE_FIELDS if name != "url"},
        "lead": " ".join((facts.text or "")[header : header + _LEAD].split()),
        "counts": [None if found is None else len(found) for found in _all_facts(facts)],
        "names": [*_names(facts)],
        "dates": [*_dates(facts)],
    }
    article = {
        "url": facts.url,
        "text": facts.text,
        "header": header,
        "facts": [_rows(kind, found) for kind, found in zip(KINDS, _all_facts(facts))],
    }
    return _make_block("summary", summary) + _make_block("article", article)


def _names(facts: Facts) -> Iterator[tuple[int, int, str, int]]:
    """Yield the entries of all kinds that have some: kind, number of the fact, name, how often it is mentioned."""
    for kind, number, fact in _number_facts(facts):
        if hasattr(fact, "mentions"):
            yield kind, number, fact.name, len(fact.mentions)


def _dates(facts: Facts) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield what is bound in time: kind, number of the fact, words, first and last day."""
    for kind, number, fact in _number_facts(facts):
        first, last = getattr(fact, "first", None), getattr(fact, "last", None)
        if first and last:
            yield kind, number, _label(fact), first, last


def _number_facts(facts: Facts) -> Iterator[tuple[int, int, Any]]:
    for kind, found in enumerate(_all_facts(facts)):
        for number, fact in enumerate(found or ()):
            yield kind, number, fact


def _all_facts(facts: Facts) -> list[list[Any] | None]:
    return [kind.of(facts) for kind in KINDS]


def _rows(kind: Kind, facts: Iterable[Any] | None) -> list[Any] | None:
    """Return label, cells and places of each fact; a flat fact is its own only mention."""
    if facts is None:
        return None
    return [
        [
            _label(fact),
            [column.cell(fact) for column in kind.columns],
            [_place(mention) for mention in getattr(fact, "mentions", (fact,))],
        ]
        for fact in facts
    ]


def _place(mention: Any) -> tuple[int | str, ...]:
    """Return where a mention starts and ends, and in which field where that is not the text."""
    field = getattr(mention, "field", None)
    return (mention.start, mention.end, field) if field else (mention.start, mention.end)


def _label(fact: Any) -> str:
    return str(getattr(fact, "name", None) or fact.text)


def _header_end(facts: Facts) -> int:
    """Return where the text begins, after a header with the publication date."""
    match = _HEADER.match(facts.text or "")
    return match.end() if match and match[1] == facts.published else 0


def _make_block(name: str, content: Any) -> str:
    """Return an element that no browser runs. In it nothing can end it or look like markup, and all is ASCII."""
    data = json.dumps(content, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" data-block="{name}">{data}</script>\n'
