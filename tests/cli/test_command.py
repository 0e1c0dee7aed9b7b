"""The command as a script sees it: its output, its messages, its exit status."""

import csv
import io
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsfacts.kinds import KINDS
from newsfacts.write import FORMATS, WRITERS


@pytest.fixture(autouse=True)
def _articles(tmp_path):
    (tmp_path / "a.txt").write_text("date 2025-09-04 Macron sprach in Paris.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("[red]Öztürk[/red] schwieg.\r\n", encoding="utf-8")


def test_table_is_what_is_printed_unless_asked_otherwise(fresh_command):
    done = fresh_command("extract", "a.txt")
    assert done.returncode == 0
    assert done.stderr == b""
    assert "a.txt · 2025-09-04\n\nPeople 1\n" in done.stdout.decode()
    assert done.stdout.decode().endswith("\n1 article: people 1\n")


def test_json(command):
    done = command("extract", "--format", "json", "a.txt", "b.txt")
    first, second = json.loads(done.stdout)
    assert first["people"] == [
        {
            "name": "Macron",
            "role": None,
            "roles": [],
            "role_of": None,
            "party": None,
            "mentions": [{"start": 16, "end": 22, "text": "Macron"}],
        }
    ]
    assert (first["source"], first["published"], second["published"]) == ("a.txt", "2025-09-04", None)
    assert second["people"][0]["name"] == "[red]Öztürk[/red]"
    assert "text" not in first
    assert list(first)[-6:] == [kind.name for kind in KINDS]


def test_options_reach_their_work(command):
    done = command(
        "extract", "b.txt", "-f", "jsonl", "--published", "2025-03", "--only", "people, dates", "--with-text"
    )
    (record,) = map(json.loads, done.stdout.splitlines())
    assert record["published"] == "2025-03"
    assert record["text"] == "[red]Öztürk[/red] schwieg.\r\n"
    assert [name for name in record if name in {kind.name for kind in KINDS}] == ["people", "dates"]


def test_only_may_be_repeated(command):
    done = command("extract", "a.txt", "-f", "jsonl", "--only", "people", "--only", "dates,places")
    assert {"people", "dates", "places"} < set(json.loads(done.stdout))


def test_csv_is_utf_8_whatever_the_locale(fresh_command):
    done = fresh_command("extract", "b.txt", "-f", "csv", more=[("PYTHONIOENCODING", "latin-1"), ("LC_ALL", "C")])
    (row,) = csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline=""))
    assert row["name"] == "[red]Öztürk[/red]"
    assert b"\r\n" in done.stdout


def test_standard_input(command):
    done = command("extract", "-", "-f", "json", stdin="date 2025 Scholz sprach.")
    (record,) = json.loads(done.stdout)
    assert (record["source"], record["published"]) == ("-", "2025")
    assert done.returncode == 0


def test_unread_article_is_named_and_the_others_are_printed(command):
    done = command("extract", "fehlt.txt", "a.txt", ".", "-f", "jsonl")
    assert done.returncode == 1
    assert done.stderr.decode() == "newsfacts: error: fehlt.txt: no such file or folder\n"
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == [
        "a.txt",
        "./a.txt",
        "./b.txt",
    ]


