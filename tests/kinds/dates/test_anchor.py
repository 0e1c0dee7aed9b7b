"""The place of an expression in its article and in the story, and that nothing about it is changed."""

from __future__ import annotations

import dataclasses
import re

import pytest

from tests.kinds.dates.found_values import make_anchor, mention

TEXT = "Der Rat tagte lange.\nAm Montag wurde „das Amt am Dienstag“ geräumt. Am Mittwoch beginnt der Umbau."


def test_an_anchor_knows_its_sentence_and_paragraph() -> None:
    anchor = make_anchor(TEXT, "Mittwoch")
    assert (anchor.sentence, anchor.paragraph) == (2, 1)
    assert anchor.matched_in_sentence(re.compile(r"[A-Z]\w+")) == {"Am", "Mittwoch", "Umbau"}


def test_an_anchor_knows_quotations() -> None:
    assert [make_anchor(TEXT, word).is_quoted for word in ("Montag", "Dienstag")] == [False, True]


def test_the_verbs_of_the_clause_give_the_tense() -> None:
    assert [make_anchor(TEXT, word).tense for word in ("Montag", "Mittwoch")] == ["past", "future"]


def test_another_tense_is_another_anchor() -> None:
    anchor = make_anchor(TEXT, "Mittwoch")
    assert anchor.as_of("past").tense == "past"
    assert (anchor.tense, anchor.as_of("planned").is_ahead, anchor.as_of("past").is_ahead) == ("future", True, False)


def test_an_anchor_cannot_be_overwritten() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        make_anchor(TEXT, "Montag").cue = "past"  # type: ignore[misc]


def test_the_verbs_of_a_header_give_no_tense() -> None:
    anchor = make_anchor("Gestern feierte man. Am Montag Konzert", "Montag")
    header = dataclasses.replace(anchor, article=type(anchor.article)(anchor.article.text, start=21))
    assert (header.sentence, header.tense) == (0, None)


def test_the_past_is_that_of_the_story_so_far() -> None:
    anchor = make_anchor(TEXT, "Montag", mention("1998-05", sentence=0, paragraph=0))
    assert anchor.past == mention("1998-05", 0, 0)
    anchor.story.add(mention("2025-09-01", 1, 1))
    assert make_anchor(TEXT, "Mittwoch", mention("1998-05", 1, 0)).past is None
    assert dataclasses.replace(anchor).past == mention("1998-05", 0, 0)
