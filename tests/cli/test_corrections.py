"""newsfacts.toml in the working directory, --corrections and --no-corrections."""

import csv
import io
import json
import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from newsfacts.write import WRITERS

PROJECT = Path(__file__).parent.parent.parent
RULES = '[[fix]]\nkind = "people"\nname = "Macron"\nrole = "Präsident"\n'
REPORTED = b"newsfacts: newsfacts.toml is applied; --no-corrections leaves it out\n"


@pytest.fixture(autouse=True)
def _article(tmp_path):
    (tmp_path / "a.txt").write_text("date 2025-09-04 Macron sprach in Paris.", encoding="utf-8")
    (tmp_path / "rules.toml").write_text(RULES, encoding="utf-8")


def _role(done) -> str | None:
    return json.loads(done.stdout)["people"][0]["role"]


def test_a_file_that_is_named(command):
    done = command("extract", "a.txt", "--format", "jsonl", "--corrections", "rules.toml")
    assert (done.returncode, done.stderr, _role(done)) == (0, b"", "Präsident")


def test_nothing_is_corrected_unasked(command):
    done = command("extract", "a.txt", "--format", "jsonl")
    assert (done.returncode, done.stderr, _role(done)) == (0, b"", None)


def test_the_file_in_the_working_directory(command, tmp_path):
    (tmp_path / "rules.toml").rename(tmp_path / "newsfacts.toml")
    done = command("extract", "a.txt", "--format", "jsonl")
    assert (done.returncode, done.stderr, _role(done)) == (0, REPORTED, "Präsident")
    done = command("extract", "a.txt", "--format", "jsonl", "--quiet")
    assert (done.returncode, done.stderr, _role(done)) == (0, b"", "Präsident")
    done = command("extract", "a.txt", "--format", "jsonl", "--no-corrections")
    assert (done.returncode, done.stderr, _role(done)) == (0, b"", None)
    (tmp_path / "others.toml").write_text(RULES.replace("Präsident", "Gast"), encoding="utf-8")
    done = command("extract", "a.txt", "--format", "jsonl", "--corrections", "others.toml")
    assert (done.returncode, done.stderr, _role(done)) == (0, b"", "Gast")


def test_a_folder_of_that_name_is_no_file(command, tmp_path):
    (tmp_path / "newsfacts.toml").mkdir()
    done = command("extract", "a.txt", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("name", list(WRITERS))
def test_every_format(command, name):
    done = command("extract", "a.txt", "--format", name, "--corrections", "rules.toml")
    assert "Präsident" in done.stdout.decode().replace(r"\u00e4", "ä")  # a page is written in ASCII


def test_csv(command):
    done = command("extract", "a.txt", "--format", "csv", "--corrections", "rules.toml")
    (row,) = csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline=""))
    assert (row["name"], row["role"], row["start"]) == ("Macron", "Präsident", "16")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--corrections", "none.toml"], "none.toml: cannot read the file; no such file"),
        (["--corrections", "bad.toml"], "bad.toml, line 3: [[fix]] has no 'rolle'; it takes kind, name, role"),
        (["--corrections", "a.txt"], "a.txt, line 1: this is not TOML (Expected '=' after a key"),
        (["--corrections", "rules.toml", "--no-corrections"], "--corrections and --no-corrections contradict each"),
    ],
)
def test_a_mistake_is_wrong_usage_and_nothing_is_printed(command, tmp_path, arguments, said):
    (tmp_path / "bad.toml").write_text('[[fix]]\nkind = "people"\nrolle = "x"\nname = "A"\nrole = "x"\n')
    done = command("extract", "a.txt", "-o", "out.json", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    message = done.stderr.decode()
    assert message.startswith(f"newsfacts: error: {said}")
    assert message.count("\n") == 1
    assert not (tmp_path / "out.json").exists()


def test_a_mistake_in_the_file_of_the_working_directory(command, tmp_path):
    (tmp_path / "newsfacts.toml").write_text("[[fixed]]\n")
    done = command("extract", "a.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"newsfacts: error: newsfacts.toml, line 1: there is no [[fixed]]; choose from [[me")
    assert command("extract", "a.txt", "--no-corrections").returncode == 0


def test_the_example_of_the_readme(tmp_path, environment, python):
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    toml, command, output = re.search(
        r"^```toml\n(.*?)^```\n```console\n\$ (.*?extract .*?)\n(.*?)^```", readme, re.MULTILINE | re.DOTALL
    ).groups()
    (tmp_path / "newsfacts.toml").write_text(toml, encoding="utf-8")
    line = command.replace("newsfacts extract", f"{shlex.join(python)} -m newsfacts extract")
    done = subprocess.run(
        line, shell=True, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    assert done.returncode == 0
    assert done.stdout.decode() == output.replace("\n", os.linesep)
