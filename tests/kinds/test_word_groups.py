"""Every group of words shows an example, which is read as it is marked, and otherwise without the group."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsfacts
from newsfacts.german import word_groups
from newsfacts.german.word_groups import WordGroup
from newsfacts.kinds import KINDS
from newsfacts.tables import load_table
from tests.kinds.rules import fresh_caches
from tests.marks import read_marks

DATA = Path(newsfacts.__file__).parent / "data"
GROUPS = [
    (kind, row)
    for kind in KINDS.names
    if (DATA / kind / "groups.tsv").exists() and kind != "dates"  # whose groups are its own
    for row in load_table(f"{kind}/groups", WordGroup)
]
IN_NO_TEXT = ("\ue000",)


def find_spans(kind: str, text: str) -> list[tuple[int, int]]:
    facts = getattr(newsfacts.extract(text, only=[kind]), kind)
    return sorted((mention.start, mention.end) for fact in facts for mention in getattr(fact, "mentions", [fact]))


@pytest.mark.parametrize(("kind", "row"), GROUPS, ids=[f"{kind} {row.name}" for kind, row in GROUPS])
def test_group_example(kind: str, row: WordGroup, monkeypatch: pytest.MonkeyPatch) -> None:
    text, marks = read_marks(row.example)
    wanted = [(mark.start, mark.end) for mark in marks]
    assert find_spans(kind, text) == wanted
    with fresh_caches(f"kinds.{kind}", "german.word_groups"):
        monkeypatch.setitem(word_groups._load_groups(f"{kind}/groups"), row.name, IN_NO_TEXT)
        assert find_spans(kind, text) != wanted
