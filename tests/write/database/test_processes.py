"""Processes that are killed, and processes that write at once."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.write.database import store_articles
from tests.write.database.storing import all_rows, check, files_beside

PROJECT = Path(__file__).parents[3]


def _start(*arguments: object) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-m", store_articles.__name__, *map(str, arguments)]
    return subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True)


def _count_stored(path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    except sqlite3.OperationalError:  # not made yet
        return 0


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory) -> dict[str, list]:
    path = str(tmp_path_factory.mktemp("uninterrupted") / "facts.db")
    store_articles.main(path, "0", "1000")
    return all_rows(path)


def test_killed_runs_and_one_more_end_in_the_same_rows(path, uninterrupted):
    for enough in (1, 350, 600):
        process = _start(path, 0, 1000, 0.001)
        while _count_stored(path) < enough and process.poll() is None:
            time.sleep(0.01)
        process.kill()
        assert process.wait() != 0, "it was done before it was killed"
        process.stdout.close()
        assert enough <= _count_stored(path) < 1000
    process = _start(path, 0, 1000)
    assert 600 <= int(process.communicate(timeout=60)[0]) < 1000
    assert all_rows(path) == uninterrupted
    check(path)


def test_two_processes_that_write_at_once_lose_nothing(path, uninterrupted):
    processes = [_start(path, 0, 700, 0.0005), _start(path, 0, 1000, 0.0005)]
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert all_rows(path) == uninterrupted
    check(path)
    assert files_beside(path) == ["facts.db"]
