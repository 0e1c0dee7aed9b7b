"""Reads tables of marked sentences (see README.md beside this file)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.marks import Mark, read_marks


@dataclass(frozen=True)
class MarkedSentence:
    """A sentence without its marks, and the marks: a find that is asked for, with the fields to compare."""

    published: str | None
    text: str
    marks: tuple[Mark, ...]


def read_marked(path: Path) -> list[MarkedSentence]:
    """Read the rows of a table of marked sentences."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip() and line[0] != "#"]
    assert lines[0].split("\t") == ["published", "sentence"], f"{path}: columns must be published, sentence"
    return [_parse(*line.split("\t")) for line in lines[1:]]


def _parse(published: str, marked: str) -> MarkedSentence:
    text, marks = read_marks(marked.replace("\\n", "\n"))
    return MarkedSentence(published or None, text, tuple(marks))


def as_text(value: object) -> str:
    """Write a field's value as a mark does: numbers without needless decimals, null for None, lists with "; "."""
    if value is None:
        return "null"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return "; ".join(map(as_text, value))
    return str(value)


def same_value(wanted: str, got: object) -> bool:
    """Compare a mark's value with a fact's; numbers by value ("3.2e9")."""
    if isinstance(got, (int, float)):
        try:
            return abs(float(wanted) - got) <= 1e-3 * max(1, abs(got))
        except ValueError:
            return False
    return wanted == as_text(got)
