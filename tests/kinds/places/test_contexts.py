"""What the words round a name make of it."""

from __future__ import annotations

import pytest

from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.kinds.places.contexts import ContextRow, exclude_place, is_introduced_as_place
from newsfacts.tables import load_table
from newsfacts.text import Entity
from tests.kinds.finding import find
from tests.kinds.rules import without
from tests.marks import read_marks

ROWS = load_table("places/contexts", ContextRow)


def test_a_word_of_the_sentence_excludes_a_place() -> None:
    assert _is_excluded("Ruhr", "Er ist an der Ruhr erkrankt.")
    assert not _is_excluded("Ruhr", "Die Fabriken an der Ruhr schließen.")
    assert _is_excluded("Kurden", "Die Kurden feiern.")
    assert not _is_excluded("Linz", "In Linz ist er erkrankt.")


def _is_excluded(name: str, sentence: str) -> bool:
    excluded = exclude_place(name)
    return excluded is not None and excluded.search(sentence) is not None


def test_what_precedes_makes_a_place() -> None:
    assert is_introduced_as_place("Stau am Brenner", 8, "Brenner")
    assert not is_introduced_as_place("Der Brenner flackert", 4, "Brenner")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.names[0])
def test_example_needs_its_row(row: ContextRow) -> None:
    text, marks = read_marks(row.example)
    (name,) = (name for name in row.names if name in text.replace(".", " ").split() or (" " in name and name in text))
    # Where the row shows a place, the recogniser has missed it; else it takes the name for one.
    start = text.index(name)
    entities = [] if row.before else [Entity(start, start + len(name), "LOC")]
    wanted = [(mark.start, mark.end) for mark in marks]
    assert [(found.start, found.end) for found in find("places", text, entities=entities)] == wanted
    with without([row], "kinds.places"):
        assert [(found.start, found.end) for found in find("places", text, entities=entities)] != wanted


def test_contexts_are_about_places_that_are_doubtful() -> None:
    for row in ROWS:
        assert not (row.before and row.unless)
        for name in row.names if row.before else ():
            assert is_known_place(name) and is_ambiguous_place(name), name
