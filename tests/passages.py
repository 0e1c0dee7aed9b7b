"""Counts the figures and dates of marked passages (tests/gold/passages.tsv)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsfacts
from newsfacts.read import make_article
from newsfacts.scores import Count
from tests.kinds.marked import MarkedSentence, read_marked, same_value
from tests.marks import Mark

MARKED = ("figures", "dates")
# What it means that a field is not in the mark of a figure.
_UNSAID = {"high": "null", "unit": "null", "qualifier": "exact", "per": "null"}


def evaluate_passages(path: Path) -> tuple[dict[str, Count], list[str]]:
    """Return the counts of all passages of a table by kind, and one line a mistake."""
    passages = read_marked(path)
    articles = (
        make_article(passage.text, source=str(number), published=passage.published)
        for number, passage in enumerate(passages)
    )
    total = dict.fromkeys(MARKED, Count())
    mistakes: list[str] = []
    for passage, facts in zip(passages, newsfacts.extract_many(articles, only=MARKED, on_error="raise")):
        counts, wrong = count_passage(passage, facts.model_dump())
        total = {kind: total[kind] + counts[kind] for kind in MARKED}
        mistakes += [f"{passage.text[:30]}…: {line}" for line in wrong]
    return total, mistakes


def count_passage(
    passage: MarkedSentence, facts: dict[str, list[dict[str, Any]]]
) -> tuple[dict[str, Count], list[str]]:
    """Return the counts of a passage by kind, and one line a mistake.

    A find is right if it overlaps its mark and has the mark's fields; the edges do not count.
    """
    counts: dict[str, Count] = {}
    mistakes: list[str] = []
    for kind in MARKED:
        marks = [mark for mark in passage.marks if _kind_of(mark) == kind]
        pairs, extra = _pair(marks, facts[kind])
        extra = [find for find in extra if not any(_overlap(mark, find) for mark in _doubtful(passage))]
        wrong = [(mark, find) for mark, find in pairs if find is None or not _is_right(mark, find)]
        found = sum(find is not None for _, find in pairs) + len(extra)
        counts[kind] = Count(len(marks), found, len(marks) - len(wrong))
        mistakes += [
            f"{kind} {'missed' if find is None else 'wrong'}: {passage.text[mark.start : mark.end]} {mark.attributes}"
            + ("" if find is None else f" / {_describe(find)}")
            for mark, find in wrong
        ]
        mistakes += [f"{kind} extra: {_describe(find)}" for find in extra]
    return counts, mistakes


def _kind_of(mark: Mark) -> str | None:
    """Return what a mark asks for: dates have a type, figures a kind; a mark without braces asks for nothing."""
    return "dates" if "type" in mark.attributes else "figures" if "kind" in mark.attributes else None


def _doubtful(passage: MarkedSentence) -> Iterator[Mark]:
    return (mark for mark in passage.marks if _kind_of(mark) is None)


def _pair(
    marks: list[Mark], finds: list[dict[str, Any]]
) -> tuple[list[tuple[Mark, dict[str, Any] | None]], list[dict[str, Any]]]:
    """Return each mark with the find that answers it best, and the finds that answer none."""
    free = list(finds)
    pairs: list[tuple[Mark, dict[str, Any] | None]] = []
    for mark in marks:
        near = [find for find in free if _overlap(mark, find)]
        best = max(near, key=lambda find: (_is_right(mark, find), _overlap(mark, find)), default=None)
        if best is not None:
            free.remove(best)
        pairs.append((mark, best))
    return pairs, free


def _overlap(mark: Mark, find: dict[str, Any]) -> int:
    return max(0, int(min(mark.end, find["end"]) - max(mark.start, find["start"])))


def _is_right(mark: Mark, find: dict[str, Any]) -> bool:
    unsaid = _UNSAID if _kind_of(mark) == "figures" else {}
    return all(same_value(value, find[key]) for key, value in {**unsaid, **mark.attributes}.items())


def _describe(find: dict[str, Any]) -> str:
    unsaid = ("start", "end", "sentence", "first", "last")
    return str({key: value for key, value in find.items() if value is not None and key not in unsaid})
