"""The README's commands run, and print what it shows."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from newsfacts.kinds import KINDS
from newsfacts.read import READERS
from newsfacts.read.records import PUBLISHED_FIELDS, TEXT_FIELDS
from newsfacts.write import WRITERS

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def _shell_commands() -> list[str]:
    """Return the commands that can be run here: not those that install or test."""
    commands = []
    for language, block in BLOCKS:
        if language == "sh":
            commands += re.sub(r"\|\n\s*", "| ", block).splitlines()
    return [command for command in commands if re.search(r"\bnewsfacts (extract|schema)\b", command)]


def _shown() -> list[tuple[str, str]]:
    """Return the commands whose output is shown behind them, with that output."""
    return [(sh, text) for (one, sh), (two, text) in pairwise(BLOCKS) if (one, two) == ("sh", "text")]


def _run(command: str) -> str:
    # The command under test is the one of this checkout, whatever is installed.
    python = f'"{sys.executable}" -m newsfacts'
    line = re.sub(r"\bnewsfacts (?=extract|schema)", lambda match: f"{python} ", command)
    done = subprocess.run(line, shell=True, cwd=PROJECT, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.mark.parametrize("command", [command for command in _shell_commands() if not command.startswith("echo")])
def test_commands_run(command, tmp_path):
    _run(command.replace("/tmp/", f"{tmp_path}{os.sep}"))


@pytest.mark.parametrize(("command", "output"), _shown())
def test_output_is_what_is_shown(command, output):
    assert _run(command).rstrip() == output.rstrip()


def test_python_runs():
    (code,) = [block for language, block in BLOCKS if language == "python"]
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().startswith("Emmanuel Macron 2025-09-08\n")


def test_make_has_the_commands():
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make (\w+)", README):
        assert f"\n{target}:" in makefile


@pytest.mark.parametrize(
    "names", [WRITERS, READERS, TEXT_FIELDS, PUBLISHED_FIELDS], ids=lambda names: next(iter(names))
)
def test_names_are_all_there(names):
    for name in names:
        assert f"`{name}`" in README


def test_kinds_are_all_there():
    for kind in KINDS:
        assert f"**{kind.name}**" in README
