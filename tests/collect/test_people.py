"""Mentions of one person become one entry."""

from __future__ import annotations

from newsfacts.annotations import Found
from newsfacts.collect.people import join_people


def join(*names: str, **roles: str) -> list[tuple[str, int]]:
    finds = [Found(10 * i, 10 * i + 5, {"name": name, "role": None, "party": None}) for i, name in enumerate(names)]
    return [(entry.fields["name"], len(entry.finds)) for entry in join_people(finds)]


def test_surname_belongs_to_full_name() -> None:
    assert join("Olaf Scholz", "Scholz", "Scholz") == [("Olaf Scholz", 3)]


def test_full_name_may_come_later() -> None:
    assert join("Trump", "Merz", "Donald Trump") == [("Donald Trump", 2), ("Merz", 1)]


def test_two_people_of_one_surname_stay_apart() -> None:
    assert join("Hans Müller", "Müller", "Inge Müller", "Müller") == [("Hans Müller", 2), ("Inge Müller", 2)]


def test_first_name_and_initial() -> None:
    assert join("Greta Thunberg", "Greta", "G. Thunberg") == [("Greta Thunberg", 3)]


def test_accents_do_not_part_people() -> None:
    assert join("José García", "Garcia") == [("José García", 2)]


def test_unrelated_names_stay_apart() -> None:
    assert join("Anna Huber", "Anna Maier", "Scholz") == [("Anna Huber", 1), ("Anna Maier", 1), ("Scholz", 1)]


def test_first_role_and_party_win() -> None:
    finds = [
        Found(0, 5, {"name": "Olaf Scholz", "role": None, "party": "SPD"}),
        Found(9, 12, {"name": "Scholz", "role": "Kanzler", "party": None}),
        Found(20, 25, {"name": "Scholz", "role": "Politiker", "party": None}),
    ]
    (entry,) = join_people(finds)
    assert entry.fields == {"name": "Olaf Scholz", "role": "Kanzler", "party": "SPD"}
