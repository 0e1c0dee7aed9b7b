"""What the tables of newsfacts/data say of the code is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import newsfacts

PACKAGE = Path(newsfacts.__file__).parent
TABLES = sorted((PACKAGE / "data").rglob("*.tsv"))
PATH = re.compile(r"(?<![\w/])((?:newsfacts|training|data)/[\w/]+\.\w+)")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.relative_to(PACKAGE / "data")))
def test_paths_named_in_a_table_exist(table: Path):
    comments = [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    for path in PATH.findall("\n".join(comments)):
        home = PACKAGE if path.startswith("data/") else PACKAGE.parent
        assert (home / path).exists(), f"{table.name} names {path}"


def test_some_tables_name_paths():
    named = [path for table in TABLES for path in PATH.findall(table.read_text(encoding="utf-8"))]
    assert "newsfacts/kinds/dates/notation.py" in named
