"""Given names: gender, and a surname that two share; <> marks the full name."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.given_names import GivenNameRow, gender_of, is_given_name, share_surname
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


def test_names_stand_once_in_their_table() -> None:
    names = [row.name for row in load_table("people/given_names", GivenNameRow)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("marked", "others", "shared"),
    [
        ("Hans und <Inge Müller> kamen", [], ["Hans Müller"]),
        ("Anna, Eva und <Max Huber> kamen", [], ["Anna Huber", "Eva Huber"]),
        ("Lars Klingbeil, Otto und <Inge Müller> kamen", ["Lars Klingbeil"], ["Otto Müller"]),
        ("Der Hans-Darsteller und <Inge Müller> kamen", [], []),
        ("Prinz Charles und <Diana Huber> kamen", [], []),
        ("Die Ärzte Hans und <Inge Müller> kamen", [], ["Hans Müller"]),
        ("Peter Hans und <Inge Müller> kamen", [], []),
        ("Hans und <Inge Müller> kamen", ["Peter Hans"], []),
        ("Hans und <Inge Müller> kamen", ["Hans Huber"], []),
        ("Merkel und <Lars Klingbeil> kamen", [], []),
        ("Hans traf <Inge Müller>", [], []),
        ("Hans und <Müller> kamen", [], []),
    ],
)
def test_share_surname(marked: str, others: list[str], shared: list[str]) -> None:
    start, end = marked.index("<"), marked.index(">") - 1
    text = marked.replace("<", "").replace(">", "")
    found = sorted(share_surname(text, (start, end), text[start:end], {text[start:end], *others}))
    assert [name for _, name in found] == shared
    assert [text[slice(*span)] for span, _ in found] == [name.split()[0] for name in shared]
