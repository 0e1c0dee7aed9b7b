"""Stores made-up articles, and looks at what is in the database then."""

import sqlite3
from contextlib import closing
from pathlib import Path

from newsfacts.kinds import KINDS
from newsfacts.types import Article
from newsfacts.write.database import open_database
from tests.write.database.store_articles import find_facts

ANNA = Article(source="a.txt", text="Anna kam mit 3 Hunden, Anna ging.", title="Anna", published="2025-09-04")
BERT = Article(source="b.txt", text="Bert hat 4.", url="https://example.org/b")


def run(path, articles, options=(), failing=()) -> int:
    """Store the articles' facts, but for those with a text that fails; return how many were read."""
    read = 0
    with open_database(path, options) as database:
        for article in database.skip_unchanged(articles):
            read += 1
            if article.text in failing:
                database.give_up(article.source)
            else:
                database.store(find_facts(article))
    return read


def query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def all_rows(path) -> dict[str, list]:
    """Return what is in the tables, found by what an article is known by and not by ids."""
    articles = "source, occurrence, title, url, published, place, text, digest, options, version"
    rows = {"articles": query(path, f"SELECT {articles} FROM articles ORDER BY 1, 2")}
    for kind in KINDS:
        fields = ", ".join(f'entry."{name}"' for name in kind.fact.model_fields if name != "mentions")
        join = f"{kind.name} AS entry JOIN articles ON articles.id = entry.article"
        sql = f"SELECT source, occurrence, entry.position, {fields} FROM {join} ORDER BY 1, 2, 3"
        rows[kind.name] = query(path, sql)
        join += f" JOIN mentions ON mentions.entry = entry.id AND fact = '{kind.name}'"
        mention = 'mentions.position, mentions.start, mentions."end", mentions.text, mentions.by'
        rows[f"{kind.name}, mentions"] = query(
            path, f"SELECT source, occurrence, entry.position, {mention} FROM {join} ORDER BY 1, 2, 3, 4"
        )
    return rows


def check(path) -> None:
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert query(path, "PRAGMA foreign_key_check") == []
    counted = sum(len(rows) for name, rows in all_rows(path).items() if "mentions" in name)
    assert query(path, "SELECT count(*) FROM mentions") == [(counted,)]  # none without an entry


def files_beside(path) -> list[str]:
    return [file.name for file in Path(path).parent.iterdir()]
