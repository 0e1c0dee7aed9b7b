"""Where facts go: never over what is read, never nowhere, and what a run writes is no article of it."""

import json
import os
import sqlite3
import subprocess

import pytest


@pytest.fixture(autouse=True)
def _articles(tmp_path):
    (tmp_path / "a.txt").write_text("Macron sprach in Paris.", encoding="utf-8")
    (tmp_path / "in.json").write_text('[{"text": "Scholz sprach in Bonn."}]', encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / "hard.txt").hardlink_to(tmp_path / "a.txt")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "b.txt").write_text("Merz sprach in Kiel.", encoding="utf-8")


def _contents(folder) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("paths", "output"),
    [
        (["in.json"], "in.json"),
        (["a.txt"], "a.txt"),
        (["in.json", "a.txt"], "./d/../a.txt"),
        (["a.txt"], "link.txt"),
        (["link.txt"], "a.txt"),
        (["hard.txt"], "a.txt"),
        (["a.txt", "--config", "newsfacts.toml"], "newsfacts.toml"),
        (["a.txt", "--corrections", "names.toml"], "names.toml"),
        (["a.txt", "-f", "parquet"], "a.txt"),
        (["a.txt", "-f", "sqlite"], "a.txt"),
    ],
)
def test_an_input_is_never_written_over(command, tmp_path, paths, output):
    for name in ("newsfacts.toml", "names.toml"):
        (tmp_path / name).touch()
    before = _contents(tmp_path)
    done = command("extract", *paths, "--output", output)
    said = f"newsfacts: error: {output}: facts would be written over what is read; write to another file\n"
    assert (done.returncode, done.stderr.decode()) == (2, said)
    assert _contents(tmp_path) == before


def test_standard_streams_are_inputs_and_outputs_as_well(fresh_program, tmp_path, environment):
    for line in ("- --output a.txt < a.txt", "a.txt >> a.txt", "- < a.txt >> a.txt"):
        script = f"{' '.join(fresh_program)} extract {line}"
        done = subprocess.run(script, shell=True, cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert (done.returncode, b"written over what is read" in done.stderr) == (2, True), line
    assert (tmp_path / "a.txt").read_text() == "Macron sprach in Paris."


@pytest.mark.parametrize("name", ["out.json", "out.csv", "facts.db"])
def test_a_file_in_a_folder_that_is_read_is_no_article_of_the_run_that_writes_it(command, tmp_path, name):
    for said in ("", "left out output of this run"):
        done = command("extract", "d", "--output", f"d/{name}")
        assert done.returncode == 0
        assert said in done.stderr.decode()
    if name == "out.json":
        assert [facts["source"] for facts in json.loads((tmp_path / "d" / name).read_text())] == ["d/b.txt"]
    if name == "facts.db":
        with sqlite3.connect(tmp_path / "d" / name) as connection:
            assert connection.execute("SELECT source FROM articles").fetchall() == [("d/b.txt",)]


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="needs /proc")  # noqa: PTH110
def test_nor_is_what_the_shell_makes_there(fresh_program, tmp_path, environment):
    script = f"{' '.join(fresh_program)} extract d -f jsonl > d/out.jsonl"
    done = subprocess.run(script, shell=True, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"newsfacts: warning: d: left out output of this run (out.jsonl)\n")
    assert json.loads((tmp_path / "d" / "out.jsonl").read_text())["source"] == "d/b.txt"


def test_a_dash_is_standard_output(command, tmp_path):
    done = command("extract", "a.txt", "-f", "jsonl", "--output", "-")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["source"] == "a.txt"
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt", "--output", "-", "-f", "sqlite"], "sqlite goes to a file; pass --output FILE"),
        (["a.txt", "--output", "-", "-f", "parquet"], "parquet goes to a file; pass --output FILE"),
        (["a.txt", "--output", ":memory:", "-f", "sqlite"], ":memory:: this is no path of a file"),
        (["a.txt", "--output", "file:x?mode=memory", "-f", "sqlite"], "this is no path of a file"),
        (["a.txt", "--output", ""], "an empty --output was given; pass a file; is a variable unset?"),
        ([""], "an empty PATH was given; pass a file or a folder; is a variable unset?"),
        (["a.txt", ""], "an empty PATH was given"),
        (["a.txt", "--output", "x" * 300], "cannot write there (File name too long)"),
        (["a.txt", "--output", "x" * 300 + ".db"], "cannot write there (File name too long)"),
    ],
)
def test_what_would_be_written_nowhere_is_wrong_usage(command, tmp_path, arguments, said):
    before = _contents(tmp_path)
    done = command("extract", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
    assert _contents(tmp_path) == before


def test_tables_that_a_database_lost_are_named(command, tmp_path):
    assert command("extract", "a.txt", "--output", "facts.db").returncode == 0
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        connection.execute("DROP TABLE people")
    done = command("extract", "a.txt", "--output", "facts.db")
    said = "newsfacts: warning: facts.db: it lacked people, which are there again, empty; what is stored is read again"
    assert (done.returncode, done.stderr.decode().startswith(said)) == (0, True)
    with sqlite3.connect(tmp_path / "facts.db") as connection:
        assert connection.execute("SELECT name FROM people").fetchall() == [("Macron",)]
