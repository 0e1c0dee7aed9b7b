"""Reads Parquet files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsfacts.read.content import Content
from newsfacts.read.extras import import_extra
from newsfacts.read.problems import Problem
from newsfacts.read.records.facts import are_rows_of_facts, make_facts_error
from newsfacts.read.records.fields import find_roles, is_same_name
from newsfacts.read.tabular.rows import Rows, TableRow, read_rows
from newsfacts.types import Article

_MARK = b"PAR1"
_TEXTS = frozenset({"string", "large_string", "string_view"})
_AT_ONCE = 64  # rows


def is_parquet(content: Content) -> bool:
    """Return whether it is a Parquet file."""
    return content.head.startswith(_MARK)


def read_parquet(content: Content) -> Iterator[Article | Problem]:
    """Yield the article of each row. Raises LeftOutError where no column holds texts."""
    parquet = import_extra("pyarrow.parquet", "parquet", content.source)
    file = parquet.ParquetFile(content.file)
    wanted = content.options.text_column
    if are_rows_of_facts(file.schema_arrow.names):
        raise make_facts_error(content.source)
    names = [field.name for field in file.schema_arrow if _may_count(field, wanted)]
    rows = _split_rows(file, names, content.source)
    yield from read_rows(rows, content.source, wanted, names)


def _may_count(field: Any, wanted: str | None) -> bool:
    """Return whether a column may say something of an article; numbers, pictures and vectors do not."""
    if find_roles(field.name) or (wanted and is_same_name(field.name, wanted)):
        return True
    return str(field.type) in _TEXTS or str(field.type).startswith("dictionary<values=string")


def _split_rows(file: Any, names: list[str], where: str) -> Rows:
    number = 0
    for batch in file.iter_batches(batch_size=_AT_ONCE, columns=names):
        for cells in zip(*(batch.column(name).to_pylist() for name in names), strict=True):
            number += 1
            yield TableRow(f"{where}:{number}", [_read_cell(cell) for cell in cells])


def _read_cell(cell: Any) -> Any:
    """Return a cell; texts that are not marked as such, as Spark and Impala write them, are bytes."""
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell
