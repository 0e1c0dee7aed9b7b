"""Given names and their gender."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.given_names import GivenNameRow, gender_of, is_given_name
from newsfacts.tables import load_table


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Hans Müller", "m"), ("Inge Müller", "f"), ("Hans-Peter Müller", "m"), ("Andrea Huber", ""), ("Inge", ""),
        ("Wolodymyr Selenskyj", ""),
    ],
)  # fmt: skip
def test_gender_of(name: str, gender: str) -> None:
    assert gender_of(name) == gender


def test_is_given_name() -> None:
    assert is_given_name("Hans-Peter")
    assert not is_given_name("Merkel")


def test_names_are_once_in_their_table() -> None:
    names = [row.name for row in load_table("people/given_names", GivenNameRow)]
    assert len(names) == len(set(names))
