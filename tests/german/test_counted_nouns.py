"""The noun that a number counts."""

from __future__ import annotations

import pytest

from newsfacts.german.counted_nouns import (
    counted_before,
    is_attribute,
    names_inhabitants,
    read_counted,
    read_counted_of,
)
from tests.kinds.figures.sentences import view


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Menschen kamen", "Menschen"),
        ("schwer verletzte Menschen kamen", "Menschen"),
        ("junge, kranke und alte Menschen kamen", "Menschen"),
        ("Berliner Schulen schlossen", "Schulen"),
        ("Tote und Verletzte", "Tote und Verletzte"),
        ("Staats- und Regierungschefs kamen", "Staats- und Regierungschefs"),
        ("bei dem Unfall verletzte Fahrgäste kamen", "Fahrgäste"),
        ("„Helden“ kamen", "Helden"),
        ("mehr Autos fuhren", "Autos"),
    ],
)
def test_the_noun_is_read_over_its_attributes(text: str, counted: str) -> None:
    found = read_counted(view(text), 0)
    assert found is not None
    assert found.text == counted


@pytest.mark.parametrize("text", ["kamen Menschen", "werden Kinder", "gestern Menschen", "in Wien", "", ". Menschen"])
def test_a_noun_after_anything_else_is_not_counted(text: str) -> None:
    assert read_counted(view(text), 0) is None


def test_a_noun_may_be_read_without_the_one_that_is_joined() -> None:
    found = read_counted(view("Tote und Verletzte"), 0, joined=False)
    assert found is not None
    assert (found.text, found.end) == ("Tote", 1)


def test_names_are_not_counted_but_inhabitants_are() -> None:
    assert read_counted(view("Anna kam", per="Anna"), 0) is None
    assert read_counted(view("Wien wählte", loc="Wien"), 0) is None
    swedes = read_counted(view("Schweden kamen", loc="Schweden"), 0)
    assert swedes is not None
    assert swedes.text == "Schweden"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("der Wähler kamen", "Wähler"),
        ("von den Befragten", "Befragten"),
        ("der drei Männer", "Männer"),
        ("der 5 Gemeinden", "Gemeinden"),
    ],
)
def test_a_whole_may_follow_in_the_genitive(text: str, counted: str) -> None:
    found = read_counted_of(view(text), 0)
    assert found is not None
    assert found.text == counted


def test_what_follows_without_it_or_is_a_name_is_no_whole() -> None:
    assert read_counted_of(view("Wähler kamen"), 0) is None
    assert read_counted_of(view("von Anna", per="Anna"), 0) is None


def test_attributes_are_inflected_and_no_verbs() -> None:
    assert is_attribute("verletzte")
    assert not any(is_attribute(word) for word in ("werden", "schnell", "Alte", "de", ""))


@pytest.mark.parametrize("word", ["Syrern", "Wiener", "Schweden", "Tiroler"])
def test_inhabitants(word: str) -> None:
    assert names_inhabitants(word)


@pytest.mark.parametrize("word", ["Wien", "Tirol", "Tisch", "syrischer", "Österreich"])
def test_places_and_things_are_no_inhabitants(word: str) -> None:
    assert not names_inhabitants(word)


def test_the_noun_before_a_number_is_that_of_its_total() -> None:
    assert counted_before(view("Die Zahl der Toten stieg auf 17.")) == "Toten"
    assert counted_before(view("Die Anzahl an neuen Fällen sank.")) == "Fällen"
    assert counted_before(view("Die Zahl 17 steht da, der Tote auch.")) is None
