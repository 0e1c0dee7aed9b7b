"""The party in brackets after a name, or in a role; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.german.known_organisations import party_in_compound
from newsfacts.kinds.people.parties import find_party, party_of_role
from tests.kinds.people.marks import name_in, roles_beside


@pytest.mark.parametrize(
    ("marked", "party"),
    [
        ("<Huber> (SPD)", "SPD"), ("<Huber> (CDU, Hessen)", "CDU"), ("<Huber> (54)", None), ("<Huber> (ÖVP)", "ÖVP"),
        ("<Huber>, SPD", None), ("<Huber> (CDU/CSU)", "CDU/CSU"), ("<Huber> (Wien)", None),
    ],
)  # fmt: skip
def test_find_party(marked: str, party: str | None) -> None:
    text, _, end = name_in(marked)
    assert find_party(text, end) == party


@pytest.mark.parametrize(
    ("marked", "party"),
    [
        ("Der CDU-Politiker <Merz> kam", "CDU"),
        ("Grünen-Chefin <Brantner> kam", "Grüne"),
        ("Die Linken-Abgeordnete <Reichinnek> kam", "Linke"),
        ("Der SPD-Mann <Stegner> kam", "SPD"),
        ("<Merz>, CDU-Chef und Kanzler, kam", "CDU"),
        ("Bundeskanzler und CDU-Chef <Merz> kam", "CDU"),
        ("Unions-Fraktionschef <Spahn> kam", None),
        ("Siemens-Chef <Busch> kam", None),
        ("Die SPD-Forderung <Klingbeils> kam", None),
    ],
)
def test_party_of_role(marked: str, party: str | None) -> None:
    text, start, end = name_in(marked)
    assert party_of_role(text, start, roles_beside(text, start, end)) == party


@pytest.mark.parametrize(
    ("word", "party"),
    [("Ex-CDU-Chef", "CDU"), ("CDU/CSU-Fraktionschef", "CDU/CSU"), ("SPD", None), ("Kanzler", None)],
)
def test_party_in_compound(word: str, party: str | None) -> None:
    assert party_in_compound(word) == party
