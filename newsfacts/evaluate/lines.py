"""Reads gold in JSON Lines: each line is checked against a model of its shape."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from newsfacts.errors import ReadError
from newsfacts.read.inputs import Input, explain

_BOM = b"\xef\xbb\xbf"

Record = TypeVar("Record", bound=BaseModel)


class LineOfFile(NamedTuple):
    """A line of a file, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def read_lines(item: Input, record: type[Record], shape: str) -> Iterator[tuple[LineOfFile, Record]]:
    """Yield the records of a file with their places. Raises ReadError naming the first line that is no such record.

    `shape` shows the user what a line looks like.
    """
    try:
        with item.open() as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    place = LineOfFile(item.source, number)
                    yield place, _parse_line(line.removeprefix(_BOM).strip(), record, place, shape)
    except (OSError, EOFError, zlib.error) as error:
        what = (getattr(error, "strerror", None) or explain(error)).lower()
        raise ReadError(what, where=item.source, remedy="name a file of JSON Lines") from error


def _parse_line(line: bytes, record: type[Record], place: LineOfFile, shape: str) -> Record:
    try:
        return record.model_validate_json(line)
    except ValidationError as error:
        raise ReadError(_explain(error), where=str(place), remedy=f"each line must be {shape}") from error


def _explain(error: ValidationError) -> str:
    """Describe the first thing that is wrong with a line."""
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return f"this is no JSON ({first['ctx']['error']})".replace("at line 1 column", "in column")
    place = ".".join(map(str, first["loc"]))
    return f"{place or 'line'}: {first['msg'][:1].lower()}{first['msg'][1:]}"


def check_span(start: int, end: int, name: str, text: str, place: LineOfFile) -> None:
    """Raise ReadError for a mention that is empty or not within the text; `name` is the rest of it, for the user."""
    if not 0 <= start < end <= len(text):
        what = f"the mention [{start}, {end}, {name}] is not within the text of {len(text)} characters"
        raise ReadError(what, where=str(place), remedy="count code points from 0, end exclusive")
