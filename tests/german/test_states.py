"""The tables of states and capitals: none is missing, and each is known in its inflections."""

from __future__ import annotations

import pytest

from newsfacts.german.states import (
    AmbiguousRow,
    CapitalRow,
    capital_of,
    is_state_form,
    lookup,
    state_by_form,
    state_name,
    state_rows,
)
from newsfacts.tables import load_table, split_cell

SOVEREIGN = [row for row in state_rows().values() if row.status == "state"]
# The members of the United Nations, ISO 3166-1 alpha-2, and Kosovo, Palestine, Taiwan and the Holy See.
UN_MEMBERS = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN "
    "CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT "
    "HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME "
    "MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU "
    "RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC "
    "VE VN VU WS YE ZA ZM ZW"
).split()


def test_no_state_is_missing() -> None:
    assert len(UN_MEMBERS) == 193
    assert {row.iso for row in SOVEREIGN} == {*UN_MEMBERS, "XK", "PS", "TW", "VA"}


@pytest.mark.parametrize(
    ("form", "iso"),
    [
        ("Frankreichs", "FR"),
        ("Irans", "IR"),
        ("Niederlanden", "NL"),
        ("UdSSR", "SU"),
        ("England", "GB"),
        ("Kosovos", "XK"),
        ("französisch", None),
        ("Franzosen", None),
        ("Paris", None),
        ("Frankfurt", None),
    ],
)
def test_state_by_form_knows_names_only(form: str, iso: str | None) -> None:
    assert state_by_form(form) == iso


@pytest.mark.parametrize(
    "form",
    [
        "Schwedin",
        "Schwedinnen",
        "Pol:innen",
        "TschechInnen",
        "Ungarn",
        "ungarisches",
        "Französinnen",
        "Kasachen",
        "Vereinigten Staaten",
        "Sri Lanka",
        "St. Lucia",
        "US-Amerikanerin",
        "deutsch",
        "Deutscher",
        "Jemeniten",
    ],
)
def test_is_state_form(form: str) -> None:
    assert is_state_form(form)


@pytest.mark.parametrize("word", ["Bayern", "Europäer", "Paris", "Kurden", "Indiz", "", "und", "Vereinigten Nationen"])
def test_is_no_state_form(word: str) -> None:
    assert not is_state_form(word)


def test_capitals() -> None:
    assert capital_of("Kyjiw") == capital_of("Kiews") == "UA"
    assert capital_of("Tel Aviv") == "IL"
    assert capital_of("Kreml") is None
    assert capital_of("Mailand") is None
    without = {row.iso for row in SOVEREIGN} - {
        capital_of(name) for row in load_table("german/capitals", CapitalRow) for name in split_cell(row.names)
    }
    # Their capital is the state itself; Nauru has none.
    assert without <= {"MC", "SG", "VA", "NR"}


def test_state_names_are_german() -> None:
    assert state_name("UA") == "Ukraine"
    assert state_name("SU") == "Sowjetunion"


def test_ambiguous_forms_name_known_states() -> None:
    for row in load_table("german/state_homonyms", AmbiguousRow):
        assert all(iso in state_rows() for iso in split_cell(row.isos))
        assert lookup(row.form.rstrip("~"))[0].rivals
