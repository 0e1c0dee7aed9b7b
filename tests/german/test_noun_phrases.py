"""Determiners before a name, attributes, and nouns after it."""

from __future__ import annotations

import pytest

from newsfacts.german.noun_phrases import ends_noun_phrase, follows_determiner, noun_phrase_follows


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("Trumps Plan", True), ("Trumps neuer großer Plan", True), ("Trumps sagte", False), ("Thomas sagte Reportern", False),
        ("Trumps, Plan", False), ("Trumps „Plan“", True),
    ],
)  # fmt: skip
def test_noun_phrase_follows(text: str, follows: bool) -> None:
    assert noun_phrase_follows(text, 6) is follows


@pytest.mark.parametrize(
    ("before", "follows"),
    [
        ("der ", True),
        ("Der ", True),
        ("ein guter ", True),
        ("sagte ", False),
        ("Kanzler ", False),
        ("wieder ", False),
        ("Dies begründete ", False),
    ],
)
def test_follows_determiner(before: str, follows: bool) -> None:
    assert follows_determiner(before + "Koch", len(before)) is follows


@pytest.mark.parametrize(
    ("word", "ends"),
    [("sagte", True), ("wären", True), ("seinen", True), ("immer", True), ("neuer", False), ("verletzte", False)],
)
def test_what_ends_a_noun_phrase(word: str, ends: bool) -> None:
    assert ends_noun_phrase(word) is ends
