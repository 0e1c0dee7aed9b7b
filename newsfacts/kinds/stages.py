"""Runs the stages of a finder one after the other, and reports what becomes of each candidate to whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias

from newsfacts.tables import Row
from newsfacts.text import ArticleText
from newsfacts.text.spans import HasOffsets, Spans
from newsfacts.trace import is_recording, record


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


_View: TypeAlias = Callable[[ArticleText, list[Any]], Iterable[Any]]
_Find: TypeAlias = Callable[[ArticleText], Iterable[Any]]
_Holds: TypeAlias = Callable[[ArticleText, Any], bool]


@dataclass(frozen=True)
class Stage:
    """A step of a finder: `run` takes the candidates so far and returns those that go on, and what it rejects.

    A candidate is any record with `start` and `end`, of a type of the kind's own. `explain` is what is reported of
    those that the stage adds or changes: a reason for all, or a function that gives the reasons of one.
    """

    run: _Run
    explain: str | Callable[[ArticleText, Any], Iterable[Reason]] = ""


class Objection(NamedTuple):
    """A possible objection to a candidate: the reason why it goes no further, and the question whether it holds.

    `text` is a function where the reason quotes the words beside the candidate.
    """

    text: str | Callable[[ArticleText, Any], str]
    holds: _Holds


class Acquittal(NamedTuple):
    """What clears a candidate: where it holds, none of the objections after it in its round is raised."""

    holds: _Holds


Round: TypeAlias = Sequence[Objection | Acquittal]


def find_objection(article: ArticleText, candidate: Any, *rounds: Round) -> str:
    """Return why a candidate goes no further: the first objection that holds; an empty string without one.

    An acquittal ends its round, not those after it.
    """
    for questions in rounds:
        held = next((question for question in questions if question.holds(article, candidate)), None)
        if isinstance(held, Objection):
            return held.text if isinstance(held.text, str) else held.text(article, candidate)
    return ""


def object_by(*rounds: Round, view: _View | None = None) -> _Run:
    """Return what a stage runs that rejects each candidate by the first of the objections that holds.

    `view` makes what the questions are asked about: one record for each candidate, in order. Without it, they are
    asked about the candidate itself.
    """

    def reject_by_objection(article: ArticleText, candidates: list[Any]) -> Iterator[Any]:
        for candidate, viewed in zip(candidates, view(article, candidates) if view else candidates, strict=True):
            text = find_objection(article, viewed, *rounds)
            yield Rejected(candidate.start, candidate.end, text) if text else candidate

    return reject_by_objection


def add(find: _Find) -> _Run:
    """Return what a stage runs that adds what a search of the article finds."""
    return lambda article, candidates: [*candidates, *find(article)]


def add_where_free(find: _Find) -> _Run:
    """Return what a stage runs that adds what a search finds where there is no candidate yet."""
    return lambda article, candidates: [*candidates, *Spans(candidates).free(find(article))]


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
            record(by, result.start, result.end, result.text, taken=False, rows=result.rows)
        elif id(result) not in known:
            for reason in _reasons(stage, article, result):
                record(by, result.start, result.end, reason.text, rows=reason.rows)


def _reasons(stage: Stage, article: ArticleText, candidate: HasOffsets) -> Iterable[Reason]:
    if callable(stage.explain):
        return stage.explain(article, candidate)
    return [Reason(stage.explain)] if stage.explain else []
