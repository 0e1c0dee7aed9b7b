"""The examples of the tables of rules: figures are read as marked, and otherwise without the row."""

from __future__ import annotations

from typing import Any

import pytest

from newsfacts.finds import DateFind, FigureFind
from newsfacts.german.bare_ages import TallyRow
from newsfacts.german.numerals import IndefiniteNumber
from newsfacts.german.sentences import sentence_starts
from newsfacts.german.word_groups import WordGroup
from newsfacts.kinds.figures.cues import Cue
from newsfacts.kinds.figures.currencies import CurrencyRow
from newsfacts.kinds.figures.numbers_with_units import UnitPartRow
from newsfacts.tables import Row, load_table
from newsfacts.text import ArticleText
from tests.kinds.finding import find
from tests.kinds.marked import same_value
from tests.kinds.rules import without
from tests.marks import read_marks

TABLES: dict[str, type[Row]] = {
    "german/number_contexts": WordGroup,
    "german/tallies": TallyRow,
    "german/indefinite_numbers": IndefiniteNumber,
    "figures/cues": Cue,
    "figures/currencies": CurrencyRow,
    "figures/unit_parts": UnitPartRow,
}
ROWS: list[tuple[str, Any]] = [(name, row) for name, row_type in TABLES.items() for row in load_table(name, row_type)]
IDS = [f"{name}: {getattr(row, 'name', '') or getattr(row, 'word', '') or row.example[:40]}" for name, row in ROWS]
# What reads these tables and keeps what it has read.
READERS = (
    "kinds.figures",
    *(f"german.{name}" for name in ("numbers", "numerals", "number_contexts", "number_starts", "counted_nouns")),
    *(f"german.{name}" for name in ("age_phrases", "ages", "bare_ages", "year_counts", "word_groups")),
)
IN_NO_TEXT = ("\ue000",)


def read(text: str) -> list[FigureFind]:
    article = ArticleText(text, list(sentence_starts(text)), published="2025-09-04")
    article.set_finds({DateFind: find("dates", article)})
    return list(find("figures", article))


def fits(example: str) -> bool:
    """Return whether exactly the marked figures are found, with what the marks say of them."""
    text, marks = read_marks(example)
    found = read(text)
    return [(figure.start, figure.end) for figure in found] == [(mark.start, mark.end) for mark in marks] and all(
        same_value(wanted, getattr(figure, key))
        for figure, mark in zip(found, marks)
        for key, wanted in mark.attributes.items()
    )


def replacement(row: Row) -> list[Row]:
    """Return what takes a row's place: a group without its words, since a rule asks for each; else nothing."""
    return [row.model_copy(update={"words": IN_NO_TEXT})] if isinstance(row, WordGroup) else []


@pytest.mark.slow
@pytest.mark.parametrize(("name", "row"), ROWS, ids=IDS)
def test_the_example_is_read_as_marked_and_needs_its_row(name: str, row: Any) -> None:
    assert fits(row.example), [(row.example, figure) for figure in read(read_marks(row.example)[0])]
    with without([row], *READERS, instead=replacement(row)):
        assert not fits(row.example)
