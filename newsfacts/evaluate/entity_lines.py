"""Reads texts with annotated persons, places and organisations: JSON Lines with `text` and `ents`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from newsfacts.evaluate.lines import LineOfFile, check_span, read_lines
from newsfacts.read.inputs import Input, printable
from newsfacts.scores import LabelledSpan
from newsfacts.tables import Row, load_table
from newsfacts.types import Article

LINE_SHAPE = '{"text": "…", "ents": [[start, end, "PER"], …]}'


class LabelRow(Row):
    """A row of data/evaluate/ner_labels.tsv: what a label of an annotated corpus means."""

    label: str
    type: Literal["PER", "LOC", "ORG"]
    meaning: str
    source: str


class _EntityLine(BaseModel):
    """A line of the file; what else is in it does not matter."""

    model_config = ConfigDict(strict=True)

    text: str
    ents: list[tuple[int, int, str]]


@dataclass(frozen=True)
class AnnotatedText:
    """A text with its annotated mentions; `ignored` are the labels of those that are no PER, LOC or ORG."""

    line: int
    article: Article
    mentions: frozenset[LabelledSpan]
    ignored: tuple[str, ...]


def read_annotated(path: str) -> Iterator[AnnotatedText]:
    """Yield the annotated texts of a JSON Lines file. Raises ReadError naming the first line that is not one."""
    item = Input(printable(path), path)
    for place, record in read_lines(item, _EntityLine, LINE_SHAPE):
        yield _make_annotated(record, place)


def _make_annotated(record: _EntityLine, place: LineOfFile) -> AnnotatedText:
    for start, end, label in record.ents:
        check_span(start, end, f'"{label}"', record.text, place)
    types = _label_types()
    return AnnotatedText(
        line=place.line,
        article=Article(source=str(place), text=record.text),
        mentions=frozenset(
            LabelledSpan(start, end, types[label]) for start, end, label in record.ents if label in types
        ),
        ignored=tuple(label for _, _, label in record.ents if label not in types),
    )


@cache
def _label_types() -> dict[str, str]:
    """Return which of LABELS a corpus's label means; labels that are not there mean none of them."""
    return {row.label: row.type for row in load_table("evaluate/ner_labels", LabelRow)}
