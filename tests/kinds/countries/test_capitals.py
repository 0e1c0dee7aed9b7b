"""Capitals that stand for their state: the example of each frame, and its words in a sentence made for them."""

from __future__ import annotations

import pytest

import newsfacts
from newsfacts.kinds.countries.capitals import find_frame
from newsfacts.kinds.countries.frames import FrameRow, GovernorRow, group, load_frames, verbs
from newsfacts.tables import load_table, load_words
from newsfacts.text import ArticleText
from tests.kinds.examples import check, check_without
from tests.marks import read_marks

pytestmark = pytest.mark.slow

SENTENCES = {
    "Die {word} zwischen Teheran und Moskau dauert an.": load_words("countries/relations"),
    "Die {word} in Moskau schweigt.": group("government"),
    "Moskaus {word} dauert an.": load_words("countries/possessions"),
    "Moskau hat das {word}.": load_words("countries/perfect_participles"),
    "Moskau {word} das.": verbs("always"),
}
ROWS = [(sentence, word) for sentence, words in SENTENCES.items() for word in sorted(words)]
GOVERNED = [
    f"Es geht um {row.word} {preposition} Moskau.".replace("  ", " ")
    for row in load_table("countries/governors", GovernorRow)
    for preposition in row.prepositions or ("",)
]


def is_actor(text: str) -> bool:
    countries = newsfacts.extract(text, only=["countries"]).countries or []
    return any(mention.by == "place" and country.iso == "RU" for country in countries for mention in country.mentions)


@pytest.mark.parametrize("text", [*(sentence.format(word=word) for sentence, word in ROWS), *GOVERNED])
def test_capital_acts_in_its_frame(text: str) -> None:
    assert is_actor(text)


@pytest.mark.parametrize("row", load_frames(), ids=lambda row: row.frame)
def test_frame_example(row: FrameRow) -> None:
    check("countries", row.example)
    text, marks = read_marks(row.example)
    start, end = (marks[-1].start, marks[-1].end) if marks else (text.index("Moskau"), text.index("Moskau") + 6)
    assert find_frame(ArticleText(text), start, end) is row
    check_without(row, "countries", row.example)


@pytest.mark.parametrize(
    "text",
    [
        "In Moskau regnet es.", "Der Zug fährt nach Moskau.", "Sie kommt aus Moskau.", "Das Konzert in Moskau fällt aus.",
        "Moskaus Bürgermeister trat zurück.", "Moskau (dpa) - Der Verkehr ruht.", "Die Wohnungen in Moskau werden teurer.",
    ],
)  # fmt: skip
def test_capital_is_just_a_place(text: str) -> None:
    assert not is_actor(text)
