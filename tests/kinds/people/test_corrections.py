"""Roles go with the people whom a user joins, and with the role that a user gives."""

from __future__ import annotations

from typing import Any

import pytest

from newsfacts.kinds.people.corrections import CORRECTABLE
from newsfacts.types import Person


def make_person(*roles: str, of: str | None = None) -> Person:
    return Person(name="Meyer", role=next(iter(roles), None), roles=list(roles), role_of=of, mentions=[])


MINISTER = make_person("Minister", "Jurist", of="DE")


def test_people_who_are_one_have_all_their_roles_once() -> None:
    people = [make_person(), MINISTER, make_person("Jurist", "Autor", of="SPD")]
    merged = CORRECTABLE.adjust_merged(people, {"role": "Minister", "party": "SPD"})
    assert merged == {"role": "Minister", "party": "SPD", "roles": ["Minister", "Jurist", "Autor"], "role_of": "DE"}


def test_what_a_later_role_belongs_to_is_not_that_of_the_first() -> None:
    people = [make_person("Jurist"), MINISTER]
    assert CORRECTABLE.adjust_merged(people, {"role": "Jurist"})["role_of"] is None


def test_the_first_role_belongs_to_what_any_of_them_says() -> None:
    people = [make_person("Minister"), MINISTER]
    assert CORRECTABLE.adjust_merged(people, {"role": "Minister"})["role_of"] == "DE"


def test_a_person_of_a_role_without_a_list_of_them_has_that_one() -> None:
    person = Person(name="Meyer", role="Jurist", mentions=[])
    assert CORRECTABLE.adjust_merged([person], {"role": "Jurist"})["roles"] == ["Jurist"]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"role": "Kanzler"}, {"role": "Kanzler", "roles": ["Kanzler", "Jurist"], "role_of": None}),
        ({"role": "Jurist"}, {"role": "Jurist", "roles": ["Jurist"], "role_of": None}),
        ({"role": "Minister"}, {"role": "Minister", "roles": ["Minister", "Jurist"], "role_of": "DE"}),
        ({"role": "Kanzler", "role_of": "AT"}, {"role": "Kanzler", "roles": ["Kanzler", "Jurist"], "role_of": "AT"}),
        ({"role": None}, {"role": None, "roles": [], "role_of": None}),
        ({"party": "SPD"}, {"party": "SPD"}),
    ],
)
def test_a_role_that_is_given_replaces_the_first(values: dict[str, Any], wanted: dict[str, Any]) -> None:
    assert CORRECTABLE.adjust_fixed(MINISTER, values) == wanted
