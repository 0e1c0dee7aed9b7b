"""Common nouns: the example of every ending."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.common_nouns import (
    CommonNounEndingRow,
    ends_common_compound,
    is_abstract_noun,
    is_no_organisation,
    is_plural_noun,
    says_what_kind,
)
from newsfacts.tables import load_table
from tests.kinds.rules import without

SHOWN = {"plural": is_plural_noun, "kind": says_what_kind, "abstract": is_abstract_noun, "tail": ends_common_compound}


@pytest.mark.parametrize(
    "row",
    load_table("organisations/common_noun_endings", CommonNounEndingRow),
    ids=lambda row: f"{row.shows} {row.ending}",
)
def test_example_of_an_ending(row: CommonNounEndingRow) -> None:
    assert SHOWN[row.shows](row.example)
    with without([row], "kinds.organisations"):
        assert not SHOWN[row.shows](row.example)


@pytest.mark.parametrize(("name", "holds"), [("Internet", True), ("Olympische Spiele", True), ("Nordwerk", False)])
def test_no_organisation(name: str, holds: bool) -> None:
    assert is_no_organisation(name) is holds
