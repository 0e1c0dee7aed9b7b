"""The readers and the rows that name them."""

from __future__ import annotations

from newsfacts.kinds.dates.notation import load_patterns
from newsfacts.kinds.dates.readings import READERS

NAMED = {row.reader for row in load_patterns()} | {"holiday"}


def test_every_reader_that_a_row_names_is_there_and_no_other() -> None:
    assert set(READERS) == NAMED


def test_a_reader_is_named_as_its_function() -> None:
    assert {name for name, read in READERS.items() if read.__name__ != f"read_{name}"} == set()
