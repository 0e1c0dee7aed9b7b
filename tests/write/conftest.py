from collections.abc import Iterator

import pytest

from newsfacts.finds import Find
from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Column, Kind, mentions_cell
from newsfacts.types import Facts, Figure, Person


@pytest.fixture
def kinds() -> Iterator[tuple[Kind, ...]]:
    """Two kinds, one with mentions and one without: writers must get along with whatever the registry holds."""
    name, mentions = Column("Name", lambda fact: fact.name), Column("Mentions", mentions_cell)
    role = Column("Role", lambda fact: fact.role or "")
    text = Column("Figure", lambda fact: fact.text)
    value = Column("Value", lambda fact: "" if fact.value is None else f"{fact.value:,}", align_right=True)
    kinds = (
        Kind("people", Person, Find, (), "People", "cyan", (name, role, mentions), detail=role),
        Kind("figures", Figure, Find, (), "Figures", "green", (text, value)),
    )
    with KINDS.using(kinds):
        yield kinds


@pytest.fixture
def articles() -> list[Facts]:
    """One article with facts that try a writer's patience, and one without any."""
    person = {
        "name": "Emmanuel Macron",
        "role": "Präsident",
        "roles": ["Präsident", "Parteigründer"],
        "role_of": "FR",
        "mentions": [
            {"start": 11, "end": 17, "text": "Macron"},
            {"start": 40, "end": 55, "text": "Emmanuel\nMacron"},
            {"start": 60, "end": 66, "text": "Macron"},
        ],
    }
    troops = {
        "start": 70,
        "end": 90,
        "text": "rund 3.000\r\nSoldaten",
        "value": 3000,
        "kind": "count",
        "qualifier": "about",
        "counted": "Soldaten",
        "sentence": 'Er sprach von "rund 3.000\r\nSoldaten", mehr nicht.',
    }
    money = {
        "start": 91,
        "end": 97,
        "text": "2,5 Mio. Euro",
        "value": 2.5e6,
        "unit": "EUR",
        "kind": "money",
        "sentence": "S",
    }
    first = Facts(
        source="[bold]a[/bold].txt",
        title="Truppen \x1b[31mfür\x07 die Ukraine",
        published="2025-09-04",
        place="Paris",
        people=[person],
        figures=[troops, money],
    )
    return [first, Facts(source="-", text="", people=[], figures=[])]
