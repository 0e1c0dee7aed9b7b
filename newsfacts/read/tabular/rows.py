"""Makes articles of the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple, TypeAlias

from newsfacts.errors import ReadError
from newsfacts.read.problems import Problem
from newsfacts.read.records.article import read_record
from newsfacts.read.records.facts import are_rows_of_facts, make_facts_error
from newsfacts.read.tabular.columns import Columns, choose_columns, has_header
from newsfacts.types import Article

_SAMPLE = 50  # rows by which the columns are judged


class TableRow(NamedTuple):
    """A row: `place` names it to the user."""

    place: str
    cells: Sequence[Any]


Rows: TypeAlias = Iterator[TableRow | ReadError]


def read_rows(
    rows: Rows, where: str, text_column: str | None, header: Sequence[str] | None = None
) -> Iterator[Article | Problem]:
    """Yield the article of each row. Raises LeftOutError where no column holds texts.

    Without a header, the first row is one, unless it looks like the others.
    """
    filled = (row for row in rows if isinstance(row, ReadError) or any(map(_is_filled, row.cells)))
    sample = list(islice(filled, _SAMPLE))
    first = next((row for row in sample if isinstance(row, TableRow)), None)
    if header is None and first is not None and has_header(first.cells):
        header = ["" if cell is None else str(cell).strip() for cell in first.cells]
        sample.remove(first)
    if header is not None and are_rows_of_facts(header):
        raise make_facts_error(where)
    body = [row.cells for row in sample if isinstance(row, TableRow)]
    columns = choose_columns(header, body, text_column, where) if body else Columns([], 0)
    for row in chain(sample, filled):
        yield from [row] if isinstance(row, ReadError) else _read_row(row, columns)


def _read_row(row: TableRow, columns: Columns) -> Iterator[Article | Problem]:
    wide, cells = len(columns.names), row.cells
    if len(cells) <= columns.text or any(map(_is_filled, cells[wide:])):
        yield ReadError(
            f"{len(cells)} cells under {wide} columns", where=row.place, remedy="is a quotation mark missing?"
        )
        return
    record = {name: cell for name, cell in zip(columns.names, cells) if _is_filled(cell)}
    yield from read_record({columns.names[columns.text]: "", **record}, row.place)


def _is_filled(cell: Any) -> bool:
    """Return whether there is something in a cell; NaN is nothing."""
    return cell is not None and cell != "" and cell == cell
