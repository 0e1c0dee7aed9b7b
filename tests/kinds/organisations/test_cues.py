"""What is beside a word that may name an organisation: the examples of the rules and of their words."""

from __future__ import annotations

import pytest

from newsfacts.german.known_organisations import Cue, find_known
from newsfacts.kinds.organisations.cue_words import CUE_CLASSES, CueWordRow
from newsfacts.kinds.organisations.cues import CueRow, describes_noun, find_cue
from newsfacts.tables import load_table
from newsfacts.text import ArticleText, Entity
from tests.kinds.organisations.reading import place, read
from tests.kinds.rules import without
from tests.marks import read_marks

RULES = load_table("organisations/cues", CueRow)
WORDS = load_table("organisations/cue_words", CueWordRow)


def is_named(example: str, cue: Cue | None = None) -> bool:
    """Return whether the cue of the marked form, or the given one, holds where it stands."""
    text, (mark,) = read_marks(example)
    entities = [Entity(mark.start, mark.end, mark.attributes["label"])] if "label" in mark.attributes else []
    article = ArticleText(text, entities=entities)
    known = find_known(text[mark.start : mark.end])
    assert cue or (known is not None and known.cue), "no doubtful form"
    return find_cue(cue or known.cue, article, mark.start, mark.end) is not None


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.example)
def test_example_of_a_rule(row: CueRow) -> None:
    for cue in row.cues:
        assert is_named(row.example, cue)
        with without([row], "kinds.organisations"):
            assert not is_named(row.example, cue)


ADJECTIVES = [row for row in WORDS if row.cls == "party adjective"]


@pytest.mark.parametrize("row", ADJECTIVES, ids=lambda row: row.word)
def test_example_of_an_adjective(row: CueWordRow) -> None:
    text, (mark,) = read_marks(row.example)
    assert describes_noun(ArticleText(text), mark.start)
    with without([row], "kinds.organisations"):
        assert not describes_noun(ArticleText(text), mark.start)


@pytest.mark.parametrize(
    "row", [row for row in WORDS if row not in ADJECTIVES], ids=lambda row: f"{row.cls}: {row.word}"
)
def test_example_of_a_word(row: CueWordRow) -> None:
    _, (mark,) = read_marks(row.example)
    named = mark.attributes.get("named") != "no"
    assert is_named(row.example) is named
    with without([row], "kinds.organisations"):
        assert is_named(row.example) is not named


def test_every_class_has_words() -> None:
    assert {row.cls for row in WORDS} == set(CUE_CLASSES)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Auf X Punkte kommt er nicht.", "X"),
        ("Auf der Welt gibt es viele.", "Welt"),
        ("Der Stern leuchtet.", "Stern"),
        ("Ein Haus im Grünen.", "Grünen"),
        ("Eine engere Union hilft.", "Union"),
        ("Die Linke Hand schmerzt.", "Linke"),
    ],
)
def test_no_cue(text: str, word: str) -> None:
    known = find_known(word)
    assert known is not None and known.cue
    assert find_cue(known.cue, read(text), *place(text, word)) is None
