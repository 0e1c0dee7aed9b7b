"""Mentions of one person become one entry."""

from __future__ import annotations

import pytest

from newsfacts.finds import HeldRole, PersonFind
from newsfacts.kinds.people.join import join_people


def find(position: int, name: str, **known: object) -> PersonFind:
    """Make a find at a position; what is not given is unknown, and its sentence is its own."""
    roles = tuple(HeldRole(*role) for role in known.pop("roles", ()))
    return PersonFind(10 * position, 10 * position + 5, name, roles, **known)


def join(*names: str) -> list[tuple[str, int]]:
    finds = [find(position, name) for position, name in enumerate(names)]
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


def test_initials_with_and_without_full_stops() -> None:
    assert join("JD Vance", "Vance", "J. D. Vance", "J.D. Vance") == [("JD Vance", 4)]


def test_father_and_son_of_one_name() -> None:
    assert join("Donald Trump", "Donald Trump Jr.", "Trump") == [("Donald Trump", 2), ("Donald Trump Jr.", 1)]
    assert join("Cuba Gooding Jr.", "Gooding") == [("Cuba Gooding Jr.", 2)]


def test_a_noble_name_without_its_particle() -> None:
    assert join("Karl-Theodor zu Guttenberg", "Guttenberg") == [("Karl-Theodor zu Guttenberg", 2)]


def test_an_arabic_name_without_its_article() -> None:
    assert join("Assad", "Baschar al-Assad", "al-Assad") == [("Baschar al-Assad", 3)]


def test_unrelated_names_stay_apart() -> None:
    assert join("Anna Huber", "Anna Maier", "Scholz") == [("Anna Huber", 1), ("Anna Maier", 1), ("Scholz", 1)]


def test_all_roles_in_text_order_and_the_first_party() -> None:
    finds = [
        find(0, "Olaf Scholz", party="SPD"),
        find(1, "Scholz", roles=[["Kanzler", None]]),
        find(2, "Scholz", roles=[["Politiker", None], ["Kanzler", "DE"]], party="CDU"),
    ]
    (entry,) = join_people(finds)
    assert entry.fields == {
        "name": "Olaf Scholz",
        "role": "Kanzler",
        "roles": ["Kanzler", "Politiker"],
        "role_of": "DE",
        "party": "SPD",
    }


def test_what_the_first_role_belongs_to_may_be_said_later() -> None:
    finds = [
        find(0, "Trump", roles=[["Präsident", None]]),
        find(1, "Donald Trump", roles=[["Unternehmer", "Trump Organization"]]),
        find(2, "Trump", roles=[["US-Präsident", "US"]]),
    ]
    (entry,) = join_people(finds)
    assert (entry.fields["role"], entry.fields["role_of"]) == ("Präsident", "US")


def test_a_party_in_brackets_counts_more_than_one_in_a_role() -> None:
    finds = [find(0, "Anna Huber", party_of_role="SPD"), find(1, "Huber", party="Grüne")]
    (entry,) = join_people(finds)
    assert entry.fields["party"] == "Grüne"
    (entry,) = join_people(finds[:1])
    assert entry.fields["party"] == "SPD"


@pytest.mark.parametrize(
    ("last", "owners"),
    [
        ({}, ["Hans Müller", "Inge Müller", "Müller"]),
        ({"gender": "f"}, ["Hans Müller", "Inge Müller"]),
        ({"gender": "m"}, ["Hans Müller", "Inge Müller"]),
        ({"roles": [["Trainer", None]]}, ["Hans Müller", "Inge Müller"]),
        ({"roles": [["Koch", None]]}, ["Hans Müller", "Inge Müller", "Müller"]),
    ],
)
def test_a_surname_of_two_in_one_sentence(last: dict[str, object], owners: list[str]) -> None:
    finds = [
        find(0, "Hans Müller", sentence=0, roles=[["Trainer", None]]),
        find(1, "Inge Müller", sentence=0),
        find(2, "Müller", sentence=20, **last),
    ]
    assert [entry.fields["name"] for entry in join_people(finds)] == owners


