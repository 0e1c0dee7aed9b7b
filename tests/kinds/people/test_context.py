"""What is around a name; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.context import CandidateInContext
from tests.kinds.people.marks import candidate_in


def look_around(marked: str) -> CandidateInContext:
    return CandidateInContext(*candidate_in(marked))


@pytest.mark.parametrize(
    ("marked", "address"),
    [
        ("Das sagte Frau <Huber>", "title"),
        ("Die Familie <Huber>", "family"),
        ("(Frau <Huber>", "title"),
        ("<Huber>", ""),
    ],
)
def test_address(marked: str, address: str) -> None:
    assert look_around(marked).address == address


@pytest.mark.parametrize(
    ("marked", "office"),
    [("Der Bürgermeister von <Prad>", "Bürgermeister"), ("Der Traum von <Prad>", ""), ("Der Bürgermeister <Prad>", "")],
)
def test_office(marked: str, office: str) -> None:
    assert look_around(marked).office == office


def test_neighbours() -> None:
    name = look_around("Alle kamen. „<Hubers> Hund")
    assert (name.before, name.base, name.noun_after) == ("„", "Huber", "Hund")
    assert name.opens_sentence
    assert not name.follows_determiner
    assert look_around("Der neue <Huber>").follows_determiner
    assert look_around("Minister <Huber>").follows_role
