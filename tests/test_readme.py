"""The README's commands run, and print what it shows."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from newsfacts.kinds import KINDS
from newsfacts.read import READERS
from newsfacts.read.records.fields import FieldRow
from newsfacts.tables import load_table
from newsfacts.write import FORMATS

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def _shell_commands() -> list[str]:
    """Return the commands that can be run here: not those that install or test."""
    commands = []
    for language, block in BLOCKS:
        if language == "sh":
            commands += re.sub(r"\|\n\s*", "| ", block).splitlines()
    commands = [re.sub(r"\s+# .*", "", command) for command in commands]
    return [
        command for command in commands if re.search(r"\b(newsfacts (extract|schema|show|explain)|sqlite3)\b", command)
    ]


def _shown() -> list[tuple[str, str]]:
    """Return the commands whose output is shown after them, with that output."""
    return [(sh, text) for (one, sh), (two, text) in pairwise(BLOCKS) if (one, two) == ("sh", "text")]


@pytest.fixture(scope="module")
def run(python) -> Callable[[str], str]:
    """Run a shell command with the `newsfacts` of this checkout, and return what it prints."""
    newsfacts = f"{shlex.join(python)} -m newsfacts"

    def run(command: str) -> str:
        for tool in ("jq", "sqlite3"):
            if re.search(rf"(?:^|\| ){tool} ", command) and shutil.which(tool) is None:
                pytest.skip(f"{tool} is not there")
        line = re.sub(r"\bnewsfacts (?=extract|schema|show|explain)", lambda match: f"{newsfacts} ", command)
        done = subprocess.run(line, shell=True, cwd=PROJECT, capture_output=True, check=False, timeout=120)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> str:
    """What stands for /tmp/: one folder, since commands read what those before them wrote."""
    return f"{tmp_path_factory.mktemp('readme')}{os.sep}"


@pytest.mark.parametrize("command", [command for command in _shell_commands() if not command.startswith("echo")])
def test_commands_run(command, folder, run):
    run(command.replace("/tmp/", folder))


@pytest.mark.parametrize(("command", "output"), _shown())
def test_output_is_what_is_shown(command, output, run):
    assert forget_line_numbers(run(command).rstrip()) == forget_line_numbers(output.rstrip())


def forget_line_numbers(text: str) -> str:
    """Return the text without the numbers of table lines, which change with every row above them."""
    return re.sub(r"(\.tsv, line) \d+", r"\1 …", text)


@pytest.mark.parametrize("code", [block for language, block in BLOCKS if language == "python"])
def test_python_runs(code, folder, python, run):
    for name in re.findall(r"^import (\w+)", code, re.MULTILINE):
        pytest.importorskip(name)
    for name in re.findall(r"/tmp/(facts\.\w+)", code):
        if not Path(folder, name).exists():  # The README's own commands have written most.
            run(f"newsfacts extract seeds --quiet --output {folder}{name}")
    done = subprocess.run(
        [*python, "-c", code.replace("/tmp/", folder)],
        cwd=PROJECT,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    if "emmanuel" in code.lower():
        assert done.stdout.decode().startswith("Emmanuel Macron 2025-09-08\n")
    else:
        assert done.stdout


def test_the_python_of_a_stream_survives_a_bad_article(python):
    (code,) = (block for language, block in BLOCKS if language == "python" and "extract_many" in block)
    spoil = """
from newsfacts import collect

collect_facts = collect.collect_facts

def fail(doc, article, *more, **options):
    if article.source == "7.txt":
        raise RuntimeError("broken")
    return collect_facts(doc, article, *more, **options)

collect.collect_facts = fail
"""
    end = "\nassert facts.source == '199.txt'\n"
    done = subprocess.run([*python, "-c", spoil + code + end], cwd=PROJECT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr.decode().splitlines() == [
        "7.txt: newsfacts failed at this article (RuntimeError: broken); please report it with the article"
    ]


def test_make_has_the_commands():
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make (\w+)", README):
        assert f"\n{target}:" in makefile


FIELDS = load_table("read/fields", FieldRow)
SHOWN = [field.name for field in FIELDS if field.role in ("text", "standfirst", "dateline", "published")]


@pytest.mark.parametrize("names", [FORMATS, SHOWN], ids=["formats", "fields"])
def test_names_are_all_there(names):
    for name in names:
        assert f"`{name}`" in README


def test_systems_are_all_there():
    sources = ", ".join(field.source for field in FIELDS if field.role == "text")
    for system in sources.split(", "):
        assert system.rstrip(" 123") in README


@pytest.mark.parametrize("name", [format.name for format in READERS])
def test_what_is_read_is_all_there(name):
    assert name in README


def test_kinds_are_all_there():
    for kind in KINDS:
        assert f"**{kind.name}**" in README


def test_pictures_and_links_are_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (PROJECT / target).exists(), target


def test_options_are_all_there(run):
    options = set(re.findall(r"(?<!\w)--[a-z-]+", run("newsfacts extract --help"))) - {"--help"}
    assert len(options) > 12
    assert not [option for option in sorted(options) if f"`{option}" not in README]
