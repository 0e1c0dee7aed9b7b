"""Every state is known by name, adjective and inhabitant, and in what is built with them; what only looks so is not."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from newsfacts.german.states import StateRow, phrases, state_rows
from newsfacts.kinds.countries.state_words import FirstPartRow, read_direction, read_word
from newsfacts.tables import load_table
from tests.kinds.examples import check, check_without

FIRST_PARTS = load_table("countries/first_parts", FirstPartRow)
SOVEREIGN = [row for row in state_rows().values() if row.status == "state"]


def meant(text: str) -> set[tuple[str, str]]:
    """Return ISO code and evidence of a form of one or several words; of an ambiguous one all it may mean."""
    first = re.split(r"[ .'’]", text)[0]
    forms = [phrase.form for phrase in phrases().get(first, ()) if phrase.form and phrase.pattern.fullmatch(text)]
    found = forms or list(read_word(text))
    return {(iso, form.by) for form in found for iso in (form.iso, *form.rivals) if iso}


@pytest.mark.parametrize("row", SOVEREIGN, ids=lambda row: row.iso)
def test_state_is_known_by_name_adjective_and_inhabitant(row: StateRow) -> None:
    assert (row.iso, "name") in meant(row.name)
    assert row.adjectives and row.inhabitants
    for form in (form for entry in row.adjectives for form in entry.forms):
        assert (row.iso, "adjective") in meant(form)
    for inhabitant in row.inhabitants:  # "Polen" are people only where the article shows it
        assert (row.iso, "inhabitant") in meant(inhabitant.base)


@pytest.mark.parametrize("language", ["de", "de_AT", "de_CH"])
def test_every_cldr_name_of_a_state_is_known(language: str) -> None:
    territories = Locale.parse(language).territories
    unknown = {territories[row.iso] for row in SOVEREIGN if (row.iso, "name") not in meant(territories[row.iso])}
    assert not unknown


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


@pytest.mark.parametrize(
    ("direction", "other", "isos"),
    [
        ("Nord", "Südkorea", ["KP"]),
        ("Süd", "Nordkorea", ["KR"]),
        ("Ost", "Westfrankreich", ["FR"]),
        ("Nord", "Korea", []),
    ],
)
def test_a_direction_takes_its_state_from_the_second_part(direction: str, other: str, isos: list[str]) -> None:
    assert [form.iso for form in read_direction(direction, other)] == isos


def test_a_very_long_word_is_none() -> None:
    assert read_word("Russland-" * 20 + "Frage") == ()


@pytest.mark.parametrize("row", FIRST_PARTS, ids=lambda row: row.part)
def test_first_part_example(row: FirstPartRow) -> None:
    check("countries", row.example)
    check_without(row, "countries", row.example)
