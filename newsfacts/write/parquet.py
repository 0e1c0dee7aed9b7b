"""Writes Parquet: one row a fact under the columns of the CSV, each with its type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newsfacts.errors import UsageError
from newsfacts.kinds import KINDS
from newsfacts.types import Facts
from newsfacts.write.fields import (
    FACT,
    Type,
    article_fields,
    column_names,
    detail_fields,
    dump_facts,
    mention_fields,
    to_number,
)
from newsfacts.write.output import open_binary_output

_GROUP = 5_000  # rows: so many are in memory at a time


def write_parquet(articles: Iterable[Facts], path: str) -> None:
    """Write a file, whole or not at all.

    `fact` is the kind. `mentions` are all mentions of the fact, a flat fact being its own only one; start, end,
    text and what else describes a mention are those of the first. Where kinds disagree about the type of a field,
    its texts have a column of their own: `value` is a number, `value_text` the value of a date. Raises UsageError
    if pyarrow is missing or there is no place to write to.
    """
    arrow = _import_pyarrow()
    from pyarrow.parquet import ParquetWriter

    schema = _make_schema(arrow)
    rows = (row for facts in articles for row in _rows(facts))
    with open_binary_output(path) as out, ParquetWriter(out, schema) as writer:
        while group := list(islice(rows, _GROUP)):
            writer.write_table(arrow.Table.from_pylist(group, schema))


def _import_pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise UsageError("pyarrow is missing", remedy="install it with `pip install 'newsfacts[parquet]'`") from error
    return pyarrow


def _make_schema(arrow: Any) -> Any:
    types: dict[Type, Any] = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "list": arrow.list_(arrow.string()),
    }
    mention = arrow.struct([(field.name, types[field.type]) for field in mention_fields()])
    columns = {field.name: types[field.type] for field in (*article_fields(), *detail_fields())}
    columns |= {"fact": types["text"], "mentions": arrow.list_(mention)}
    first = [*(field.name for field in article_fields()), *FACT]
    return arrow.schema([(name, columns[name]) for name in dict.fromkeys([*first, *columns])])


def _rows(facts: Facts) -> Iterator[dict[str, Any]]:
    article = {field.name: getattr(facts, field.name) for field in article_fields()}
    types = {field.name: field.type for field in detail_fields()}
    in_mentions = [field.name for field in mention_fields()]
    for kind in KINDS:
        columns = column_names(kind)
        for details, mentions in dump_facts(facts, kind):
            itself = {name: details[name] for name in in_mentions if name in details}
            values = {columns[name]: value for name, value in {**details, **(mentions or [itself])[0]}.items()}
            numbers = {name: to_number(value) for name, value in values.items() if types[name] == "number"}
            yield {**article, "fact": kind.name, "mentions": mentions or [itself], **values, **numbers}
