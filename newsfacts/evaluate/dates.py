"""Scores the dates that newsfacts finds against TIMEX3 annotation, beside those of other systems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from newsfacts.collect import collect_facts
from newsfacts.errors import ExtractionError, ReadError, UsageError
from newsfacts.evaluate.dated import DatedArticle, Report
from newsfacts.evaluate.run import find_beside
from newsfacts.evaluate.timeml import SUFFIX, read_timeml
from newsfacts.evaluate.timex_lines import read_timex_lines
from newsfacts.kinds import KINDS
from newsfacts.model import DEFAULT_MODEL, count_cores
from newsfacts.pipeline import load
from newsfacts.read.inputs import Input, find_inputs, printable
from newsfacts.scores import DateScores, TimexMark
from newsfacts.types import Article, is_vague

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

OWN_NAME = "newsfacts"
_KIND = "dates"


def evaluate_dates(
    paths: Iterable[str],
    *,
    peers: Sequence[str] = (),
    vague: bool = True,
    model: str | None = None,
    keep_mistakes: bool = False,
    report: Report,
) -> Iterator[DateScores]:
    """Score the dates of each corpus, in order; what cannot be scored is reported and left out.

    A corpus is a TimeML file, a folder of such files (.tml, together one corpus), or a file of JSON Lines. `peers` are
    other systems: of JSON Lines, the keys of their answers; of TimeML, a folder with files of the same names, or such
    a file. All systems are scored on the same articles. `vague=False` leaves out dates that mean just the past, the
    present or the future, those of the annotation and of the systems alike. Raises ModelError, and UsageError for a
    peer that has the name of newsfacts itself.
    """
    if OWN_NAME in peers:
        raise UsageError(f"a peer cannot be called {OWN_NAME!r}, like the system itself", remedy="rename it")
    nlp = load(model)
    for path in paths:
        scores = DateScores(
            file=printable(path),
            model=model or DEFAULT_MODEL,
            cores=count_cores(),
            mistakes=[] if keep_mistakes else None,
        )
        try:
            _score_corpus(_read_corpus(path, tuple(dict.fromkeys(peers)), report), nlp, scores, report, vague=vague)
        except ReadError as error:
            report(error)
        else:
            if scores.texts:  # Otherwise the reasons have been reported.
                yield scores


def _score_corpus(
    articles: Iterable[DatedArticle], nlp: Language, scores: DateScores, report: Report, *, vague: bool
) -> None:
    started = perf_counter()
    marked = False
    for gold, found in find_beside(articles, nlp, _read_dates, only=(_KIND,)):
        if isinstance(found, ExtractionError):
            report(found)
            continue
        answers = {system: _choose(dates, vague) for system, dates in {OWN_NAME: found, **gold.peers}.items()}
        scores.add(gold.article.source, gold.article.text, _choose(gold.dates, vague), answers)
        scores.ignored.update(gold.ignored)
        marked = marked or bool(gold.dates)
    scores.seconds = perf_counter() - started
    if scores.texts and not marked:
        raise ReadError("no date is marked in it", where=scores.file, remedy="mark some, as TIMEX3")


def _choose(dates: Sequence[TimexMark], vague: bool) -> Sequence[TimexMark]:
    return [date for date in dates if vague or not is_vague(date.value)]


def _read_corpus(path: str, peers: Sequence[str], report: Report) -> Iterator[DatedArticle]:
    """Yield the articles of a corpus. Raises ReadError where there is none, or its format is unknown."""
    if Path(path).is_dir():
        return read_timeml(path, peers, report)
    (item,) = find_inputs([path], ())
    if not isinstance(item, Input) or not item.exists():
        remedy = f"name a folder of {SUFFIX} files, a {SUFFIX} file or a .jsonl file"
        raise ReadError("no such file or folder", where=printable(path), remedy=remedy)
    if item.suffix == SUFFIX:
        return read_timeml(path, peers, report)
    if item.suffix == ".jsonl":
        return read_timex_lines(item, peers, report)
    raise ReadError(
        "its name does not say how dates are marked in it",
        where=item.source,
        remedy=f"TimeML ends in {SUFFIX}, JSON Lines in .jsonl",
    )


def _read_dates(doc: Doc, article: Article) -> tuple[TimexMark, ...]:
    facts = collect_facts(doc, article, [KINDS[_KIND]])
    return tuple(TimexMark(date.start, date.end, date.type.upper(), date.value) for date in facts.dates or ())
