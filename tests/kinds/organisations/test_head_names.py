"""Names around their head noun: the example of every head."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.head_nouns import HeadRow, head_rows
from newsfacts.model.entities import EntityRecognizer
from tests.kinds.finding import find_in, make_doc
from tests.marks import read_marks

QUOTES = '„“"»«'


@pytest.fixture(scope="module")
def recognizer() -> EntityRecognizer:
    return EntityRecognizer(model="default", threads=1)


@pytest.mark.parametrize("row", head_rows().values(), ids=lambda row: row.head)
def test_example_of_head(row: HeadRow, recognizer: EntityRecognizer) -> None:
    text, (mark,) = read_marks(row.example)
    doc = recognizer(make_doc(text))
    found = [doc.text[find.start : find.end] for find in find_in("organisations", doc)]
    assert found == [text[mark.start : mark.end].strip(QUOTES)]
