"""How often a capital acts for its state (data/german/capitals.tsv): an example of each, and what another makes of it."""

from __future__ import annotations

import pytest

from newsfacts.german import states
from newsfacts.german.states import CapitalRow
from newsfacts.tables import load_table
from tests.kinds.examples import check, is_as_marked
from tests.kinds.rules import fresh_caches

# How often the capital acts, and how often another one does, for which the example is read otherwise.
EXAMPLES = [
    ("always", "often", "Der [Kreml]{iso=RU by=place} ist groß."),
    ("often", "never", "[Moskau]{iso=RU by=place} fordert mehr."),
    ("rarely", "often", "Berlin fordert mehr."),
    ("rarely", "never", "[Berlin]{iso=DE by=place} fordert mehr von [Paris]{iso=FR by=place}."),
    ("never", "often", "Brüssel fordert mehr."),
]


def test_every_standing_has_an_example() -> None:
    standings = {row.acts for row in load_table("german/capitals", CapitalRow)}
    assert standings == {acts for acts, _, _ in EXAMPLES}


@pytest.mark.parametrize(("acts", "otherwise", "example"), EXAMPLES)
def test_standing_example(acts: str, otherwise: str, example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    check("countries", example)
    with fresh_caches("kinds.countries", "german.states"):
        capitals = {
            name: row.model_copy(update={"acts": otherwise}) if row.acts == acts else row
            for name, row in states.capitals().items()
        }
        for module in ("objections", "capital_context", "state_words"):
            monkeypatch.setattr(f"newsfacts.kinds.countries.{module}.capitals", lambda: capitals)
        assert not is_as_marked("countries", example)
