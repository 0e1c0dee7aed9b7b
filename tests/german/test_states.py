"""The tables of states and capitals: none is missing, and each is known in its inflections."""

from __future__ import annotations

import pytest

from newsfacts.german.states import (
    CapitalRow,
    ExceptionRow,
    HomonymRow,
    capital_of,
    is_state_form,
    lookup,
    state_by_form,
    state_name,
    state_rows,
)
from newsfacts.tables import load_table
from tests.kinds.examples import check, check_without
from tests.kinds.finding import find
from tests.kinds.rules import without
from tests.marks import read_marks

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
        capital_of(name.base) for row in load_table("german/capitals", CapitalRow) for name in row.names
    }
    # Their capital is the state itself; Nauru has none.
    assert without <= {"MC", "SG", "VA", "NR"}


def test_state_names_are_german() -> None:
    assert state_name("UA") == "Ukraine"
    assert state_name("SU") == "Sowjetunion"


HOMONYMS = load_table("german/state_homonyms", HomonymRow)
EXCEPTIONS = load_table("german/state_exceptions", ExceptionRow)


def test_homonyms_name_known_states() -> None:
    for row in HOMONYMS:
        assert set(row.isos) <= set(state_rows())
        assert all(lookup(form)[0].rivals for form in row.forms)


@pytest.mark.parametrize("row", HOMONYMS, ids=lambda row: row.forms[0])
def test_homonym_example(row: HomonymRow) -> None:
    check("countries", row.example)
    check_without(row, "countries", row.example, "german.states")


def find_spans(text: str) -> list[tuple[int, int]]:
    return [(found.start, found.end) for found in find("countries", text)]


@pytest.mark.parametrize("row", EXCEPTIONS, ids=lambda row: row.example)
def test_exception_example(row: ExceptionRow) -> None:
    text, marks = read_marks(row.example)
    wanted = [(mark.start, mark.end) for mark in marks]
    assert find_spans(text) == wanted
    with without([row], "kinds.countries", "german.states"):
        assert find_spans(text) != wanted, "the example does not need its row"


def test_every_exception_would_mean_a_state_otherwise() -> None:
    texts = {
        entry.base: [form for entry_form in entry.forms for form in (entry_form, f"Laut {entry_form} kommt sie.")]
        for row in EXCEPTIONS
        if not read_marks(row.example)[1]  # what is marked there is what it takes
        for entry in row.forms
    }
    assert not any(map(find_spans, (text for some in texts.values() for text in some)))
    with without(EXCEPTIONS, "kinds.countries", "german.states"):
        assert [base for base, some in texts.items() if not any(map(find_spans, some))] == []
