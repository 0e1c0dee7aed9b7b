"""Capitals that stand for their state: every word of the frames, in a sentence made for its kind."""

from __future__ import annotations

import pytest

import newsfacts
from newsfacts.kinds.countries.frames import FrameRow
from newsfacts.tables import load_table, split_cell

SENTENCES = {
    "about": "Es geht um {word} {preposition} Moskau.",
    "between": "Die {word} zwischen Teheran und Moskau dauert an.",
    "government": "Die {word} in Moskau schweigt.",
    "owned": "Moskaus {word} dauert an.",
    "past": "Moskau hat das {word}.",
    "verb": "Moskau {word} das.",
}
ROWS = [row for row in load_table("countries/frames", FrameRow) if row.kind in SENTENCES]


def is_actor(text: str) -> bool:
    countries = newsfacts.extract(text, only=["countries"]).countries or []
    return any(mention.by == "place" and country.iso == "RU" for country in countries for mention in country.mentions)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.kind} {row.word}" for row in ROWS])
def test_capital_acts_in_its_frame(row: FrameRow) -> None:
    for preposition in split_cell(row.prepositions) or ("",):
        text = SENTENCES[row.kind].format(word=row.word, preposition=preposition).replace("  ", " ")
        assert is_actor(text), text


@pytest.mark.parametrize(
    "text",
    [
        "In Moskau regnet es.", "Der Zug fährt nach Moskau.", "Sie kommt aus Moskau.", "Das Konzert in Moskau fällt aus.",
        "Moskaus Bürgermeister trat zurück.", "Moskau (dpa) - Der Verkehr ruht.", "Die Wohnungen in Moskau werden teurer.",
    ],
)  # fmt: skip
def test_capital_is_just_a_place(text: str) -> None:
    assert not is_actor(text)