def test_a_surname_of_two_goes_to_the_nearest_sentence() -> None:
    finds = [
        find(0, "Hans Müller", sentence=0),
        find(1, "Inge Müller", sentence=0),
        find(2, "Hans", sentence=20),
        find(3, "Müller", sentence=30),
    ]
    assert [(entry.fields["name"], len(entry.finds)) for entry in join_people(finds)] == [
        ("Hans Müller", 3),
        ("Inge Müller", 1),
    ]


def test_a_woman_is_no_man_of_her_name() -> None:
    finds = [find(0, "Hans Müller"), find(1, "Müller", gender="f"), find(2, "Müller")]
    assert [(entry.fields["name"], len(entry.finds)) for entry in join_people(finds)] == [
        ("Hans Müller", 2),
        ("Müller", 1),
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("Wolodymyr Selenskyj", "Selenski", "Zelensky", "Volodymyr Zelensky"),
        ("Selenskyj", "Wladimir Selenski", "Zelenskyy"),
        ("Selenskyj", "Zelensky"),
        ("Sergej Lawrow", "Sergei Lavrov", "Lavrov"),
        ("Mohammed bin Salman", "Mohamed bin Salman"),
        ("Alexej Nawalny", "Navalny"),
        ("Benjamin Netanjahu", "Benjamin Netanyahu"),
        ("Alexander Lukaschenko", "Aljaksandr Lukaschenka"),
        ("Benjamin Netanjahu", "Netanyahu"),
    ],
)
def test_spellings_of_one_name(names: tuple[str, ...]) -> None:
    ((name, mentions),) = join(*names)
    assert mentions == len(names)
    assert name == next((form for form in names if " " in form), names[0])


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Müller", "Anna Möller"),
        ("Peter Maier", "Peter Mayer"),
        ("Peter Meier", "Maier"),
        ("Hans Hofmann", "Hans Hoffmann"),
        ("Uwe Schmidt", "Schmitt"),
        ("Levi Mayer", "Levi Maier"),
        ("Günter Grass", "Günther Grass"),
        ("Maria Sacharowa", "Sacharow"),
        ("Vitali Klitschko", "Wladimir Klitschko"),
        ("Sergej Iwanow", "Dmitri Ivanov"),
        ("Sergej Iwanow", "Dmitri Iwanow", "Ivanov"),
        ("Alexej Romanow", "Alexej Romanenko"),
        ("Klaus Busch", "Bush"),
        ("Klaus Fischer", "Fisher"),
    ],
)
def test_names_that_differ_clearly_stay_apart(names: tuple[str, ...]) -> None:
    assert join(*names) == [(name, 1) for name in names]


def test_why_a_mention_is_of_one_of_several_is_said_with_its_entry() -> None:
    finds = [find(0, "Hans Müller", sentence=0), find(1, "Inge Müller", sentence=20), find(2, "Müller", sentence=30)]
    first, second = join_people(finds)
    assert not first.reasons
    assert second.reasons == [(finds[2], "may be Hans Müller or Inge Müller: Inge Müller")]


def test_a_short_form_of_very_many_people_is_left_open() -> None:
    people = [f"Peter {chr(97 + i // 26).upper()}{chr(97 + i % 26)}er" for i in range(200)]
    assert join(*people, "Peter", "Peter")[-1] == ("Peter", 2)
    assert join(*people[:50], *people[:1], "Peter")[0] == (people[0], 3)


def test_the_rarest_word_of_a_form_leads_to_whom_it_names() -> None:
    assert join("Peter Huber", "Peter Hans Meyer", "P. Meyer", "Peter Meyer", "P. H. Meyer") == [
        ("Peter Huber", 1),
        ("Peter Hans Meyer", 4),
    ]
    assert join("Baschar al-Assad", "Assad", "Baschar Assad") == [("Baschar al-Assad", 3)]
