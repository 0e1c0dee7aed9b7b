"""A database that was damaged, or that lacks a part: it is noticed, and nothing is lost without a word."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsfacts.errors import UsageError
from newsfacts.write.database import open_database
from tests.write.database.store_articles import make_articles
from tests.write.database.storing import ANNA, BERT, all_rows, check, query, run


def _execute(path, *statements):
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "lost"),
    [
        ("DROP TABLE people", ["people"]),
        ("DROP TABLE mentions", ["mentions"]),
        ("DROP TABLE articles", ["articles"]),
        ("ALTER TABLE figures DROP COLUMN counted", ["figures.counted"]),
    ],
)
def test_what_was_taken_away_is_noticed_and_read_again(path, statement, lost):
    run(path, [ANNA, BERT])
    before = all_rows(path)
    _execute(path, "DROP VIEW facts", statement)
    with open_database(path) as database:
        assert database.lost == lost
    assert run(path, [ANNA, BERT]) == 2
    assert all_rows(path) == before
    check(path)
    with open_database(path) as database:
        assert (database.lost, list(database.skip_unchanged([ANNA, BERT]))) == ([], [])


def test_what_was_lost_of_articles_that_a_run_does_not_name_is_read_when_one_does(path):
    run(path, [ANNA, BERT])
    _execute(path, "DROP TABLE people")
    assert run(path, [BERT]) == 1
    assert query(path, "SELECT DISTINCT source FROM facts WHERE fact = 'people'") == [("b.txt",)]
    assert run(path, [ANNA, BERT]) == 1
    assert query(path, "SELECT DISTINCT source FROM facts WHERE fact = 'people' ORDER BY 1") == [("a.txt",), ("b.txt",)]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.9])
def test_pages_that_were_overwritten_are_noticed_before_anything_is_written(path, share, seed):
    run(path, make_articles(0, 300))
    content = bytearray(Path(path).read_bytes())
    start = int(len(content) * share) // 4096 * 4096
    content[start : start + 4096] = random.Random(seed).randbytes(4096)
    Path(path).write_bytes(content)
    with pytest.raises(UsageError, match=r"damaged \(.+\); put back a copy of it"), open_database(path):
        pass
    assert Path(path).read_bytes() == content


def test_a_large_database_is_not_read_as_a_whole_each_time(path, monkeypatch):
    run(path, [ANNA])
    monkeypatch.setattr("newsfacts.write.database.file._CHECKED", 4096)
    statements = []
    real = sqlite3.connect

    def connect(*arguments, **options):
        connection = real(*arguments, **options)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect)
    assert run(path, [ANNA]) == 0
    assert statements
    assert not [statement for statement in statements if "quick_check" in statement]
