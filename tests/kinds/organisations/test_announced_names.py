"""Names after a noun that announces them."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.announced_names import announced_name
from newsfacts.kinds.organisations.head_nouns import head_of
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("text", "noun", "entities", "name"),
    [
        ("Der Sender „Antenne Nord“ meldet das.", "Sender", [], "Antenne Nord"),
        ("Der Sender SkyTalk meldet das.", "Sender", [], "SkyTalk"),
        ("Der Sender Antenne meldet das.", "Sender", [], None),
        ("Der Sender Antenne meldet das.", "Sender", [("Antenne", "ORG")], "Antenne"),
        ("Das sagte sie dem Sender Antenne.", "Sender", [], "Antenne"),
        ("Die Agentur Anna Gruber wirbt.", "Agentur", [("Anna Gruber", "PER")], None),
        ("Das Gericht „Schnitzel“ schmeckt.", "Gericht", [], None),
    ],
)
def test_announced_name(text: str, noun: str, entities: list[tuple[str, str]], name: str | None) -> None:
    head = head_of(noun)
    assert head is not None
    offsets = announced_name(read(text, *entities), place(text, noun)[1], head)
    assert (text[slice(*offsets)] if offsets else None) == name
