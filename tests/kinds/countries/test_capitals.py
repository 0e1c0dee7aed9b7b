"""Capitals that stand for their state: the example of each frame, and its words in a sentence made for them."""

from __future__ import annotations

import pytest

import newsfacts
from newsfacts.kinds.countries.capitals import find_frame
from newsfacts.kinds.countries.frames import FrameRow, GovernorRow, group, load_frames, verbs
from newsfacts.tables import load_table, load_words
from newsfacts.text import ArticleText
from newsfacts.types import Article
from tests.kinds.examples import check, check_without
from tests.marks import read_marks

pytestmark = pytest.mark.slow

GOVERNED = [
    (row.word, preposition)
    for row in load_table("countries/governors", GovernorRow)
    for preposition in row.prepositions or ("",)
]
# What is said of each word, in a sentence made for its kind.
SENTENCES = {
    "relations": [f"Die {word} zwischen Teheran und Moskau dauert an." for word in load_words("countries/relations")],
    "government": [f"Die {word} in Moskau schweigt." for word in group("government")],
    "possessions": [f"Moskaus {word} dauert an." for word in load_words("countries/possessions")],
    "perfect_participles": [f"Moskau hat das {word}." for word in load_words("countries/perfect_participles")],
    "verbs": [f"Moskau {word} das." for word in verbs("always")],
    "governors": [f"Es geht um {word} {preposition} Moskau.".replace("  ", " ") for word, preposition in GOVERNED],
}


def are_actors(texts: list[str]) -> list[bool]:
    """Return of each text whether Moskau acts for Russia in it."""
    articles = (Article(source=text, text=text) for text in texts)
    return [
        any(
            mention.by == "place"
            for country in facts.countries or []
            if country.iso == "RU"
            for mention in country.mentions
        )
        for facts in newsfacts.extract_many(articles, only=["countries"])
    ]


@pytest.mark.parametrize("table", SENTENCES)
def test_capital_acts_in_its_frame(table: str) -> None:
    texts = sorted(SENTENCES[table])
    assert [text for text, acts in zip(texts, are_actors(texts)) if not acts] == []


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
    assert are_actors([text]) == [False]
