"""Articles that count, and those that do not."""

from __future__ import annotations

import pytest

from newsfacts.kinds.figures.counting_articles import add_articles
from newsfacts.kinds.figures.grammar import read_quantities
from newsfacts.kinds.figures.quantity import Quantity
from tests.kinds.figures.sentences import view


def read_with_articles(text: str) -> list[tuple[int | None, str | None]]:
    sentence = view(text)
    read = [quantity for quantity in read_quantities(sentence) if isinstance(quantity, Quantity)]
    return [(None if q.value is None else int(q.value), q.counted) for q in add_articles(sentence, read)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ein Mann und zwei Frauen kamen.", [(1, "Mann"), (2, "Frauen")]),
        ("Zwei Frauen und ein Mann kamen.", [(2, "Frauen"), (1, "Mann")]),
        ("Eine von drei Bewerberinnen kam.", [(1, None), (3, "Bewerberinnen")]),
        ("Eine Person wurde verletzt.", [(1, "Person")]),
        ("14 Räte waren dafür, ein Rat dagegen.", [(14, "Räte"), (1, "Rat")]),
        ("14 Räte waren da, eine Frau darunter.", [(14, "Räte"), (1, "Frau")]),
        ("Dafür waren 14 Räte bei einer Enthaltung.", [(14, "Räte"), (1, "Enthaltung")]),
    ],
)
def test_an_article_counts_beside_what_is_counted(text: str, found: list[tuple[int | None, str | None]]) -> None:
    assert read_with_articles(text) == found


@pytest.mark.parametrize(
    "text", ["Ein Mann kam.", "Eine Person stand da.", "Eine Enthaltung wäre gut.", "Er baut ein."]
)
def test_an_article_alone_does_not(text: str) -> None:
    assert read_with_articles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In einem Haus fand er drei Bilder.",
        "Er sah drei Bilder und kaufte ein Haus.",
        "Er sah ein Haus mit Garten und drei Bilder.",
        "Er sah drei Bilder, sagt ein Rat.",
    ],
)
def test_an_article_apart_from_what_is_counted_does_not(text: str) -> None:
    assert read_with_articles(text) == [(3, "Bilder")]


def test_an_article_beside_a_measure_does_not() -> None:
    assert read_with_articles("Er kaufte 3 Kilo und ein Haus.") == [(3, None)]


def test_an_article_inside_a_quantity_is_not_counted_again() -> None:
    assert read_with_articles("Eine Million Menschen und zwei Hunde kamen.") == [(1_000_000, "Menschen"), (2, "Hunde")]
