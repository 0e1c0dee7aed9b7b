"""Numbers, units, qualifiers, rates and nouns make quantities; other numbers are rejected."""

from __future__ import annotations

import pytest

from newsfacts.kinds.figures.grammar import read_quantities
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.stages import Rejected
from tests.kinds.figures.sentences import view, words_of


def read_only(text: str) -> tuple[str, Quantity]:
    sentence = view(text)
    (quantity,) = read_quantities(sentence)
    assert isinstance(quantity, Quantity)
    return words_of(sentence, quantity), quantity


@pytest.mark.parametrize(
    ("text", "words", "fields"),
    [
        ("Rund 300 Menschen kamen.", "Rund 300 Menschen", ("count", "about", "Menschen", None)),
        ("Es dauert, bis mehr als 50 Gäste gehen.", "mehr als 50 Gäste", ("count", "more_than", "Gäste", None)),
        ("Er zahlt fast die Hälfte der Miete.", "fast die Hälfte der Miete", ("fraction", "almost", "Miete", None)),
        ("Es sind 50 Fälle je 100.000 Einwohner.", "50 Fälle je 100.000 Einwohner", ("count", "exact", "Fälle", "100000 person")),
        ("Er zahlt mehr als die Hälfte davon.", "mehr als die Hälfte", ("fraction", "more_than", None, None)),
        ("Fast jeder vierte Betrieb wartet.", "Fast jeder vierte Betrieb", ("fraction", "almost", "Betrieb", None)),
        ("Er zahlt jährlich 20 Euro.", "jährlich 20 Euro", ("money", "exact", None, "year")),
        ("Er ist rund 40 Jahre alt.", "rund 40 Jahre alt", ("age", "about", None, None)),
        ("Sie gewannen 2:1 am Ende.", "2:1", ("score", "exact", None, None)),
    ],
)  # fmt: skip
def test_a_quantity_has_all_that_surrounds_its_number(
    text: str, words: str, fields: tuple[str, str, str | None, str | None]
) -> None:
    written_as, quantity = read_only(text)
    assert written_as == words
    assert (quantity.kind, quantity.qualifier, quantity.counted, quantity.per) == fields


def test_a_rate_of_a_measure_is_part_of_its_unit() -> None:
    written_as, quantity = read_only("Er braucht 6 Liter auf 100 Kilometer.")
    assert (written_as, quantity.unit, quantity.per) == ("6 Liter auf 100 Kilometer", "l/100 km", None)


def test_a_list_shares_its_age() -> None:
    ages = read_quantities(view("Sie sind 4, 7 und 9 Jahre alt."))
    assert [(age.kind, age.value) for age in ages if isinstance(age, Quantity)] == [("age", 4), ("age", 7), ("age", 9)]


def test_both_ends_of_a_range_are_one_quantity() -> None:
    written_as, quantity = read_only("Es kamen zwischen 10 und 12 Gäste.")
    assert (written_as, quantity.value, quantity.high) == ("zwischen 10 und 12 Gäste", 10, 12)


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("Das dauert 5 Wochen.", "5", "counts a span of time: a date or a duration"),
        ("Die 5G kommen.", "5", "part of a name"),
    ],
)
def test_a_number_that_is_none_is_rejected_in_its_place(text: str, number: str, reason: str) -> None:
    start = text.index(number)
    assert read_quantities(view(text)) == [Rejected(start, start + len(number), reason)]


@pytest.mark.parametrize(
    "text", ["Ein Mann kam.", "Die Sieben Berge sind hoch.", "Es geschah 1998 im Harz.", "Eine halbe Stunde verging."]
)
def test_articles_names_and_years_are_no_quantities(text: str) -> None:
    assert not [quantity for quantity in read_quantities(view(text)) if isinstance(quantity, Quantity)]


@pytest.mark.parametrize("text", ["Niemand kam.", "Am 3.5.2020 war Ruhe."])
def test_words_without_a_number_give_nothing(text: str) -> None:
    assert read_quantities(view(text)) == []


def test_twenty_crowns_are_no_seconds() -> None:
    written_as, quantity = read_only("Es kostet 20 SEK mehr.")
    assert quantity.unit == "SEK"
    assert written_as.startswith("20 SEK")
