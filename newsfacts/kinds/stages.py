"""Runs the stages of a finder one after the other, and reports what becomes of each candidate to whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from newsfacts.tables import Row
from newsfacts.text import ArticleText
from newsfacts.text.spans import HasOffsets
from newsfacts.trace import is_recording, tell


class Reason(NamedTuple):
    """Why a candidate is taken, in plain English, and the table rows that decided."""

    text: str
    rows: tuple[Row | None, ...] = ()


class Rejected(NamedTuple):
    """What a stage returns of a candidate that goes no further: where it is, and why."""

    start: int
    end: int
    text: str
    rows: tuple[Row | None, ...] = ()


class _Run(Protocol):
    def __call__(self, article: ArticleText, candidates: list[Any], /) -> Iterable[Any]: ...


@dataclass(frozen=True)
class Stage:
    """A step of a finder: `run` takes the candidates so far and returns those that go on, and what it rejects.

    A candidate is any record with `start` and `end`, of a type of the kind's own. `explain` is what is reported of
    those that the stage adds or changes: a reason for all, or a function that gives the reasons of one.
    """

    run: _Run
    explain: str | Callable[[ArticleText, Any], Iterable[Reason]] = ""


class Objection(NamedTuple):
    """What may speak against a candidate: why it goes no further, and the question whether that holds."""

    text: str
    holds: Callable[[ArticleText, Any], bool]


def object_by(objections: tuple[Objection, ...]) -> _Run:
    """Return what a stage runs that rejects each candidate by the first of the objections that holds."""

    def find_objections(article: ArticleText, candidates: list[Any]) -> list[Any]:
        return [_find_objection(article, candidate) or candidate for candidate in candidates]

    def _find_objection(article: ArticleText, candidate: HasOffsets) -> Rejected | None:
        found = (objection.text for objection in objections if objection.holds(article, candidate))
        text = next(found, None)
        return None if text is None else Rejected(candidate.start, candidate.end, text)

    return find_objections


def run_stages(by: str, stages: Iterable[Stage], article: ArticleText) -> list[Any]:
    """Return what the last stage returns; `by` is the kind that decides, for the report."""
    candidates: list[Any] = []
    for stage in stages:
        results = list(stage.run(article, candidates))
        before, candidates = candidates, [result for result in results if not isinstance(result, Rejected)]
        if is_recording():
            _report(by, stage, article, before, results)
    return candidates


def _report(by: str, stage: Stage, article: ArticleText, before: list[HasOffsets], results: list[HasOffsets]) -> None:
    known = {id(candidate) for candidate in before}  # An equal one that is found anew has reasons of its own.
    for result in results:
        if isinstance(result, Rejected):
            tell(by, result.start, result.end, result.text, taken=False, rows=result.rows)
        elif id(result) not in known:
            for reason in _reasons(stage, article, result):
                tell(by, result.start, result.end, reason.text, rows=reason.rows)


def _reasons(stage: Stage, article: ArticleText, candidate: HasOffsets) -> Iterable[Reason]:
    if callable(stage.explain):
        return stage.explain(article, candidate)
    return [Reason(stage.explain)] if stage.explain else []
