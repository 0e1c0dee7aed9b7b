"""Evaluates a German model on annotated text: reads the annotation, runs the model, counts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import tee
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from newsfacts.errors import ExtractionError, NewsfactsError, ReadError
from newsfacts.pipeline import annotate, count_cores, load
from newsfacts.scores import LABELS, Mention, Scores
from newsfacts.tables import Row, load_table
from newsfacts.types import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LINE_SHAPE = '{"text": "…", "ents": [[start, end, "PER"], …]}'
_BOM = b"\xef\xbb\xbf"


class LabelRow(Row):
    """A row of ner_labels.tsv: what a label of an annotated corpus means."""

    label: str
    type: Literal["PER", "LOC", "ORG"]
    meaning: str
    source: str


class _Line(BaseModel):
    """A line of the file; what else is in it does not matter."""

    model_config = ConfigDict(strict=True)

    text: str
    ents: list[tuple[int, int, str]]


@dataclass(frozen=True)
class AnnotatedText:
    """A text with its annotated mentions; `ignored` are the labels of those that are no PER, LOC or ORG."""

    line: int
    text: str
    mentions: frozenset[Mention]
    ignored: tuple[str, ...]


def evaluate_files(
    paths: Iterable[str],
    *,
    model: str | None = None,
    keep_mistakes: bool = False,
    report: Callable[[NewsfactsError], None],
) -> Iterator[Scores]:
    """Score a model on each file, in order; a file that cannot be scored is reported and left out.

    Only counts are held in memory, and with `keep_mistakes` the texts in which there are some. Raises ModelError.
    """
    nlp = load(model)
    for path in paths:
        scores = Scores(
            # A file name may hold bytes that are no UTF-8, and then could not be printed.
            file=os.fsencode(path).decode("utf-8", "replace"),
            model=model or "default",
            cores=count_cores(),
            mistakes=[] if keep_mistakes else None,
        )
        try:
            _score_file(path, nlp, scores)
        except (ReadError, ExtractionError) as error:
            report(error)
        else:
            yield scores


def _score_file(path: str, nlp: Language, scores: Scores) -> None:
    started = perf_counter()
    for annotated, found in _find_mentions(read_annotated(path), nlp, scores.file):
        scores.add(annotated.line, annotated.text, annotated.mentions, found)
        scores.ignored.update(annotated.ignored)
    scores.seconds = perf_counter() - started
    if not scores.total.gold:
        raise _nothing_to_score(scores)


def _nothing_to_score(scores: Scores) -> ReadError:
    if not scores.texts:
        return ReadError("there is no text in it", where=scores.file, remedy=f"write {LINE_SHAPE} on each line")
    if not scores.ignored:
        return ReadError("no mention is marked in it", where=scores.file, remedy=f"write {LINE_SHAPE} on each line")
    labels = ", ".join(label for label, _ in scores.ignored.most_common(10))
    what = f"none of its labels is known to mean a person, place or organisation ({labels})"
    return ReadError(what, where=scores.file, remedy=f"rename them to {', '.join(LABELS)}")


def _find_mentions(
    texts: Iterable[AnnotatedText], nlp: Language, file: str
) -> Iterator[tuple[AnnotatedText, frozenset[Mention]]]:
    """Run the model without the finders of facts. Raises ExtractionError if it fails at a text."""
    kept, read = tee(texts)  # They are never further apart than a batch.
    articles = (Article(source=f"{file}:{annotated.line}", text=annotated.text) for annotated in read)
    for annotated, found in zip(kept, annotate(articles, nlp, _read_entities, only=())):
        if isinstance(found, ExtractionError):
            raise found
        yield annotated, found


def _read_entities(doc: Doc, _: Article) -> frozenset[Mention]:
    return frozenset(
        Mention(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents if entity.label_ in LABELS
    )


def read_annotated(path: str) -> Iterator[AnnotatedText]:
    """Yield the annotated texts of a JSON Lines file. Raises ReadError naming the first line that is not one."""
    try:
        with Path(path).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _parse_line(line.removeprefix(_BOM).strip(), number, f"{path}:{number}")
    except OSError as error:
        remedy = "name a file of JSON Lines"
        raise ReadError((error.strerror or str(error)).lower(), where=path, remedy=remedy) from error


def _parse_line(line: bytes, number: int, where: str) -> AnnotatedText:
    try:
        record = _Line.model_validate_json(line)
    except ValidationError as error:
        raise ReadError(_explain(error), where=where, remedy=f"each line must be {LINE_SHAPE}") from error
    for start, end, label in record.ents:
        if not 0 <= start < end <= len(record.text):
            what = f'the mention [{start}, {end}, "{label}"] is not within the text of {len(record.text)} characters'
            raise ReadError(what, where=where, remedy="count code points from 0, end exclusive")
    types = _label_types()
    return AnnotatedText(
        line=number,
        text=record.text,
        mentions=frozenset(Mention(start, end, types[label]) for start, end, label in record.ents if label in types),
        ignored=tuple(label for _, _, label in record.ents if label not in types),
    )


def _explain(error: ValidationError) -> str:
    """Say what the first thing is that is wrong with a line."""
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return f"this is no JSON ({first['ctx']['error']})".replace("at line 1 column", "in column")
    place = ".".join(map(str, first["loc"]))
    return f"{place or 'line'}: {first['msg'][:1].lower()}{first['msg'][1:]}"


@cache
def _label_types() -> dict[str, str]:
    """Return which of LABELS a corpus's label means; labels that are not there mean none of them."""
    return {row.label: row.type for row in load_table("ner_labels", LabelRow)}
