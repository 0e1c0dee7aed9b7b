"""What CONTRIBUTING.md and CHANGELOG.md say of the code is true."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import newsfacts
from newsfacts.german.inflection import read_forms
from tests.marks import read_marks

PROJECT = Path(__file__).parent.parent
CONTRIBUTING = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
CHANGELOG = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
PATHS = re.findall(r"`((?:newsfacts|tests|training|benchmarks|data|kinds)/[\w/.-]+)`", CONTRIBUTING)


@pytest.mark.parametrize("path", sorted(set(PATHS)))
def test_paths_are_there(path: str) -> None:
    assert any((home / path).exists() for home in (PROJECT, PROJECT / "newsfacts"))


def test_enough_paths_are_named() -> None:
    assert len(set(PATHS)) > 25


@pytest.mark.parametrize("command", re.findall(r"make (\w+)", CONTRIBUTING))
def test_make_has_the_commands(command: str) -> None:
    assert f"\n{command}:" in (PROJECT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("cell", "forms"), re.findall(r"^\| `([^`]+)` \| (\w+(?:, \w+)*) \|$", CONTRIBUTING, re.MULTILINE)
)
def test_the_notation_of_inflected_words_means_what_is_said(cell: str, forms: str) -> None:
    assert set(read_forms(cell)) == set(forms.split(", "))


def test_the_notation_is_shown_in_all_its_ways() -> None:
    shown = "\n".join(re.findall(r"^\| `(.+)` \| \w+, ", CONTRIBUTING, re.MULTILINE))
    assert re.search(r"\w:\w", shown)
    assert re.search(r":\(\w+\)", shown)
    assert re.search(r",[A-ZÄÖÜ]", shown)
    assert "~" in shown


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("newsfacts.kinds.kind", "Kind"),
        ("newsfacts.kinds.stages", "Objection"),
        ("newsfacts.kinds.stages", "Rejected"),
        ("newsfacts.text", "ArticleText"),
        ("newsfacts.tables", "Cells"),
        ("newsfacts.tables", "Flag"),
        ("newsfacts.tables", "Pattern"),
        ("newsfacts.german.inflection", "Forms"),
        ("newsfacts.read", "READERS"),
        ("newsfacts.write", "WRITERS"),
        ("newsfacts.errors", "NewsfactsError"),
    ],
)
def test_names_of_the_code_are_there(module: str, name: str) -> None:
    assert re.search(rf"`[^`\n]*\b{name}\b", CONTRIBUTING)
    assert hasattr(importlib.import_module(module), name)


def test_marked_sentences_are_well_marked() -> None:
    (block,) = re.findall(r"^```text\n(2025.*?)^```", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    marked, plain = (read_marks(line.split("\t")[1])[1] for line in block.splitlines())
    assert marked[0].attributes == {"value": "3200000000", "unit": "EUR"}
    assert not plain


def test_the_changelog_has_what_is_new_and_the_latest_version() -> None:
    headings = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert headings[0] == "Unreleased" or headings[0].startswith(newsfacts.__version__)
