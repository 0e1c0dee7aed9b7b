"""Scores a German model's persons, places and organisations on annotated text, without the finders of facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from newsfacts.errors import ExtractionError, NewsfactsError, ReadError
from newsfacts.evaluate.entity_lines import LINE_SHAPE, read_annotated
from newsfacts.evaluate.run import find_beside
from newsfacts.model import DEFAULT_MODEL, count_cores
from newsfacts.pipeline import load
from newsfacts.read.inputs import printable
from newsfacts.scores import LABELS, EntityScores, LabelledSpan
from newsfacts.text import make_fair_copy, read_article
from newsfacts.types import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def evaluate_entities(
    paths: Iterable[str],
    *,
    model: str | None = None,
    keep_mistakes: bool = False,
    report: Callable[[NewsfactsError], None],
) -> Iterator[EntityScores]:
    """Score a model on each file, in order; a file that cannot be scored is reported and left out.

    Only counts are held in memory, and with `keep_mistakes` the texts in which there are some. Raises ModelError.
    """
    nlp = load(model)
    for path in paths:
        scores = EntityScores(
            file=printable(path),
            model=model or DEFAULT_MODEL,
            cores=count_cores(),
            mistakes=[] if keep_mistakes else None,
        )
        try:
            _score_file(path, nlp, scores)
        except (ReadError, ExtractionError) as error:
            report(error)
        else:
            yield scores


def _score_file(path: str, nlp: Language, scores: EntityScores) -> None:
    started = perf_counter()
    for annotated, found in find_beside(read_annotated(path), nlp, _read_entities, only=()):
        if isinstance(found, ExtractionError):
            raise found
        scores.add(annotated.line, annotated.article.text, annotated.mentions, found)
        scores.ignored.update(annotated.ignored)
    scores.seconds = perf_counter() - started
    if not scores.total.gold:
        raise _nothing_to_score(scores)


def _nothing_to_score(scores: EntityScores) -> ReadError:
    if not scores.texts:
        return ReadError("there is no text in it", where=scores.file, remedy=f"write {LINE_SHAPE} on each line")
    if not scores.ignored:
        return ReadError("no mention is marked in it", where=scores.file, remedy=f"write {LINE_SHAPE} on each line")
    labels = ", ".join(label for label, _ in scores.ignored.most_common(10))
    what = f"none of its labels is known to mean a person, place or organisation ({labels})"
    return ReadError(what, where=scores.file, remedy=f"rename them to {', '.join(LABELS)}")


def _read_entities(doc: Doc, article: Article) -> frozenset[LabelledSpan]:
    copy = make_fair_copy(article)
    written = ((copy.find_written(entity.start, entity.end), entity.label) for entity in read_article(doc).entities)
    return frozenset(
        LabelledSpan(passage.start, passage.end, label) for passage, label in written if passage and label in LABELS
    )
