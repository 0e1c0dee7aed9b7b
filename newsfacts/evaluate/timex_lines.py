"""Reads articles with annotated dates from JSON Lines: `text`, `published`, `timex3`, and other systems' answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, create_model

from newsfacts.errors import ReadError
from newsfacts.evaluate.dated import DatedArticle, Report, in_text_order, make_dated_article
from newsfacts.evaluate.lines import LineOfFile, check_span, read_lines
from newsfacts.read.inputs import Input
from newsfacts.scores import TimexMark

LINE_SHAPE = '{"text": "…", "published": "2025-09-04", "timex3": [[start, end, "DATE", "2025-09-05"], …]}'

_Dates: TypeAlias = list[tuple[int, int, str, str | None]]


class _TimexLine(BaseModel):
    """A line of the file; what else is in it does not matter."""

    model_config = ConfigDict(strict=True)

    text: str
    published: str | None = None
    timex3: _Dates


def read_timex_lines(item: Input, peers: Sequence[str], report: Report) -> Iterator[DatedArticle]:
    """Yield the articles of a JSON Lines file. `peers` are the keys of other systems' answers.

    Raises ReadError naming the first line that is not like LINE_SHAPE or lacks one of the keys, and for a file
    without lines.
    """
    fields: dict[str, Any] = {_field(at): (_Dates, Field(alias=key)) for at, key in enumerate(peers)}
    shape = ", ".join([LINE_SHAPE.removesuffix("}"), *(f'"{key}": [[…], …]' for key in peers)]) + "}"
    empty = True
    for place, record in read_lines(item, create_model("_LineWithPeers", __base__=_TimexLine, **fields), shape):
        empty = False
        yield DatedArticle(
            article=make_dated_article(record.text, record.published, str(place), report),
            dates=_read_dates(record.timex3, record.text, place),
            peers={key: _read_dates(getattr(record, _field(at)), record.text, place) for at, key in enumerate(peers)},
        )
    if empty:
        raise ReadError("there is no text in it", where=item.source, remedy=f"write {shape} on each line")


def _field(number: int) -> str:
    """Name the field of a peer: its key may be any text."""
    return f"peer_{number}"


def _read_dates(
    dates: Iterable[tuple[int, int, str, str | None]], text: str, place: LineOfFile
) -> tuple[TimexMark, ...]:
    for start, end, kind, value in dates:
        check_span(start, end, f'"{kind}", "{value or ""}"', text, place)
    return in_text_order(TimexMark(*date) for date in dates)
