"""The tables of the database: articles, one a kind, mentions, and a view that joins them.

The tables of the kinds and their columns are those of the registry. A database that was made before a kind or a
field was added gets what it lacks when it is opened.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.write.fields import (
    FACT,
    Field,
    Type,
    article_fields,
    column_names,
    detail_fields,
    fact_fields,
    mention_fields,
    to_number,
)

_TYPES: dict[Type, str] = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "list": "TEXT"}
_SEARCHED = ("name", "iso", "value", "first")  # Fields with an index, in whatever kind has them.
_OF_ARTICLE = "article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE"


def make_schema(connection: sqlite3.Connection) -> list[str]:
    """Make what is missing of tables, columns, indices and the view; return the tables and columns that were missing.

    What was stored of them is lost, so that articles that are stored count as changed, and what belonged to a lost
    table goes.
    """
    before = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for statement in _split((files(__package__) / "schema.sql").read_text(encoding="utf-8")):
        connection.execute(statement)
    made = [name for name in ("articles", *KINDS.names, "mentions") if name not in before]
    for kind in KINDS:
        connection.execute(_kind_table(kind))
        made += _add_columns(connection, kind.name, fact_fields(kind))
    connection.execute(_mention_table())
    made += _add_columns(connection, "mentions", mention_fields())
    for kind in KINDS:
        for statement in (*_indices(kind), *_trigger(kind)):
            connection.execute(statement)
    connection.execute("CREATE INDEX IF NOT EXISTS mentions_article ON mentions (article)")
    _make_view(connection)
    if made and before:
        _forget(connection, made)
    return made


def _forget(connection: sqlite3.Connection, lost: list[str]) -> None:
    """Have all articles read again, and delete what nothing refers to without the tables that were lost."""
    connection.execute("UPDATE articles SET digest = NULL")
    for kind in KINDS:
        if "articles" in lost:
            connection.execute(f"DELETE FROM {quote(kind.name)}")
        if kind.name in lost or "articles" in lost:
            connection.execute("DELETE FROM mentions WHERE fact = ?", (kind.name,))


def quote(name: str) -> str:
    """Return a name as SQL takes it, reserved word or not."""
    return '"' + name.replace('"', '""') + '"'


def to_column(value: Any, type: Type) -> Any:
    """Return a value as its column holds it: a list as JSON."""
    if type == "list":
        return None if value is None else json.dumps(value, ensure_ascii=False)
    return to_number(value) if type == "number" else value


def _kind_table(kind: Kind) -> str:
    return _table(
        kind.name,
        kind.fact.__doc__ or "",
        [
            ("id INTEGER PRIMARY KEY", ""),
            (_OF_ARTICLE, ""),
            ("position INTEGER NOT NULL", "among those of the article, from 0, in text order"),
            *_columns(fact_fields(kind)),
            ("UNIQUE (article, position)", ""),
        ],
    )


def _mention_table() -> str:
    return _table(
        "mentions",
        "Where an entry is mentioned.",
        [
            ("id INTEGER PRIMARY KEY", ""),
            (_OF_ARTICLE, ""),
            ("fact TEXT NOT NULL", "the kind, which is the name of the table that entry is in"),
            ("entry INTEGER NOT NULL", "the id there"),
            ("position INTEGER NOT NULL", "among those of the entry, from 0, in text order"),
            *_columns(mention_fields()),
            ("UNIQUE (entry, fact, position)", ""),
        ],
    )


def _table(name: str, description: str, lines: list[tuple[str, str]]) -> str:
    """Return the statement that makes a table, with what its columns mean as comments, which `.schema` shows."""
    first, *_ = description.strip().splitlines() or [""]
    body = "\n".join(
        f"  {line}{',' if number < len(lines) else ''}" + (f"  -- {comment}" if comment else "")
        for number, (line, comment) in enumerate(lines, 1)
    )
    return f"CREATE TABLE IF NOT EXISTS {quote(name)} (  -- {first}\n{body}\n)"


def _columns(fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    for field in fields:
        yield f"{quote(field.name)} {_TYPES[field.type]}", " ".join(field.description.split())


def _add_columns(connection: sqlite3.Connection, table: str, fields: Iterable[Field]) -> list[str]:
    """Add the columns of fields that were not there when the table was made, and name them."""
    present = {row[1] for row in connection.execute(f"PRAGMA table_info({quote(table)})")}
    added = []
    for (definition, _), field in zip(_columns(fields), fields):
        if field.name not in present:
            connection.execute(f"ALTER TABLE {quote(table)} ADD COLUMN {definition}")
            added.append(f"{table}.{field.name}")
    return added


def _indices(kind: Kind) -> Iterator[str]:
    for field in fact_fields(kind):
        if field.name in _SEARCHED:
            index = quote(f"{kind.name}_{field.name}")
            yield f"CREATE INDEX IF NOT EXISTS {index} ON {quote(kind.name)} ({quote(field.name)})"


def _trigger(kind: Kind) -> Iterator[str]:
    """Yield what makes mentions go with their entry; no foreign key can refer to one of several tables."""
    if kind.has_mentions:
        yield (
            f"CREATE TRIGGER IF NOT EXISTS {quote(f'{kind.name}_deleted')} AFTER DELETE ON {quote(kind.name)} BEGIN "
            f"DELETE FROM mentions WHERE fact = {_text(kind.name)} AND entry = old.id; END"
        )


def _make_view(connection: sqlite3.Connection) -> None:
    """Make the view `facts`, anew if it is not the one for these kinds."""
    view = "CREATE VIEW facts AS\n" + " UNION ALL\n".join(map(_select, KINDS))
    if connection.execute("SELECT sql FROM sqlite_master WHERE name = 'facts'").fetchone() != (view,):
        connection.execute("DROP VIEW IF EXISTS facts")
        connection.execute(view)


def _select(kind: Kind) -> str:
    """Return the query for the view's rows of a kind: one a mention, or one a flat fact."""
    own = {field.name for field in fact_fields(kind)}
    columns = {
        column: f"{'entry' if field in own else 'mention'}.{quote(field)}"
        for field, column in column_names(kind).items()
    }
    chosen = [
        "articles.id AS article",
        *(f"articles.{quote(field.name)}" for field in article_fields()),
        f"{_text(kind.name)} AS fact",
        "entry.id AS entry",
        *(f"{columns.get(name, f'CAST(NULL AS {_TYPES[type]})')} AS {quote(name)}" for name, type, _ in _view_fields()),
    ]
    join = f"FROM {quote(kind.name)} AS entry JOIN articles ON articles.id = entry.article"
    if kind.has_mentions:
        join += f" JOIN mentions AS mention ON mention.fact = {_text(kind.name)} AND mention.entry = entry.id"
    return f"SELECT {', '.join(chosen)}\n{join}"


def _view_fields() -> list[Field]:
    """Return the fields of the view's rows, where a fact precedes what else is known of it."""
    return sorted(detail_fields(), key=lambda field: field.name not in FACT)


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _split(script: str) -> Iterator[str]:
    """Yield the statements of a script, one by one, so that they can be part of a transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
