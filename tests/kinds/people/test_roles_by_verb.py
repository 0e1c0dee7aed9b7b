"""Roles that a verb gives; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.roles_by_verb import find_roles_by_verb
from tests.kinds.people.marks import name_in


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("<Eva Moser> ist Direktorin.", ["Direktorin"]),
        ("<Eva Moser> ist seit Mai 2019 die neue Direktorin des Museums.", ["Direktorin"]),
        ("<Karl Moser> wurde 2015 zum Bürgermeister gewählt.", ["Bürgermeister"]),
        ("Der Rat bestellte <Karl Moser> zum neuen Vorsitzenden.", ["Vorsitzender"]),
        ("Mit der Wahl von <Eva Moser> zur Vorsitzenden endet der Streit.", ["Vorsitzende"]),
        ("Neuer Direktor des Museums wird <Karl Moser>.", ["Direktor"]),
        ("Er ging. Trainer ist weiterhin <Karl Moser> (42).", ["Trainer"]),
        ("Als Trainer kehrt <Karl Moser> zurück.", ["Trainer"]),
        ("Viele sähen <Karl Moser> gern weiter als Trainer.", ["Trainer"]),
        ("Trainer: <Karl Moser>.", ["Trainer"]),
        ("<Karl Moser> brachte sie zum Arzt.", []),
        ("Sie schickten <Karl Moser> zum Arzt.", []),
        ("<Karl Moser> ist kein Politiker.", []),
        ("<Karl Moser> ist ein Künstler.", []),
        ("<Karl Moser> wird nicht Direktor.", []),
        ("<Karl Moser> war Minister Huber unterlegen.", []),
        ("Der Minister ist <Karl Moser> dankbar.", []),
        ("Nach Angaben des Ministers ist <Karl Moser>, so heißt es, krank.", []),
        ("Interview: <Karl Moser>.", []),
    ],
)
def test_find_roles_by_verb(marked: str, roles: list[str]) -> None:
    text, start, end = name_in(marked)
    found = find_roles_by_verb(text, start, end)
    assert [role.name for role in found] == roles
    assert all(role.start < role.end <= role.phrase_end <= len(text) for role in found)


def test_a_list_without_signs_is_read_to_its_end() -> None:
    text = "Huber zum Chef und " * 5_000
    assert not [at for at in range(0, len(text), 19) if find_roles_by_verb(text, at, at + 5)]
