"""Every state is known by name, adjective and inhabitant; words that only look like one are not."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from newsfacts.german.states import (
    AmbiguousRow,
    CapitalRow,
    StateRow,
    capital_of,
    is_state_form,
    lookup,
    phrases,
    state_by_form,
    state_name,
    state_rows,
)
from newsfacts.kinds.countries.frames import FrameRow
from newsfacts.kinds.countries.state_words import read_word
from newsfacts.tables import load_table, split_cell

SOVEREIGN = [row for row in state_rows().values() if row.status == "state"]
# The members of the United Nations, ISO 3166-1 alpha-2, and Kosovo, Palestine, Taiwan and the Holy See.
UN_MEMBERS = [
    "AD",
    "AE",
    "AF",
    "AG",
    "AL",
    "AM",
    "AO",
    "AR",
    "AT",
    "AU",
    "AZ",
    "BA",
    "BB",
    "BD",
    "BE",
    "BF",
    "BG",
    "BH",
    "BI",
    "BJ",
    "BN",
    "BO",
    "BR",
    "BS",
    "BT",
    "BW",
    "BY",
    "BZ",
    "CA",
    "CD",
    "CF",
    "CG",
    "CH",
    "CI",
    "CL",
    "CM",
    "CN",
    "CO",
    "CR",
    "CU",
    "CV",
    "CY",
    "CZ",
    "DE",
    "DJ",
    "DK",
    "DM",
    "DO",
    "DZ",
    "EC",
    "EE",
    "EG",
    "ER",
    "ES",
    "ET",
    "FI",
    "FJ",
    "FM",
    "FR",
    "GA",
    "GB",
    "GD",
    "GE",
    "GH",
    "GM",
    "GN",
    "GQ",
    "GR",
    "GT",
    "GW",
    "GY",
    "HN",
    "HR",
    "HT",
    "HU",
    "ID",
    "IE",
    "IL",
    "IN",
    "IQ",
    "IR",
    "IS",
    "IT",
    "JM",
    "JO",
    "JP",
    "KE",
    "KG",
    "KH",
    "KI",
    "KM",
    "KN",
    "KP",
    "KR",
    "KW",
    "KZ",
    "LA",
    "LB",
    "LC",
    "LI",
    "LK",
    "LR",
    "LS",
    "LT",
    "LU",
    "LV",
    "LY",
    "MA",
    "MC",
    "MD",
    "ME",
    "MG",
    "MH",
    "MK",
    "ML",
    "MM",
    "MN",
    "MR",
    "MT",
    "MU",
    "MV",
    "MW",
    "MX",
    "MY",
    "MZ",
    "NA",
    "NE",
    "NG",
    "NI",
    "NL",
    "NO",
    "NP",
    "NR",
    "NZ",
    "OM",
    "PA",
    "PE",
    "PG",
    "PH",
    "PK",
    "PL",
    "PT",
    "PW",
    "PY",
    "QA",
    "RO",
    "RS",
    "RU",
    "RW",
    "SA",
    "SB",
    "SC",
    "SD",
    "SE",
    "SG",
    "SI",
    "SK",
    "SL",
    "SM",
    "SN",
    "SO",
    "SR",
    "SS",
    "ST",
    "SV",
    "SY",
    "SZ",
    "TD",
    "TG",
    "TH",
    "TJ",
    "TL",
    "TM",
    "TN",
    "TO",
    "TR",
    "TT",
    "TV",
    "TZ",
    "UA",
    "UG",
    "US",
    "UY",
    "UZ",
    "VC",
    "VE",
    "VN",
    "VU",
    "WS",
    "YE",
    "ZA",
    "ZM",
    "ZW",
]


def meant(text: str) -> set[tuple[str, str]]:
    """Return ISO code and evidence of a form of one or several words; of an ambiguous one all it may mean."""
    first = re.split(r"[ .'’]", text)[0]
    forms = [phrase.form for phrase in phrases().get(first, ()) if phrase.form and phrase.pattern.fullmatch(text)]
    found = forms or list(read_word(text))
    return {(iso, form.by) for form in found for iso in (form.iso, *form.rivals) if iso}


def test_no_state_is_missing() -> None:
    assert len(UN_MEMBERS) == 193
    assert {row.iso for row in SOVEREIGN} == {*UN_MEMBERS, "XK", "PS", "TW", "VA"}


@pytest.mark.parametrize("row", SOVEREIGN, ids=lambda row: row.iso)
def test_state_is_known_by_name_adjective_and_inhabitant(row: StateRow) -> None:
    assert (row.iso, "name") in meant(row.name)
    assert row.adjectives and row.inhabitants
    for stem in split_cell(row.adjectives):
        for ending in ("e", "en", "em", "er", "es"):
            assert (row.iso, "adjective") in meant(stem + ending)
    for inhabitant in split_cell(row.inhabitants):
        masculine, _, feminine = inhabitant.partition("/")
        assert (row.iso, "inhabitant") in meant(masculine.replace("~", "er"))
        if feminine:
            assert (row.iso, "inhabitant") in meant(feminine + "nen")


@pytest.mark.parametrize("language", ["de", "de_AT", "de_CH"])
def test_every_cldr_name_of_a_state_is_known(language: str) -> None:
    territories = Locale.parse(language).territories
    unknown = {territories[row.iso] for row in SOVEREIGN if (row.iso, "name") not in meant(territories[row.iso])}
    assert not unknown


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


@pytest.mark.parametrize(
    "word",
    [
        "Irantor",
        "Perücke",
        "Malibu",
        "Polenta",
        "Indienststellung",
        "Tschador",
        "Südamerika",
        "Nordamerikaner",
        "lateinamerikanisch",
        "Deutschlandfunk",
        "Schwedenplatz",
        "US-Dollar",
        "Pole-Position",
        "Deutsche-Bank-Chef",
        "Englisch-Lehrer",
        "griechisch-orthodoxe",
        "Rinder",
        "Toiletten",
        "EU-weit",
        "Hollande",
        "Katarina",
        "Perugia",
        "Israelitisch",
        "Europareise",
        "Österlich",
    ],
)
def test_words_that_mean_no_state(word: str) -> None:
    assert read_word(word) == ()


@pytest.mark.parametrize(
    ("word", "isos", "by"),
    [
        ("Russland-Ukraine-Komplex", ["RU", "UA"], "compound"),
        ("deutsch-polnischen", ["DE", "PL"], "adjective"),
        ("Saudi-Arabien-Reise", ["SA"], "compound"),
        ("Südfrankreichs", ["FR"], "name"),
        ("Süd-Frankreich", ["FR"], "name"),
        ("antirussische", ["RU"], "adjective"),
        ("Norditaliener", ["IT"], "inhabitant"),
        ("Japangeschäft", ["JP"], "compound"),
        ("Schweizreise", ["CH"], "compound"),
        ("chinakritische", ["CN"], "compound"),
        ("Kremlkritiker", ["RU"], "place"),
        ("Sowjetarmee", ["SU"], "compound"),
        ("Anti-Iran-Koalition", ["IR"], "compound"),
    ],
)
def test_read_word(word: str, isos: list[str], by: str) -> None:
    assert [form.iso for form in read_word(word)] == isos
    assert {form.by for form in read_word(word)} == {by}


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


def test_frames_have_no_row_twice() -> None:
    rows = [(row.kind, row.word, row.prepositions) for row in load_table("countries/frames", FrameRow)]
    assert len(rows) == len(set(rows))
