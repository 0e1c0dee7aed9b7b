"""Every group of words shows an example, which is read as it is marked, and otherwise without the group."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsfacts
from newsfacts.german import word_groups
from newsfacts.german.word_groups import WordGroup
from newsfacts.kinds import KINDS
from newsfacts.tables import load_table
from tests.kinds.examples import check, is_as_marked
from tests.kinds.rules import fresh_caches

DATA = Path(newsfacts.__file__).parent / "data"
GROUPS = [
    (kind, row)
    for kind in KINDS.names
    if (DATA / kind / "groups.tsv").exists()
    and kind != "dates"  # tests/kinds/dates/test_examples.py reads its groups as of a day
    for row in load_table(f"{kind}/groups", WordGroup)
]
ALSO_ASK = {"places": ("german.gazetteer",)}
pytestmark = pytest.mark.slow

IN_NO_TEXT = ("\ue000",)


@pytest.mark.parametrize(("kind", "row"), GROUPS, ids=[f"{kind} {row.name}" for kind, row in GROUPS])
def test_group_example(kind: str, row: WordGroup, monkeypatch: pytest.MonkeyPatch) -> None:
    check(kind, row.example)
    with fresh_caches(f"kinds.{kind}", "german.word_groups", *ALSO_ASK.get(kind, ())):
        monkeypatch.setitem(word_groups._load_groups(f"{kind}/groups"), row.name, IN_NO_TEXT)
        assert not is_as_marked(kind, row.example), "the example does not need its group"
