"""Mentions of one organisation become one entry."""

from __future__ import annotations

from newsfacts.finds import OrganisationFind
from newsfacts.kinds.organisations.join import join_organisations


def entries(*mentions: str | tuple[str, str]) -> list[tuple[str, str | None, int]]:
    """Join mentions (a name, or a name followed by the abbreviation); name, short and number of each entry."""
    finds = []
    for place, mention in enumerate(mentions):
        name, short = (mention, None) if isinstance(mention, str) else mention
        finds.append(OrganisationFind(100 * place, 100 * place + len(name), name, short))
    return [(entry.fields["name"], entry.fields["short"], len(entry.finds)) for entry in join_organisations(finds)]


def test_spellings_of_one_abbreviation() -> None:
    assert entries("NATO", "Nato", "NATO") == [("NATO", None, 3)]


def test_known_long_form_and_abbreviation() -> None:
    assert entries("EU", "Europäische Union", "EU") == [("Europäische Union", "EU", 3)]
    assert entries("UNO", "Vereinte Nationen", "UN") == [("Vereinte Nationen", "UNO", 3)]
    assert entries("Deutsche Presse-Agentur", "dpa") == [("Deutsche Presse-Agentur", "dpa", 2)]


def test_brackets_come_before_the_table() -> None:
    # The Swiss railways have the same abbreviation.
    assert entries(("Südtiroler Bauernbund", "SBB"), "SBB") == [("Südtiroler Bauernbund", "SBB", 2)]


def test_unknown_abbreviation_in_brackets() -> None:
    assert entries(("Verband Tiroler Imker", "VTI"), "VTI", "Verband Tiroler Imker") == [
        ("Verband Tiroler Imker", "VTI", 3)
    ]


def test_initials_of_one_long_form() -> None:
    assert entries("Verband Tiroler Imker", "VTI") == [("Verband Tiroler Imker", "VTI", 2)]


def test_initials_of_two_long_forms_join_neither() -> None:
    found = entries("Verband Tiroler Imker", "Verein Tiroler Imker", "VTI")
    assert [number for _, _, number in found] == [1, 1, 1]


def test_legal_form_makes_no_other_company() -> None:
    assert entries("Nordwerk AG", "Nordwerk") == [("Nordwerk AG", None, 2)]


def test_shorter_name_of_one_longer() -> None:
    assert entries("Freiwillige Feuerwehr Mals", "Feuerwehr Mals") == [("Freiwillige Feuerwehr Mals", None, 2)]


def test_one_last_word_makes_no_shorter_name() -> None:
    assert entries("Freiwillige Feuerwehr", "Feuerwehr") == [("Freiwillige Feuerwehr", None, 1), ("Feuerwehr", None, 1)]


def test_many_names_take_linear_time() -> None:
    names = [f"Verein {number} Nord" for number in range(20_000)]
    assert len(entries(*names)) == 20_000


def test_a_body_of_an_alliance_is_its_own() -> None:
    assert entries("EU", "EU-Kommission") == [("EU", None, 1), ("EU-Kommission", None, 1)]


def test_entries_come_in_text_order() -> None:
    assert [name for name, _, _ in entries("SPD", "CDU", "SPD", "AfD")] == ["SPD", "CDU", "AfD"]


def test_nothing_found() -> None:
    assert entries() == []
