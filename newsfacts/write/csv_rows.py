"""Writes CSV (RFC 4180): one row a fact, the same columns for every kind."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, TextIO

from newsfacts.kinds import KINDS
from newsfacts.types import Facts, Mention

_ARTICLE = ("source", "title", "url", "published", "place")
_FACT = ("fact", "start", "end", "text", "mentions")


def write_csv(articles: Iterable[Facts], out: TextIO) -> None:
    """Write a header and the rows of each article as soon as they come.

    `fact` is the kind. Where a fact has several mentions, `mentions` is their number, and start, end, text
    and what else describes a mention are those of the first.
    """
    columns = list(dict.fromkeys((*_ARTICLE, *_FACT, *_detail_columns())))
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    articles = iter(articles)
    first = list(islice(articles, 1))  # If this fails, nothing at all was written.
    writer.writeheader()
    for facts in chain(first, articles):
        writer.writerows(_rows(facts))
        out.flush()


def _detail_columns() -> Iterator[str]:
    """Yield the fields of all kinds of facts and of their mentions."""
    for kind in KINDS:
        yield from kind.fact.model_fields
    for kind in KINDS:
        for field in kind.fact.model_fields.values():
            for argument in getattr(field.annotation, "__args__", ()):
                if isinstance(argument, type) and issubclass(argument, Mention):
                    yield from argument.model_fields


def _rows(facts: Facts) -> Iterator[dict[str, Any]]:
    article = {name: getattr(facts, name) for name in _ARTICLE}
    for kind in KINDS:
        for fact in getattr(facts, kind.name) or ():
            details = fact.model_dump()
            mentions = details.pop("mentions", [{}])  # a flat fact is its own only mention
            details = {name: _cell(value) for name, value in details.items()}
            yield {**article, "fact": kind.name, "mentions": len(mentions), **details, **mentions[0]}


def _cell(value: Any) -> Any:
    """Put the values of a list into one cell."""
    return "; ".join(map(str, value)) if isinstance(value, list) else value
