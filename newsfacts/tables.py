"""Loads the tables of data/: tab-separated, one header row, `#` comments, checked against a row type.

A row type says with its fields what the cells hold: text, a number, `Cells`, a `Flag`, a `Pattern`, or the inflected
forms of an entry (`newsfacts.german.inflection.Forms`). A table of rules has an `example` in every row, which a test
runs; a lexicon says in its head where its words come from, `# source: …`.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Annotated, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict

from newsfacts.errors import TableError


def split_cell(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several values at `|`; an empty cell holds none."""
    if "|" not in cell:  # most cells
        return (cell.strip(),) if cell and not cell.isspace() else ()
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _read_flag(cell: str) -> bool:
    if cell != "yes":
        raise ValueError(f'"{cell}" in a column of yes or nothing')
    return True


# Several values, `|` between them; a default of () for an empty cell.
Cells: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(split_cell)]
# The same with a choice of values: `CellsOf[Literal["before", "after"]]`.
Choice = TypeVar("Choice", bound=str)
CellsOf: TypeAlias = Annotated[tuple[Choice, ...], BeforeValidator(split_cell)]
# `yes` or an empty cell; a default of False.
Flag: TypeAlias = Annotated[bool, BeforeValidator(_read_flag)]
# A regular expression, compiled; it says itself where it ignores case: `(?i)`.
Pattern: TypeAlias = re.Pattern[str]


class Row(BaseModel):
    """A row of a table: subclass it with one field a column. An empty cell is the field's default."""

    model_config = ConfigDict(extra="forbid", frozen=True)


RowType = TypeVar("RowType", bound=Row)


_tables: dict[str, tuple[Row, ...]] = {}


@cache
def load_table(name: str, row_type: type[RowType]) -> tuple[RowType, ...]:
    """Load data/NAME.tsv, in file order. Raises TableError with the line of the first row that does not fit."""
    (line_of_header, first), *numbered = _numbered_lines(name)
    header = first.split("\t")
    if set(header) != set(row_type.model_fields):
        wrong = ", ".join(sorted(set(header) ^ set(row_type.model_fields)))
        where = f"data/{name}.tsv, line {line_of_header}"
        raise TableError(f"the columns are not the fields of {row_type.__name__}: {wrong}", where=where)
    rows = []
    # What model_validate calls: thousands of rows are read before the first article.
    validate = row_type.__pydantic_validator__.validate_python
    for number, line in numbered:
        cells = line.split("\t")
        try:
            if len(cells) > len(header):
                raise ValueError(f"{len(cells)} cells under {len(header)} columns")
            # Strings are converted to the field's type, numbers too.
            rows.append(validate({key: cell for key, cell in zip(header, cells) if cell}))
        except ValueError as error:  # pydantic's ValidationError is one
            raise TableError(str(error), where=f"data/{name}.tsv, line {number}") from error
    _tables[name] = tuple(rows)
    return tuple(rows)


class WordRow(Row):
    """A row of a table that is a list of words."""

    word: str


@cache
def load_words(name: str) -> frozenset[str]:
    """Load data/NAME.tsv, whose only column is `word`."""
    return frozenset(row.word for row in load_table(name, WordRow))


def locate_row(row: Row) -> str:
    """Return where a loaded row is: "data/figures/units.tsv, line 12"."""
    name, number, _ = _find_row(row)
    return f"data/{name}.tsv, line {number}"


def written_cells(row: Row) -> dict[str, str]:
    """Return the cells of a loaded row that are not empty, as they are written in its file."""
    name, _, line = _find_row(row)
    header = _numbered_lines(name)[0][1].split("\t")
    return {column: cell for column, cell in zip(header, line.split("\t")) if cell}


def _find_row(row: Row) -> tuple[str, int, str]:
    """Return the table of a loaded row, its line number and its line."""
    for name, rows in _tables.items():
        place = next((place for place, other in enumerate(rows) if other is row), None)
        if place is not None:
            return name, *_numbered_lines(name)[place + 1]
    raise ValueError("a row that no table holds")


def _numbered_lines(name: str) -> list[tuple[int, str]]:
    """Return the header and the rows of a table as they are in its file, with their line numbers."""
    lines = (files("newsfacts") / "data" / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
