"""Parties and lists in brackets after politicians."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.parties import find_parties
from tests.kinds.organisations.reading import read


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Die Gemeinderätin Eva Roth (Liste Zukunft) klagt.", "Liste Zukunft"),
        ("Die Gemeinderätin Eva Roth (Bündnis für Bozen) klagt.", "Bündnis für Bozen"),
        ("Die Bäckerin Eva Roth (Liste Zukunft) klagt.", None),
        ("Die Gemeinderätin Eva Roth (45 Jahre) klagt.", None),
    ],
)
def test_party_in_brackets(text: str, party: str | None) -> None:
    found = [text[one.start : one.end] for one in find_parties(read(text, ("Eva Roth", "PER")))]
    assert found == ([party] if party else [])


def test_a_place_in_brackets_is_no_party() -> None:
    text = "Die Gemeinderätin Eva Roth (Neustadt) klagt."
    assert not list(find_parties(read(text, ("Eva Roth", "PER"), ("Neustadt", "LOC"))))
