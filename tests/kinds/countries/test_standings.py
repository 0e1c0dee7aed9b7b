"""How often a capital acts for its state: the example of each of these, and what another one would make of it."""

from __future__ import annotations

import pytest

from newsfacts.german import states
from newsfacts.german.states import CapitalRow
from newsfacts.tables import Row, load_table
from tests.kinds.examples import check, is_as_marked
from tests.kinds.rules import fresh_caches


class StandingRow(Row):
    """A row of data/countries/standings.tsv."""

    acts: str
    example: str
    otherwise: str


ROWS = load_table("countries/standings", StandingRow)


def test_every_standing_has_an_example() -> None:
    assert {row.acts for row in ROWS} == {row.acts for row in load_table("german/capitals", CapitalRow)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.acts)
def test_standing_example(row: StandingRow, monkeypatch: pytest.MonkeyPatch) -> None:
    check("countries", row.example)
    with fresh_caches("kinds.countries", "german.states"):
        capitals = {
            name: capital.model_copy(update={"acts": row.otherwise}) if capital.acts == row.acts else capital
            for name, capital in states.capitals().items()
        }
        for module in ("objections", "capital_context", "state_words"):
            monkeypatch.setattr(f"newsfacts.kinds.countries.{module}.capitals", lambda: capitals)
        assert not is_as_marked("countries", row.example)
