"""The name in what the recogniser marks."""

from __future__ import annotations

import pytest

from newsfacts.kinds.organisations.find import STAGES
from newsfacts.kinds.organisations.marked_spans import complete_words, find_marked, trim_marked
from newsfacts.kinds.stages import Rejected, run_stages
from tests.kinds.organisations.reading import read

MARKED = STAGES[:6]  # found, cut to size, objected to


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("Das sagt Melix-Geschäftsführer Thaler.", "Melix-Geschäftsführer", "Melix"),
        ("Ein Fund der Klinikkette aus Wien.", "Klinikkette", None),
        ("Im Finale der Champions League.", "Champions League", None),
        ("Der Vorstand der „Nordwerk“ tagt.", "„Nordwerk“", "Nordwerk"),
        ("Die Produkte von Coca-Cola sind süß.", "Coca-Cola", "Coca-Cola"),
        ("In Ecuador tagte der Rat.", "Ecuador", None),
        ("Europäische Länder zögern.", "Europäische Länder", None),
    ],
)
def test_span_of_the_model(text: str, marked: str, name: str | None) -> None:
    candidates = run_stages("organisations", MARKED, read(text, (marked, "ORG")))
    assert [text[one.start : one.end] for one in candidates] == ([name] if name else [])


def test_what_is_joined_is_two_names() -> None:
    text = "Die Nordwerk AG und die Südwerk AG verhandeln."
    found = list(find_marked(read(text, ("Nordwerk AG und die Südwerk AG", "ORG"))))
    assert [text[name.start : name.end] for name in found] == ["Nordwerk AG", "Südwerk AG"]


def test_marks_without_a_name_are_rejected() -> None:
    article = read("Sie kam – und ging.", ("–", "ORG"))
    (rejected,) = trim_marked(article, list(find_marked(article)))
    assert isinstance(rejected, Rejected)


def test_a_house_marked_as_a_place() -> None:
    text = "Im Städel Museum in Wien hängt ein Bild."
    found = list(find_marked(read(text, ("Städel Museum", "LOC"), ("Wien", "LOC"))))
    assert [text[name.start : name.end] for name in found] == ["Städel Museum"]


def test_a_vehicle_names_no_maker() -> None:
    assert not list(find_marked(read("Zwei Teslas brannten aus.", ("Teslas", "ORG"))))


def test_a_compound_for_an_event_is_rejected_in_its_place() -> None:
    text = "Sie gewann den Nordwerk-Cup souverän."
    article = read(text, ("Nordwerk-Cup", "ORG"))
    (rejected,) = complete_words(article, list(find_marked(article)))
    assert isinstance(rejected, Rejected)
    assert text[rejected.start : rejected.end] == "Nordwerk-Cup"


def test_part_of_a_word_is_completed() -> None:
    text = "Das sagt Melix-Geschäftsführer Thaler, die Nordwerkler nicken."
    article = read(text, ("Meli", "ORG"), ("Nordwerk", "ORG"))
    found = complete_words(article, list(find_marked(article)))
    assert [text[one.start : one.end] for one in found] == ["Melix", "Nordwerkler"]
