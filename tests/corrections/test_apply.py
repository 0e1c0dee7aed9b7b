"""Merging, dropping and fixing what was found."""

from __future__ import annotations

import pytest

from newsfacts.types import Article, Country, CountryMention, Facts
from tests.corrections.correcting import FACTS, correct, shown


def test_nothing_to_correct() -> None:
    assert correct() == FACTS
    assert correct(drop=[{"kind": "people", "names": ["Olaf Scholz"]}]) == FACTS


def test_merging_keeps_text_order_and_the_first_values() -> None:
    names = ["Wolodymyr Selenskyj", "volodymyr  zelensky", "SELENSKI"]
    facts = correct(merge=[{"kind": "people", "names": names}])
    assert shown(facts.people) == {
        "Wolodymyr Selenskyj": ["Wolodymyr Selenskyj", "Zelensky", "Volodymyr Zelensky", "Selenskis"],
        "Friedrich Merz": ["Friedrich Merz", "Merz"],
        "Emmanuel Macron": ["Emmanuel Macron"],
    }
    assert facts.people is not None
    merged = facts.people[0]
    assert (merged.role, merged.role_of, merged.party) == ("Präsident", "UA", "DdV")
    assert merged.roles == ["Präsident", "Autor", "Staatschef"]
    assert facts.people[1:] == [FACTS.people[1], FACTS.people[3]]  # type: ignore[index]
    assert (facts.countries, facts.places) == (FACTS.countries, FACTS.places)


def test_merging_in_the_middle() -> None:
    facts = correct(merge=[{"kind": "people", "names": ["Selenski", "Zelensky"]}])
    assert list(shown(facts.people)) == ["Wolodymyr Selenskyj", "Friedrich Merz", "Selenski", "Emmanuel Macron"]


def test_merging_gives_the_first_name_to_one_entry_too() -> None:
    facts = correct(merge=[{"kind": "people", "names": ["Emmanuel Jean-Michel Macron", "Emmanuel Macron"]}])
    assert shown(facts.people)["Emmanuel Jean-Michel Macron"] == ["Emmanuel Macron"]


def test_dropping_an_entry_by_its_name() -> None:
    facts = correct(drop=[{"kind": "people", "names": ["Friedrich Merz", "Selenski"]}])
    assert list(shown(facts.people)) == ["Wolodymyr Selenskyj", "Volodymyr Zelensky", "Emmanuel Macron"]


def test_dropping_a_word_leaves_the_rest_of_its_entry() -> None:
    facts = correct(
        drop=[{"kind": "people", "names": ["Merz"]}, {"kind": "countries", "names": ["Georgien", "Moskau"]}]
    )
    assert shown(facts.people)["Friedrich Merz"] == ["Friedrich Merz"]
    assert facts.countries == []
    assert facts.places == FACTS.places


def test_fixing_a_role_and_taking_a_party_away() -> None:
    facts = correct(fix=[{"kind": "people", "name": "friedrich merz", "role": "Bundeskanzler", "party": ""}])
    assert facts.people is not None
    assert (facts.people[1].role, facts.people[1].party) == ("Bundeskanzler", None)
    assert facts.people[0] == FACTS.people[0]  # type: ignore[index]


@pytest.mark.parametrize(
    ("fixed", "role", "roles", "role_of"),
    [
        ({"role": "Staatschef"}, "Staatschef", ["Staatschef", "Autor"], None),
        ({"role": "Autor"}, "Autor", ["Autor"], None),
        ({"role": "Präsident"}, "Präsident", ["Präsident", "Autor"], "UA"),
        ({"role": "Gast", "role_of": "EU"}, "Gast", ["Gast", "Autor"], "EU"),
        ({"role_of": ""}, "Präsident", ["Präsident", "Autor"], None),
        ({"role": ""}, None, [], None),
    ],
)
def test_a_role_that_is_fixed_takes_the_place_of_the_first(
    fixed: dict[str, str], role: str | None, roles: list[str], role_of: str | None
) -> None:
    facts = correct(fix=[{"kind": "people", "name": "Volodymyr Zelensky", **fixed}])
    assert facts.people is not None
    person = facts.people[2]
    assert (person.role, person.roles, person.role_of) == (role, roles, role_of)


def test_fixing_what_was_merged() -> None:
    facts = correct(
        merge=[{"kind": "people", "names": ["Wolodymyr Selenskyj", "Volodymyr Zelensky"]}],
        fix=[{"kind": "people", "name": "Zelensky", "role": "Präsident der Ukraine"}],
    )
    assert facts.people is not None
    assert facts.people[0].role == "Präsident der Ukraine"


def test_fixing_organisations_and_places() -> None:
    facts = correct(
        fix=[
            {"kind": "organisations", "name": "Freien Heide", "short": "FH"},
            {"kind": "places", "name": "Moskau", "iso": "RU"},
        ]
    )
    assert facts.organisations is not None
    assert facts.places is not None
    assert (facts.organisations[0].short, facts.places[0].iso) == ("FH", "RU")


def test_fixing_a_country_moves_the_words() -> None:
    facts = correct(fix=[{"kind": "countries", "name": "Georgien", "iso": "US"}])
    assert shown(facts.countries) == {
        "Russland": ["Moskau"],
        "USA": ["Georgien", "Georgiens"],
        "Georgien": ["georgische"],
    }
    facts = correct(fix=[{"kind": "countries", "name": "Georgien", "iso": "RU"}])
    assert shown(facts.countries) == {"Russland": ["Moskau", "Georgien", "Georgiens"], "Georgien": ["georgische"]}


def test_two_states_in_one_word() -> None:
    text = "Der Russland-Ukraine-Komplex."
    mention = CountryMention(start=4, end=28, text=text[4:28], by="compound")
    countries = [
        Country(name="Russland", iso="RU", mentions=[mention]),
        Country(name="Ukraine", iso="UA", mentions=[mention]),
    ]
    rule = {"kind": "countries", "name": "Russland-Ukraine-Komplex", "iso": "UA"}
    facts = correct(Facts(source="-", countries=countries), Article(source="-", text=text), fix=[rule])
    assert facts.countries == countries[1:]


def test_kinds_that_were_not_asked_for_stay_out() -> None:
    facts = correct(Facts(source="-", dates=[]), add=[{"kind": "organisations", "name": "Freie Heide"}])
    assert "organisations" not in facts.model_dump()