def test_warnings_are_reported_unless_quiet(command):
    done = command("extract", "-", stdin="")
    assert (done.returncode, done.stderr) == (0, b"newsfacts: warning: -: the article is empty\n")
    done = command("extract", "-", "fehlt.txt", "--quiet", stdin="")
    assert (done.returncode, done.stderr) == (1, b"newsfacts: error: fehlt.txt: no such file or folder\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extract", "a.txt", "--format", "xml"], "'xml'; choose from table, json, jsonl, csv"),
        (
            ["extract", "a.txt", "--only", "people,quotes"],
            "'quotes'; choose from people, countries, organisations",
        ),
        (
            ["extract", "a.txt", "--published", "04.09.2025"],
            "'04.09.2025' is no publication date; write YYYY",
        ),
        (["extract", "a.txt", "--encoding", "utf-9"], "there is no encoding 'utf-9'"),
        (["extract", "a.txt", "--output", "no/folder/out"], "no/folder/out: cannot write there"),
        (["extract", "a.txt", "--output", "."], ".: cannot write there (Is a directory)"),
        (["extract", "a.txt", "--model", "de_none"], "the model 'de_none' is not installed"),
        (
            ["extract", "a.txt", "--model", "de_none", "--format", "csv"],
            "the model 'de_none' is not installed",
        ),
        (["extract"], "no PATH was given; pass files or folders, or - to read standard input"),
    ],
)
def test_wrong_usage_is_reported_in_one_line(command, tmp_path, arguments, said):
    done = command(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    message = done.stderr.decode()
    assert message.startswith("newsfacts: error: ")
    assert said in message
    assert message.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("arguments", [["extract", "a.txt", "--colour"], ["extrakt"], ["extract", "-f"], []])
def test_unknown_options_and_commands_are_wrong_usage(command, arguments):
    done = command(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert re.search(rb"^(Usage|Error): ", done.stderr + done.stdout)


def test_help_names_every_format_and_every_kind(command):
    text = " ".join(command("extract", "--help").stdout.decode().split())
    assert f"--format {'|'.join(FORMATS)} " in text
    assert ", ".join(kind.name for kind in KINDS) in text


def test_version(fresh_command):
    done = fresh_command("--version")
    assert re.fullmatch(r"newsfacts \S+\n", done.stdout.decode())


def test_help_imports_nothing_heavy(environment):
    code = """if True:
        import sys
        from newsfacts.cli import app
        try:
            app(["extract", "--help"])
        except SystemExit:
            pass
        heavy = {"spacy", "numpy", "onnxruntime", "tokenizers", "trafilatura", "babel"}
        print(sorted(heavy & set(sys.modules)), file=sys.stderr)
    """
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert done.stderr == b"[]\n"


def test_file_gets_the_format_its_name_ends_in(command, tmp_path):
    for name, start in {
        "o.json": "[\n  {",
        "o.jsonl": '{"',
        "o.CSV": "source,",
        "o.txt": "a.txt ",
        "o": "a.txt ",
    }.items():
        done = command("extract", "a.txt", "-o", name)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert command("extract", "a.txt", "-o", "x.json", "-f", "csv").returncode == 0
    assert (tmp_path / "x.json").read_text(encoding="utf-8").startswith("source,")


def test_file_holds_the_facts_of_what_could_be_read(command, tmp_path):
    done = command("extract", "a.txt", "fehlt.txt", "-o", "o.json")
    assert done.returncode == 1
    assert len(json.loads((tmp_path / "o.json").read_text())) == 1


def _start(program, tmp_path, environment, *arguments: str, delay: float, **options) -> subprocess.Popen:
    for number in range(50):
        (tmp_path / "many").mkdir(exist_ok=True)
        (tmp_path / "many" / f"{number:02}.txt").write_text("Wort. " * 10, encoding="utf-8")
    return subprocess.Popen(
        [*program, "extract", "many", *arguments],
        cwd=tmp_path,
        env={**environment, "NEWSFACTS_TEST_DELAY": str(delay)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def _wait_for(condition, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_run_leaves_no_file_behind(program, tmp_path, environment, number, status):
    (tmp_path / "o.json").write_text("old")
    process = _start(program, tmp_path, environment, "-o", "o.json", delay=0.1)
    _wait_for(lambda: list(tmp_path.glob(".newsfacts-*.tmp")))
    process.send_signal(number)
    _, stderr = process.communicate(timeout=20)
    assert process.returncode == status
    assert stderr == b""
    assert (tmp_path / "o.json").read_text() == "old"
    assert not list(tmp_path.glob(".*"))


def test_interrupted_stream_keeps_what_was_printed(program, tmp_path, environment):
    process = _start(program, tmp_path, environment, "-f", "jsonl", delay=0.1)
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest, stderr = process.communicate(timeout=20)
    assert (process.returncode, stderr) == (130, b"newsfacts: error: interrupted: the output is incomplete\n")
    assert json.loads(first)["source"] == "many/00.txt"
    assert rest.count(b"\n") < 49


@pytest.mark.parametrize("name", list(WRITERS))
def test_closed_pipe_ends_it_silently(program, tmp_path, environment, name):
    process = _start(program, tmp_path, environment, "-f", name, "--with-text", delay=0.01)
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=20) == 0


def test_closed_standard_output_is_reported(fresh_program, tmp_path, environment):
    line = " ".join([*fresh_program, "extract", "a.txt", ">&-"])
    done = subprocess.run(line, shell=True, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("newsfacts: error: standard output is closed; pass --output")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("target", ["> /dev/full", "-o /dev/full"])
def test_full_disk_is_reported(fresh_program, tmp_path, environment, target):
    line = " ".join([*fresh_program, "extract", "a.txt", target])
    done = subprocess.run(line, shell=True, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "newsfacts: error: cannot write the facts: No space left on device\n"


def test_closed_standard_error_stops_nothing(fresh_program, tmp_path, environment):
    line = " ".join([*fresh_program, "extract", "fehlt.txt", "a.txt", "2>&-"])
    done = subprocess.run(line, shell=True, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Macron" in done.stdout


def test_names_of_files_do_not_steer_the_terminal(command, tmp_path):
    name = "\x1b[31m[bold]x\n.txt"
    done = command("extract", name, "a.txt")
    assert done.stderr.decode() == "newsfacts: error: ␛[31m[bold]x .txt: no such file or folder\n"


def test_new_file_has_the_permissions_of_the_umask(fresh_command, tmp_path):
    before = os.umask(0o022)
    try:
        fresh_command("extract", "a.txt", "-o", "o.json")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "o.json").stat().st_mode) == 0o644


def test_mistake_of_newsfacts_itself_is_not_hidden(command):
    done = command("extract", "a.txt", more=[("NEWSFACTS_TEST_DELAY", "no number")])
    assert done.returncode == 1
    assert b"ValueError" in done.stderr
