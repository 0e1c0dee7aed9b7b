"""Every row of a table of rules shows an example, which is read as it is marked, and otherwise without its row."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.roles_by_verb import ChoiceRow
from newsfacts.tables import load_table
from tests.kinds.examples import check, check_without


@pytest.mark.parametrize("row", load_table("people/choices", ChoiceRow), ids=lambda row: row.choice.pattern)
def test_choice_example(row: ChoiceRow) -> None:
    check("people", row.example)
    check_without(row, "people", row.example)
