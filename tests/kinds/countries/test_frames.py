"""The frames in which a capital stands for its state, and the words that they ask for."""

from __future__ import annotations

from newsfacts.kinds.countries.capitals import FRAMES
from newsfacts.kinds.countries.frames import (
    GovernorRow,
    VerbRow,
    begins_like_word_of,
    governors,
    group,
    load_frames,
    verbs,
)
from newsfacts.tables import load_table


def test_every_frame_is_a_row_and_a_question() -> None:
    assert [row.frame for row in load_frames()] == list(FRAMES)


def test_no_verb_or_governor_has_two_rows() -> None:
    forms = [form for row in load_table("countries/verbs", VerbRow) for form in row.forms]
    assert len(forms) == len(set(forms))
    governed = [(row.word, row.prepositions) for row in load_table("countries/governors", GovernorRow)]
    assert len(governed) == len(set(governed))


def test_words_of_frames() -> None:
    assert "fordert" in verbs("always")
    assert "plant" in verbs("with_other_state") - verbs("always")
    assert group("auxiliary") < verbs("with_other_state")
    assert begins_like_word_of("countries/possessions").match("Angriffskrieg")
    assert not begins_like_word_of("countries/possessions").match("Gegenangriff")


def test_nouns_govern_a_capital_by_their_prepositions() -> None:
    assert "druck" in governors()["auf"]
    assert all(word == word.lower() for words in governors().values() for word in words)
