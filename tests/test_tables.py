"""What the tables of newsfacts/data say of the code is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import newsfacts
from newsfacts import tables
from newsfacts.errors import TableError
from newsfacts.tables import Cells, Flag, Pattern, Row, load_table

PACKAGE = Path(newsfacts.__file__).parent
TABLES = sorted((PACKAGE / "data").rglob("*.tsv"))
PATH = re.compile(r"(?<![\w/])((?:newsfacts|training|data)/[\w/]+\.\w+)")


def name_table(table: Path) -> str:
    return str(table.relative_to(PACKAGE / "data").with_suffix(""))


@pytest.mark.parametrize("table", TABLES, ids=name_table)
def test_paths_named_in_a_table_exist(table: Path):
    comments = [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    for path in PATH.findall("\n".join(comments)):
        home = PACKAGE if path.startswith("data/") else PACKAGE.parent
        assert (home / path).exists(), f"{table.name} names {path}"


def test_some_tables_name_paths():
    named = [path for table in TABLES for path in PATH.findall(table.read_text(encoding="utf-8"))]
    assert "newsfacts/kinds/dates/notation.py" in named


# Tables that neither show an example in every row nor say once where their words come from. Only to shrink.
UNSOURCED: frozenset[str] = frozenset()


def read_table(table: Path) -> tuple[str, list[str], list[list[str]]]:
    """Return the head (the comments), the columns, and the cells of each row."""
    lines = table.read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return "\n".join(line for line in lines if line.startswith("#")), header, rows


@pytest.mark.parametrize("table", TABLES, ids=name_table)
def test_a_table_of_rules_has_an_example_in_every_row_and_a_lexicon_says_its_source_once(table: Path):
    head, header, rows = read_table(table)
    columns = {column: [row[place] if place < len(row) else "" for row in rows] for place, column in enumerate(header)}
    has_examples = "example" in columns and all(columns["example"])
    has_one_source = "\n# source: " in f"\n{head}" and "source" not in columns
    has_sources = "source" in columns and all(columns["source"]) and len(set(columns["source"])) > 1
    is_done = has_examples or has_one_source or has_sources
    assert is_done != (name_table(table) in UNSOURCED), "nothing shows what a row does or where it comes from"


class AnyRow(Row):
    words: Cells = ()
    counts: Flag = False
    pattern: Pattern = re.compile("")
    value: int = 0


def write_rows(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(tables, "_numbered_lines", lambda name: list(enumerate(lines, 1)))


def load_rows() -> tuple[AnyRow, ...]:
    return load_table.__wrapped__("any", AnyRow)


def test_cells_are_lists_flags_patterns_and_numbers(monkeypatch: pytest.MonkeyPatch):
    write_rows(monkeypatch, "words\tcounts\tpattern\tvalue", "ein | paar\tyes\tDr?ei\t3", "vier")
    first, second = load_rows()
    assert (first.words, first.counts, first.value) == (("ein", "paar"), True, 3)
    assert first.pattern.fullmatch("Dei")
    assert (second.words, second.counts, second.value) == (("vier",), False, 0)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["words\tcounts\tpattern\tvalue", "ein\tja"], 'line 2: .*"ja" in a column of yes or nothing'),
        (["words\tcounts\tpattern\tvalue", "ein\t\t(ab"], "line 2: .*pattern"),
        (["words\tcounts\tpattern\tvalue", "ein\t\t\tdrei"], "line 2: .*value"),
        (["words\tcounts\tpattern\tvalue", "ein\t\t\t3\tvier"], "line 2: 5 cells under 4 columns"),
        (["words\tcounts\tpattern", "ein"], "line 1: the columns are not the fields of AnyRow: value"),
        (["words\tcounts\tpattern\tvalue\tnote", "ein"], "line 1: the columns are not the fields of AnyRow: note"),
    ],
)
def test_a_cell_that_does_not_fit_is_named_with_its_line(
    monkeypatch: pytest.MonkeyPatch, lines: list[str], message: str
):
    write_rows(monkeypatch, *lines)
    with pytest.raises(TableError, match=f"(?s)data/any.tsv, {message}"):
        load_rows()
