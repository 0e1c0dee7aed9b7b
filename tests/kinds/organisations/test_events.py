"""Events, prizes, laws and streets."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.events import is_event_noun, names_event


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("Nordwerk Cup", True),
        ("Nordwerk-Cup", True),
        ("Copa Nordwerk", True),
        ("Wall Street", True),
        ("Nordwerk AG", False),
    ],
)
def test_name_of_an_event(name: str, holds: bool) -> None:
    assert names_event(name.split()) is holds


def test_what_makes_an_event_of_a_name_anywhere_ends_none() -> None:
    assert is_event_noun("Cup")
    assert not is_event_noun("Copa")
