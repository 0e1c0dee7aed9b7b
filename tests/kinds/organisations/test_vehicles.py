"""Cars and planes that bear their maker's name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.vehicles import names_vehicle
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("text", "maker", "is_vehicle"),
    [
        ("Zwei Teslas brannten aus.", "Teslas", True),
        ("Sein roter Audi stand dort.", "Audi", True),
        ("Dort parken 30 BMWs.", "BMWs", True),
        ("Der Gewinn von Audi steigt.", "Audi", False),
        ("Ein Nordwerk fehlt.", "Nordwerk", False),
    ],
)
def test_vehicle(text: str, maker: str, is_vehicle: bool) -> None:
    assert names_vehicle(read(text), *place(text, maker)) is is_vehicle
