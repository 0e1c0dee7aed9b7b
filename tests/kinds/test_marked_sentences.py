"""Every row of the marked sentences, for every kind."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import newsfacts
from newsfacts.kinds import KINDS
from newsfacts.read import make_article
from newsfacts.types import Facts
from newsfacts.write.schema import make_schema
from tests.kinds.marked import read_marked, same_value

FOLDER = Path(__file__).parent
BATCH = 32
LEAST_ROWS = {"dates": 300, "figures": 300}  # 150 of each other kind
ROWS = [(kind.name, row) for kind in KINDS for row in read_marked(FOLDER / f"{kind.name}.tsv")]
FIRST_ROW = {kind: number for number, (kind, _) in reversed(list(enumerate(ROWS)))}


@cache
def extract_batch(first: int) -> dict[int, Facts]:
    """Return the facts of the rows from `first` on, so many as are read at once; a row that breaks newsfacts is left out.

    What is found in a row does not depend on those beside it; read together, they cost half as much.
    """
    kind, _ = ROWS[first]
    rows = [(number, row) for number, (name, row) in enumerate(ROWS[first : first + BATCH], first) if name == kind]
    articles = [make_article(row.text, source=str(number), published=row.published) for number, row in rows]
    return {int(facts.source): facts for facts in newsfacts.extract_many(articles, only=[kind])}


def first_of_batch(number: int) -> int:
    """Return the row with which the batch of a row begins; a batch holds rows of one kind."""
    kind, _ = ROWS[number]
    return max(number - number % BATCH, FIRST_ROW[kind])


def found_marks(kind: str, number: int) -> list[tuple[int, int, dict[str, Any]]]:
    """Return the finds in text order: offsets and all fields, for entries those of the entry and the mention."""
    facts = extract_batch(first_of_batch(number))
    assert number in facts, "newsfacts fails at this sentence"
    finds = []
    for fact in facts[number].model_dump()[kind]:
        for mention in fact.get("mentions", [{}]):
            fields = {**fact, **mention}
            finds.append((fields["start"], fields["end"], fields))
    return sorted(finds, key=lambda find: (find[0], find[1], str(find[2].get("iso"))))


# A batch of each kind is for `make quick`.
PARAMETERS = [
    pytest.param(
        number,
        id=f"{kind}: {row.text[:60]}",
        marks=[] if first_of_batch(number) == FIRST_ROW[kind] else [pytest.mark.slow],
    )
    for number, (kind, row) in enumerate(ROWS)
]


@pytest.mark.parametrize("number", PARAMETERS)
def test_marked_sentence(number: int) -> None:
    kind, sentence = ROWS[number]
    finds = found_marks(kind, number)
    wanted = [sentence.text[mark.start : mark.end] for mark in sentence.marks]
    assert [sentence.text[start:end] for start, end, _ in finds] == wanted
    for mark, (start, end, fields) in zip(sentence.marks, finds):
        assert (start, end) == (mark.start, mark.end)
        wrong = {
            key: fields.get(key) for key, value in mark.attributes.items() if not same_value(value, fields.get(key))
        }
        assert not wrong, f"{sentence.text[start:end]!r}: wanted {mark.attributes}, found {wrong}"


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS.names)
def test_all_facts_fit_the_schema(kind: str) -> None:
    validator = Draft202012Validator(make_schema("jsonl"))
    numbers = [number for number, (name, _) in enumerate(ROWS) if name == kind]
    for number in numbers:
        facts = extract_batch(first_of_batch(number))[number]
        validator.validate(json.loads(json.dumps(facts.model_dump(), ensure_ascii=False)))


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_there_are_enough_rows(kind: str) -> None:
    rows = [row for name, row in ROWS if name == kind]
    without = [row for row in rows if not row.marks]
    assert len(rows) >= LEAST_ROWS.get(kind, 150)
    assert len(without) >= len(rows) / 3


def test_every_mark_of_a_date_has_value_type_and_bounds() -> None:
    wanted = {"type", "value", "first", "last"}
    sentences = [row for kind, row in ROWS if kind == "dates"]
    assert [row.text for row in sentences if any(set(mark.attributes) != wanted for mark in row.marks)] == []
