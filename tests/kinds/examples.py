"""Runs the examples that the rows of rules show: read as they are marked, and otherwise without their row."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

import newsfacts
from newsfacts.tables import Row
from tests.kinds.marked import same_value
from tests.kinds.rules import without
from tests.marks import read_marks


def read_facts(kind: str, text: str) -> list[tuple[int, int, dict[str, Any]]]:
    """Return the facts of a kind in text order: offsets and all fields, for entries those of the entry and the mention."""
    facts = newsfacts.extract(text, only=[kind]).model_dump()[kind]
    found = [{**fact, **mention} for fact in facts for mention in fact.get("mentions", [{}])]
    return sorted(
        ((fields["start"], fields["end"], fields) for fields in found), key=lambda fact: (*fact[:2], str(fact))
    )


def is_as_marked(kind: str, example: str) -> bool:
    """Return whether exactly the marked facts are found in an example, with the values of their marks."""
    text, marks = read_marks(example)
    facts = read_facts(kind, text)
    if [fact[:2] for fact in facts] != [(mark.start, mark.end) for mark in marks]:
        return False
    return all(
        same_value(value, fields.get(key))
        for mark, (_, _, fields) in zip(marks, facts)
        for key, value in mark.attributes.items()
    )


def check(kind: str, example: str) -> None:
    """Fail where the example is not read as it is marked."""
    assert is_as_marked(kind, example), read_facts(kind, read_marks(example)[0])


def check_without(row: Row, kind: str, example: str, *packages: str) -> None:
    """Fail where the example is read as it is marked without the row too."""
    lacking: AbstractContextManager[None] = without([row], f"kinds.{kind}", *packages)
    with lacking:
        assert not is_as_marked(kind, example), "the example does not need its row"
