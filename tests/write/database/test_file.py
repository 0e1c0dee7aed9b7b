"""The file: where it can be, what it may be already, what is left beside it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsfacts.errors import UsageError
from newsfacts.types import Article
from newsfacts.write.database import open_database
from tests.write.database.store_articles import find_facts, make_articles
from tests.write.database.storing import ANNA, all_rows, check, files_beside, run


def test_nothing_is_left_beside_the_file_and_it_can_be_read_where_nothing_can_be_written(path):
    run(path, make_articles(0, 250))
    assert files_beside(path) == ["facts.db"]
    header = Path(path).read_bytes()[:20]
    assert header[18:20] == b"\x01\x01"  # no write-ahead log, which a reader would have to make
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (250,)


def _make_other_database(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE articles (id, source)")


def _make_newer_database(path):
    run(path, [ANNA])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: Path(path).write_text("date 2025-09-04\nAnna kam."), "this is no newsfacts database"),
        (lambda path: Path(path).write_text("x" * 5000), "this is no newsfacts database"),
        (_make_other_database, "this is the database of another program; write to another file"),
        (_make_newer_database, r"made this database \(schema 99; this one knows 1\); upgrade newsfacts"),
    ],
)
def test_file_that_is_something_else_is_left_as_it_is(path, make, message):
    make(path)
    before = Path(path).read_bytes()
    with pytest.raises(UsageError, match=f"facts.db: .*{message}"), open_database(path):
        pass
    assert Path(path).read_bytes() == before
    assert files_beside(path) == ["facts.db"]


@pytest.mark.parametrize("name", ["", "no/such/folder/facts.db", "/proc/facts.db", os.devnull])
def test_place_where_no_file_can_be_is_wrong_usage(tmp_path, name):
    path = str(tmp_path / name)
    with pytest.raises(UsageError, match=r"cannot write there|this is no file") as error, open_database(path):
        pass
    assert error.value.where == path
    assert not list(tmp_path.iterdir())


def test_empty_file_becomes_a_database(path):
    Path(path).touch()
    assert run(path, [ANNA]) == 1


def test_full_disk_is_reported_and_nothing_is_half_written(path):
    resource = pytest.importorskip("resource")
    run(path, [ANNA])
    before = all_rows(path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (Path(path).stat().st_size + 50_000, limits[1]))
    try:
        with pytest.raises(OSError, match=r"full|I/O") as error, open_database(path) as database:
            database.store(find_facts(Article(source="z", text="Anna " * 20_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert error.value.filename == path
    assert all_rows(path) == before
    check(path)


def test_on_a_disk_that_is_full_from_the_start_nothing_is_left(path):
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(UsageError, match="cannot write there"), open_database(path):
            pass
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert files_beside(path) == []


@pytest.mark.parametrize("name", [":memory:", "file:facts.db?mode=memory"])
def test_names_that_sqlite_takes_for_something_else_are_refused(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="this is no path of a file; write "), open_database(name):
        pass
    assert not list(tmp_path.iterdir())
    assert run(f"./{name}", [ANNA]) == 1
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["x" * 300, "facts.db/x"])
def test_a_name_that_no_file_can_have_is_wrong_usage(tmp_path, name):
    (tmp_path / "facts.db").touch()
    with pytest.raises(UsageError, match="cannot write there"), open_database(str(tmp_path / name)):
        pass


def test_where_files_have_no_links_a_database_is_made_all_the_same(path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert run(path, [ANNA]) == 1
    assert files_beside(path) == ["facts.db"]
