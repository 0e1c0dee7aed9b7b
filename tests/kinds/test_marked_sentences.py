"""Every row of the marked sentences, for every kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import newsfacts
from newsfacts.kinds import KINDS
from tests.kinds.marked import MarkedSentence, read_marked, same_value

FOLDER = Path(__file__).parent
LEAST_ROWS = {"dates": 300, "figures": 300}  # 150 of each other kind
ROWS = [(kind.name, row) for kind in KINDS for row in read_marked(FOLDER / f"{kind.name}.tsv")]


def found_marks(kind: str, sentence: MarkedSentence) -> list[tuple[int, int, dict[str, Any]]]:
    """Return the finds in text order: offsets and all fields, for entries those of the entry and the mention."""
    facts = newsfacts.extract(sentence.text, published=sentence.published, only=[kind]).model_dump()[kind]
    finds = []
    for fact in facts:
        for mention in fact.get("mentions", [{}]):
            fields = {**fact, **mention}
            finds.append((fields["start"], fields["end"], fields))
    return sorted(finds, key=lambda find: (find[0], find[1], str(find[2].get("iso"))))


# One in ten is for `make quick`.
PARAMETERS = [
    pytest.param(kind, row, id=f"{kind}: {row.text[:60]}", marks=[pytest.mark.slow] if number % 10 else [])
    for number, (kind, row) in enumerate(ROWS)
]


@pytest.mark.parametrize(("kind", "sentence"), PARAMETERS)
def test_marked_sentence(kind: str, sentence: MarkedSentence) -> None:
    finds = found_marks(kind, sentence)
    wanted = [sentence.text[mark.start : mark.end] for mark in sentence.marks]
    assert [sentence.text[start:end] for start, end, _ in finds] == wanted
    for mark, (start, end, fields) in zip(sentence.marks, finds):
        assert (start, end) == (mark.start, mark.end)
        wrong = {
            key: fields.get(key) for key, value in mark.attributes.items() if not same_value(value, fields.get(key))
        }
        assert not wrong, f"{sentence.text[start:end]!r}: wanted {mark.attributes}, found {wrong}"


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_there_are_enough_rows(kind: str) -> None:
    rows = [row for name, row in ROWS if name == kind]
    without = [row for row in rows if not row.marks]
    assert len(rows) >= LEAST_ROWS.get(kind, 150)
    assert len(without) >= len(rows) / 3


def test_every_mark_of_a_date_tells_value_type_and_bounds() -> None:
    marks = [mark for kind, row in ROWS if kind == "dates" for mark in row.marks]
    assert {key for mark in marks for key in mark.attributes} == {"type", "value", "first", "last"}
    assert all(len(mark.attributes) == 4 for mark in marks)
